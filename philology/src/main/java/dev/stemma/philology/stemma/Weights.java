package dev.stemma.philology.stemma;

import java.util.Arrays;

/// How much each term weighs.
final class Weights {

    private final double[] weights;

    /// @param weights by the order of the terms
    Weights(double[] weights) {
        if (weights.length != Term.COUNT) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.weights = weights.clone();
    }

    static Weights learned() {
        return new Weights(
                Arrays.stream(Term.values()).mapToDouble(term -> term.learned).toArray());
    }

    double of(Term term) {
        return weights[term.ordinal()];
    }

    /// What the terms cost together.
    double cost(double[] terms) {
        double cost = 0;
        for (int term = 0; term < weights.length; term++) {
            cost += weights[term] * terms[term];
        }
        return cost;
    }
}
