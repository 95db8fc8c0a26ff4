package dev.stemma.philology.stemma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How much each term weighs.
final class Weights {

    private static final String RESOURCE = "weights.tsv";

    private final double[] weights;

    /// @param weights by the order of the terms
    Weights(double[] weights) {
        if (weights.length != Term.COUNT) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.weights = weights.clone();
    }

    /// The weights that ship with the product: a line for each term, its name and its weight.
    static Weights learned() {
        return Shipped.WEIGHTS;
    }

    /// Where learning begins.
    static double[] unlearned() {
        return Arrays.stream(Term.values()).mapToDouble(term -> term.start).toArray();
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();
    }

    private static Weights read() {
        double[] weights = unlearned();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Weights.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] cells = line.split("\t");
                weights[Term.valueOf(cells[0]).ordinal()] = Double.parseDouble(cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(weights);
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
