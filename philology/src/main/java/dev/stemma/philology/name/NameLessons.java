package dev.stemma.philology.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns how much each trait of two names of persons weighs, from names that are known to be one person's or two
/// people's: the most likely weights of the right signs, with a penalty on large ones, found by accelerated
/// gradient descent (Nesterov 1983). Same names in the same order, same weights.
public final class NameLessons {

    private static final int STEPS = 3000;
    private static final double PENALTY = 3;

    /// A term that varies less is not learned.
    private static final double VARIES = 1e-6;

    private final List<double[]> terms = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();

    /// Adds two names; those without any part teach nothing.
    ///
    /// @param rarities of parts, without the bearers of these names
    public void add(String left, String right, boolean isSame, Rarities rarities) {
        double[] learned = Persons.terms(PersonName.of(left), PersonName.of(right), rarities);
        if (learned.length > 0) {
            terms.add(learned);
            same.add(isSame);
        }
    }

    /// What was learned.
    ///
    /// @param weights by the names of the terms
    public record Learned(Map<String, Double> weights) {

        /// How likely two other names are one person's.
        ///
        /// @param rarities of parts, without the bearers of these names
        public double of(String left, String right, Rarities rarities) {
            double[] terms = Persons.terms(PersonName.of(left), PersonName.of(right), rarities);
            return terms.length == 0
                    ? 0
                    : new Likelihood(weights.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .of(terms);
        }
    }

    /// Learns.
    public Learned learned() {
        double[] weights = descend();
        Map<String, Double> named = new LinkedHashMap<>();
        List<String> names = Trait.names();
        for (int term = 0; term < weights.length; term++) {
            named.put(names.get(term), weights[term]);
        }
        return new Learned(named);
    }

    /// Over terms of mean 0 and spread 1, told in the end for the terms as they are.
    private double[] descend() {
        double[] means = new double[Trait.TERMS];
        double[] spreads = new double[Trait.TERMS];
        scale(means, spreads);
        double[][] scaled = terms.stream()
                .map(each -> {
                    double[] row = new double[each.length];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = i == 0 ? 1 : spreads[i] == 0 ? 0 : (each[i] - means[i]) / spreads[i];
                    }
                    return row;
                })
                .toArray(double[][]::new);
        double[] weights = minimum(scaled);
        for (int i = 1; i < weights.length; i++) {
            weights[i] = spreads[i] == 0 ? 0 : weights[i] / spreads[i];
            weights[0] -= weights[i] * means[i];
        }
        return weights;
    }

    private void scale(double[] means, double[] spreads) {
        for (double[] each : terms) {
            for (int i = 0; i < means.length; i++) {
                means[i] += each[i] / terms.size();
            }
        }
        for (double[] each : terms) {
            for (int i = 0; i < means.length; i++) {
                spreads[i] += (each[i] - means[i]) * (each[i] - means[i]) / terms.size();
            }
        }
        for (int i = 0; i < spreads.length; i++) {
            spreads[i] = Math.sqrt(spreads[i]) < VARIES ? 0 : Math.sqrt(spreads[i]);
        }
    }

    private double[] minimum(double[][] rows) {
        int count = Trait.TERMS;
        int[] directions = Trait.directions();
        double stride = 1 / (steepness(rows) / 4 + PENALTY);
        double[] weights = new double[count];
        double[] ahead = new double[count];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[count];
            for (int i = 0; i < rows.length; i++) {
                double off = 1 / (1 + Math.exp(-dot(ahead, rows[i]))) - (same.get(i) ? 1 : 0);
                for (int term = 0; term < count; term++) {
                    gradient[term] += off * rows[i][term];
                }
            }
            double momentum = (step - 1.0) / (step + 2);
            for (int term = 0; term < count; term++) {
                double next = within(
                        directions[term],
                        ahead[term] - stride * (gradient[term] + (term == 0 ? 0 : PENALTY * ahead[term])));
                ahead[term] = next + momentum * (next - weights[term]);
                weights[term] = next;
            }
        }
        return weights;
    }

    private static double within(int direction, double weight) {
        return direction > 0 ? Math.max(0, weight) : direction < 0 ? Math.min(0, weight) : weight;
    }

    /// The greatest eigenvalue of the terms' products, by power iteration, and a little more.
    private static double steepness(double[][] rows) {
        double[] direction = new double[Trait.TERMS];
        Arrays.fill(direction, 1);
        double greatest = 0;
        for (int round = 0; round < 50; round++) {
            double[] next = new double[direction.length];
            for (double[] row : rows) {
                double along = dot(direction, row);
                for (int term = 0; term < next.length; term++) {
                    next[term] += along * row[term];
                }
            }
            greatest = Math.sqrt(dot(next, next));
            for (int term = 0; term < next.length; term++) {
                direction[term] = next[term] / greatest;
            }
        }
        return 1.05 * greatest;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
