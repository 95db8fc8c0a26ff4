package dev.stemma.query.tradition;

import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a text of a stemma had at a place, as far as one copy of it plays no part: an extant text has what it has, of a
/// lost one the readings are taken that most of its other neighbours bear out (parsimony: Fitch 1971, Hartigan 1973).
final class Reconstruction {

    private final Set<String> extant = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> neighbours = new HashMap<>();

    /// Of a text with two exemplars the likelier one counts, so that the stemma is a tree.
    Reconstruction(StemmaView stemma) {
        for (NodeView node : stemma.nodes()) {
            neighbours.put(node.id(), new ArrayList<>());
            if (!node.lost()) {
                extant.add(node.id());
            }
        }
        for (EdgeView edge : likeliest(stemma.edges())) {
            parents.put(edge.child(), edge.parent());
            neighbours.get(edge.parent()).add(edge.child());
            neighbours.get(edge.child()).add(edge.parent());
        }
    }

    /// What the exemplar of a copy had.
    ///
    /// @param forms more than one where its other copies do not agree; none where nothing is known
    /// @param told whether it is clear that the exemplar had it, rather than that it changed elsewhere
    record Exemplar(Set<String> forms, boolean told) {

        Exemplar {
            forms = Set.copyOf(forms);
        }
    }

    /// What the exemplar of `copy` had at a place where the witnesses have these forms, by the ids of their nodes.
    Exemplar of(String copy, Map<String, String> forms) {
        String exemplar = parents.get(copy);
        if (exemplar == null) {
            return new Exemplar(Set.of(), false);
        }
        if (extant.contains(exemplar)) {
            return new Exemplar(
                    Optional.ofNullable(forms.get(exemplar)).map(Set::of).orElse(Set.of()), true);
        }
        Map<String, Set<String>> likely = likely(exemplar, copy, forms);
        return new Exemplar(likely.getOrDefault(exemplar, Set.of()), isTold(exemplar, copy, likely));
    }

    /// The likely forms of `start` and of all that hangs on it, away from `without`; leaves first.
    private Map<String, Set<String>> likely(String start, String without, Map<String, String> forms) {
        Map<String, String> from = new LinkedHashMap<>();
        from.put(start, without);
        List<String> order = new ArrayList<>(List.of(start));
        for (int i = 0; i < order.size(); i++) {
            String node = order.get(i);
            if (!forms.containsKey(node)) {
                for (String next : neighbours.get(node)) {
                    if (!next.equals(without) && from.putIfAbsent(next, node) == null) {
                        order.add(next);
                    }
                }
            }
        }
        Map<String, Set<String>> likely = new HashMap<>();
        for (String node : order.reversed()) {
            likely.put(node, forms.containsKey(node) ? Set.of(forms.get(node)) : borneOut(node, from, likely));
        }
        return likely;
    }

    private Set<String> borneOut(String node, Map<String, String> from, Map<String, Set<String>> likely) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String next : neighbours.get(node)) {
            if (node.equals(from.get(next))) {
                likely.get(next).forEach(form -> counts.merge(form, 1, Integer::sum));
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> forms = new TreeSet<>();
        counts.forEach((form, count) -> {
            if (count == most) {
                forms.add(form);
            }
        });
        return forms;
    }

    /// Two neighbours that know suffice, and so does an ancestor that is known.
    private boolean isTold(String exemplar, String copy, Map<String, Set<String>> likely) {
        String node = exemplar;
        String without = copy;
        while (true) {
            String behind = without;
            List<String> knowing = neighbours.get(node).stream()
                    .filter(next -> !next.equals(behind))
                    .filter(next -> !likely.getOrDefault(next, Set.of()).isEmpty())
                    .toList();
            if (knowing.size() != 1) {
                return knowing.size() > 1;
            }
            String known = knowing.getFirst();
            if (!known.equals(parents.get(node))) {
                return false;
            }
            if (extant.contains(known)) {
                return true;
            }
            without = node;
            node = known;
        }
    }

    private static List<EdgeView> likeliest(List<EdgeView> edges) {
        Map<String, EdgeView> best = new TreeMap<>();
        edges.stream()
                .sorted(Comparator.comparingDouble((EdgeView edge) -> -edge.confidence())
                        .thenComparing(EdgeView::parent))
                .forEach(edge -> best.putIfAbsent(edge.child(), edge));
        return List.copyOf(best.values());
    }
}
