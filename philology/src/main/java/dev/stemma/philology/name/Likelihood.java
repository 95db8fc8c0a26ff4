package dev.stemma.philology.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How likely it is that two names of persons that are somewhat alike are one person's: a logistic regression over
/// broken lines (a generalised additive model, Hastie and Tibshirani 1986) of their traits. Immutable.
final class Likelihood {

    private static final String RESOURCE = "likelihood.tsv";

    private final double[] weights;

    /// @param weights by the order of the terms of the traits
    Likelihood(double[] weights) {
        if (weights.length != Trait.TERMS) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.weights = weights.clone();
    }

    private static final class Shipped {
        static final Likelihood LIKELIHOOD = read();
    }

    /// What ships with the product: a line for each term, its name and its weight.
    static Likelihood learned() {
        return Shipped.LIKELIHOOD;
    }

    /// From 0 to 1.
    ///
    /// @param terms see [Trait#terms]
    double of(double[] terms) {
        double sum = 0;
        for (int term = 0; term < weights.length; term++) {
            sum += weights[term] * terms[term];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Likelihood read() {
        List<String> names = Trait.names();
        double[] weights = new double[Trait.TERMS];
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Likelihood.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] cells = line.split("\t");
                int term = names.indexOf(cells[0]);
                if (term < 0) {
                    throw new IllegalStateException(RESOURCE + " has no term " + cells[0]);
                }
                weights[term] = Double.parseDouble(cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Likelihood(weights);
    }
}
