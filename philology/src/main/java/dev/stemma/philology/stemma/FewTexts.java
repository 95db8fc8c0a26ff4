package dev.stemma.philology.stemma;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Few texts have so few trees that each can be weighed. The one drawn is not the likeliest of all, for that may be
/// unlikely enough, but that of whose exemplars most are right in the mean over all trees.
final class FewTexts implements Confidence {

    /// So many texts are few.
    static final int MOST = 3;

    private static final double SUREST = 0.95;
    private static final double ROUNDING = 1e-9;

    /// How likely each text has each descent.
    private final Map<Descent, Double> chances = new HashMap<>();
    private final Draft drawn;

    /// @param any some tree of the texts
    FewTexts(Draft any) {
        Map<Draft, Double> costs = new LinkedHashMap<>();
        all(any).values().forEach(tree -> costs.put(tree, tree.cost()));
        double least = Collections.min(costs.values());
        double sum = costs.values().stream()
                .mapToDouble(cost -> Math.exp(least - cost))
                .sum();
        costs.forEach((tree, cost) -> {
            double chance = Math.exp(least - cost) / sum;
            descents(tree).distinct().forEach(descent -> chances.merge(descent, chance, Double::sum));
        });
        // Among trees with the same exemplars of extant texts the likelier.
        this.drawn = costs.keySet().stream()
                .max(Comparator.comparingDouble(tree -> right(tree) - ROUNDING * (costs.get(tree) - least)))
                .orElseThrow();
    }

    /// The tree that is right in most.
    Draft drawn() {
        return drawn;
    }

    @Override
    public double of(int copy) {
        return Math.min(SUREST, chances.get(Descent.of(drawn, copy)));
    }

    /// All trees by what they look like, whatever the numbers of their lost texts.
    static Map<String, Draft> all(Draft any) {
        Map<String, Draft> found = new TreeMap<>();
        ArrayDeque<Draft> open = new ArrayDeque<>(List.of(any));
        while (!open.isEmpty()) {
            Draft tree = open.remove();
            if (found.putIfAbsent(shape(tree, tree.root()), tree) == null) {
                Moves.from(tree).trees().forEach(parents -> open.add(tree.with(parents)));
            }
        }
        return found;
    }

    static String shape(Draft tree, int node) {
        return (tree.isLost(node) ? "lost" : node)
                + tree.children(node).stream()
                        .map(copy -> shape(tree, copy))
                        .sorted()
                        .toList()
                        .toString();
    }

    /// How many extant texts have the right exemplar, in the mean over all trees.
    private double right(Draft tree) {
        return descents(tree)
                .filter(descent -> !descent.lost)
                .mapToDouble(chances::get)
                .sum();
    }

    private static Stream<Descent> descents(Draft tree) {
        return IntStream.range(0, tree.size()).mapToObj(node -> Descent.of(tree, node));
    }

    /// Whence a text comes.
    ///
    /// @param texts itself, or of a lost text the extant ones that come from it
    /// @param above the extant text nearest above it, or none
    private record Descent(boolean lost, Set<Integer> texts, int above) {

        static Descent of(Draft tree, int node) {
            int above = tree.parent(node);
            while (above != Draft.NONE && tree.isLost(above)) {
                above = tree.parent(above);
            }
            return new Descent(tree.isLost(node), tree.isLost(node) ? below(tree, node) : Set.of(node), above);
        }

        private static Set<Integer> below(Draft tree, int lost) {
            boolean[] below = tree.below(lost);
            return IntStream.range(0, below.length)
                    .filter(node -> below[node] && !tree.isLost(node))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
