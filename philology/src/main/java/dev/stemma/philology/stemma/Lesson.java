package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// One tradition whose true stemma is known, and other trees of it to tell the true one from.
final class Lesson {

    private static final int STEPS = 400;
    private static final double HEAT = 1.5;
    /// What no weight makes up for: a copy older than its exemplar.
    private static final double IMPOSSIBLE = 50;

    private final Reposts reposts;
    private final Collation collation;
    private final List<String> sigla;
    private final Characters characters;
    private final ToDoubleFunction<List<List<String>>> score;
    /// The true trees: one for each choice among the exemplars of contaminated witnesses.
    private final List<int[]> truths = new ArrayList<>();

    /// @param edges the true derivations, `[exemplar, copy]`
    /// @param score how good a tree is, by its edges
    Lesson(Collation all, List<List<String>> edges, ToDoubleFunction<List<List<String>>> score) {
        this.reposts = new Reposts(all);
        this.collation = reposts.distinct();
        this.sigla = collation.witnesses().stream().map(Witness::siglum).toList();
        this.characters = new Characters(collation, Characters.Costs.standard());
        this.score = score;
        Map<String, List<String>> exemplars = new LinkedHashMap<>();
        for (List<String> edge : edges) {
            String exemplar = reposts.source(edge.getFirst());
            String copy = reposts.source(edge.getLast());
            if (!exemplar.equals(copy)) {
                exemplars.computeIfAbsent(copy, c -> new ArrayList<>()).add(exemplar);
            }
        }
        choose(new ArrayList<>(exemplars.keySet()), exemplars, new HashMap<>());
    }

    private void choose(List<String> open, Map<String, List<String>> exemplars, Map<String, String> chosen) {
        if (open.isEmpty()) {
            tree(chosen).ifPresent(truths::add);
            return;
        }
        String copy = open.getFirst();
        for (String exemplar : exemplars.get(copy)) {
            chosen.put(copy, exemplar);
            choose(open.subList(1, open.size()), exemplars, chosen);
        }
        chosen.remove(copy);
    }

    /// The tree without the lost texts that have fewer than two copies; nothing where there are several roots, or none.
    private Optional<int[]> tree(Map<String, String> chosen) {
        Map<String, String> exemplars = new HashMap<>(chosen);
        Set<String> lost = new HashSet<>();
        exemplars.forEach((copy, exemplar) -> {
            lost.add(copy);
            lost.add(exemplar);
        });
        sigla.forEach(lost::remove);
        for (Optional<String> idle = idle(lost, exemplars); idle.isPresent(); idle = idle(lost, exemplars)) {
            String gone = idle.get();
            String above = exemplars.remove(gone);
            for (Map.Entry<String, String> edge : List.copyOf(exemplars.entrySet())) {
                if (edge.getValue().equals(gone) && above == null) {
                    exemplars.remove(edge.getKey());
                } else if (edge.getValue().equals(gone)) {
                    exemplars.put(edge.getKey(), above);
                }
            }
            lost.remove(gone);
        }
        List<String> nodes = new ArrayList<>(sigla);
        lost.stream().sorted().forEach(nodes::add);
        int[] parents = nodes.stream()
                .mapToInt(node -> exemplars.containsKey(node) ? nodes.indexOf(exemplars.get(node)) : Draft.NONE)
                .toArray();
        return isTree(parents) ? Optional.of(parents) : Optional.empty();
    }

    private static Optional<String> idle(Set<String> lost, Map<String, String> exemplars) {
        return lost.stream()
                .filter(node -> exemplars.values().stream().filter(node::equals).count() < 2)
                .sorted()
                .findFirst();
    }

    private static boolean isTree(int[] parents) {
        int roots = 0;
        for (int node = 0; node < parents.length; node++) {
            roots += parents[node] == Draft.NONE ? 1 : 0;
            int steps = 0;
            for (int at = node; at != Draft.NONE && steps <= parents.length; at = parents[at]) {
                steps++;
            }
            if (steps > parents.length) {
                return false;
            }
        }
        return roots == 1;
    }

    /// A tree in the pool.
    ///
    /// @param terms by their order
    /// @param score how good it is
    record Tree(boolean isTrue, double score, double[] terms) {}

    /// The true trees, their neighbours, and those that two random walks come through (Metropolis et al. 1953), from
    /// the cheapest tree and from the true one. Nothing where there is nothing to choose.
    List<Tree> pool(Weights weights, RandomGenerator dice) {
        if (sigla.size() < 2 || truths.isEmpty()) {
            return List.of();
        }
        Draft.Prior prior = new Drawing(collation, weights).prior();
        Alterations alterations = new Alterations(characters, weights);
        Map<String, Draft> trees = new LinkedHashMap<>();
        truths.forEach(truth -> put(new Draft(alterations, prior, truth), trees));
        int many = trees.size();
        Draft truth = trees.values().iterator().next();
        Moves.from(truth).forEach(parents -> put(truth.with(parents), trees));
        walk(new Search(alterations, prior).best(), dice, trees);
        walk(truth, dice, trees);
        List<Tree> pool = new ArrayList<>();
        int place = 0;
        for (Draft tree : trees.values()) {
            double[] terms = tree.terms();
            if (tree.cost() - weights.cost(terms) < IMPOSSIBLE) {
                pool.add(new Tree(place < many, score.applyAsDouble(edges(tree)), terms));
            }
            place++;
        }
        return pool;
    }

    private static void put(Draft tree, Map<String, Draft> trees) {
        trees.putIfAbsent(shape(tree, tree.root()), tree);
    }

    /// The tree in words, whatever the numbers of its lost texts.
    private static String shape(Draft tree, int node) {
        List<String> copies = new ArrayList<>();
        tree.children(node).forEach(child -> copies.add(shape(tree, child)));
        copies.sort(String::compareTo);
        return (tree.isLost(node) ? "lost" : "" + node) + copies;
    }

    private static void walk(Draft start, RandomGenerator dice, Map<String, Draft> trees) {
        Draft at = start;
        double cost = at.cost();
        List<int[]> moves = Moves.from(at);
        for (int step = 0; step < STEPS && !moves.isEmpty(); step++) {
            Draft next = at.with(moves.get(dice.nextInt(moves.size())));
            double costs = next.cost();
            List<int[]> back = Moves.from(next);
            double chance = (cost - costs) / HEAT + Math.log((double) moves.size() / Math.max(1, back.size()));
            if (Math.log(dice.nextDouble()) < chance) {
                at = next;
                cost = costs;
                moves = back;
                put(at, trees);
            }
        }
    }

    private List<List<String>> edges(Draft tree) {
        List<List<String>> edges = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.parent(node) != Draft.NONE) {
                edges.add(List.of(id(tree.parent(node)), id(node)));
            }
        }
        edges.addAll(reposts.edges());
        return edges;
    }

    private String id(int node) {
        return node < sigla.size() ? sigla.get(node) : "lost " + node;
    }
}
