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
import java.util.random.RandomGenerator;

/// One tradition whose true stemma is known, and a walk among all trees of it.
final class Lesson {

    private final List<String> sigla;
    private final Draft.Prior prior;
    private final RandomGenerator dice;
    private Alterations alterations;
    /// The true trees: one for each choice among the exemplars of contaminated witnesses.
    private final List<int[]> truths = new ArrayList<>();
    /// Where the walk is; nowhere before its first step.
    private Optional<int[]> at = Optional.empty();

    /// @param edges the true derivations, `[exemplar, copy]`
    /// @param weights where learning begins
    Lesson(Collation all, List<List<String>> edges, Weights weights, RandomGenerator dice) {
        Reposts reposts = new Reposts(all);
        Collation collation = reposts.distinct();
        this.sigla = collation.witnesses().stream().map(Witness::siglum).toList();
        this.prior = new Drawing(collation, weights).prior();
        this.alterations = new Alterations(new Characters(collation, Characters.Costs.standard()), weights);
        this.dice = dice;
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

    /// Whether there is anything to choose, and to choose right.
    boolean says() {
        return sigla.size() > 1 && !truths.isEmpty();
    }

    /// The true trees by their terms.
    List<double[]> truths() {
        return truths.stream().map(truth -> draft(truth).terms()).toList();
    }

    /// Goes on with those weights; the terms of the trees that it comes through.
    List<double[]> walk(Weights weights, int steps) {
        alterations = alterations.with(weights);
        Walk walk = new Walk(at.map(this::draft).orElseGet(() -> new Search(alterations, prior).first()), dice);
        List<double[]> passed = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            walk.step();
            passed.add(walk.at().terms());
        }
        at = Optional.of(walk.at().parents());
        return passed;
    }

    private Draft draft(int[] parents) {
        return new Draft(alterations, prior, parents);
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
}
