package dev.stemma.philology.stemma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How much each term weighs.
final class Weights {

    private static final String OF_MANY = "weights.tsv";
    private static final String OF_FEW = "weights-of-few.tsv";

    private final double[] weights;

    /// @param weights by the order of the terms
    Weights(double[] weights) {
        if (weights.length != Term.COUNT) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.weights = weights.clone();
    }

    /// The weights that ship with the product, for traditions of so many texts: where few are extant, more of the
    /// others are lost.
    static Weights learned(int witnesses) {
        return witnesses <= FewTexts.MOST ? OfFew.WEIGHTS : OfMany.WEIGHTS;
    }

    /// Where learning begins.
    static double[] unlearned() {
        return Arrays.stream(Term.values()).mapToDouble(term -> term.start).toArray();
    }

    private static final class OfMany {
        static final Weights WEIGHTS = read(OF_MANY);
    }

    private static final class OfFew {
        static final Weights WEIGHTS = read(OF_FEW);
    }

    /// A line for each term, its name and its weight.
    private static Weights read(String resource) {
        double[] weights = unlearned();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Weights.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
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
