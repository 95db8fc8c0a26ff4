package dev.stemma.query.tradition;

import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.philology.text.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// That the exemplar of a witness was taken down. It stays in the stemma as a lost text without a name.
///
/// @param copy the witness
/// @param gone names the exemplar; copies of one have the same
/// @param kind, confidence of the derivation as it was judged when the exemplar could still be read
record Vacancy(UUID copy, UUID gone, Derivation.Kind kind, double confidence) {

    /// The order in which lost texts are numbered: that of their first copies, so that the names of vacancies, which
    /// are drawn by lot, leave no trace.
    private static final Comparator<Vacancy> BY_COPY =
            Comparator.comparing(vacancy -> vacancy.copy().toString());

    /// The stemma with the exemplars that were taken down; a lost exemplar that the copies betray anyway is the same
    /// text, and stays as it was drawn.
    static Stemma in(Stemma stemma, Collection<Vacancy> vacancies) {
        Map<UUID, List<Vacancy>> byGone = new HashMap<>();
        vacancies.stream()
                .sorted(BY_COPY)
                .forEach(vacancy -> byGone.computeIfAbsent(vacancy.gone(), gone -> new ArrayList<>())
                        .add(vacancy));
        List<List<Vacancy>> inOrder = byGone.values().stream()
                .sorted(Comparator.comparing(List::getFirst, BY_COPY))
                .toList();
        Stemma filled = stemma;
        for (int i = 0; i < inOrder.size(); i++) {
            filled = filled(filled, "gone-" + (i + 1), inOrder.get(i));
        }
        return filled;
    }

    private static Stemma filled(Stemma stemma, String gone, List<Vacancy> vacancies) {
        Map<String, Vacancy> copies = new TreeMap<>();
        vacancies.forEach(vacancy -> copies.put(vacancy.copy().toString(), vacancy));
        if (isDrawn(stemma, copies.keySet())) {
            return stemma;
        }
        List<Node> nodes = new ArrayList<>(stemma.nodes());
        nodes.add(new Node(gone, true, Optional.empty()));
        List<Derivation> edges = new ArrayList<>();
        stemma.edges().stream()
                .filter(edge -> !copies.containsKey(edge.child()))
                .forEach(edges::add);
        above(stemma, copies.keySet())
                .ifPresent(edge -> edges.add(
                        new Derivation(edge.parent(), gone, edge.kind(), edge.confidence(), edge.evidence())));
        copies.forEach((copy, vacancy) -> edges.add(new Derivation(
                gone,
                copy,
                vacancy.kind(),
                vacancy.confidence(),
                List.of(new Evidence("takedown", "its exemplar was taken down", 0)))));
        return new Stemma(copies.containsKey(stemma.root()) ? gone : stemma.root(), nodes, edges);
    }

    /// Whether the copies, being several, hang on one lost text already.
    private static boolean isDrawn(Stemma stemma, Set<String> copies) {
        Set<String> lost =
                stemma.nodes().stream().filter(Node::lost).map(Node::id).collect(Collectors.toSet());
        Set<String> exemplars = stemma.edges().stream()
                .filter(edge -> copies.contains(edge.child()))
                .map(Derivation::parent)
                .collect(Collectors.toSet());
        return copies.size() > 1 && exemplars.size() == 1 && lost.containsAll(exemplars);
    }

    /// The likeliest derivation of the copies from what is none of them and does not come from them.
    private static Optional<Derivation> above(Stemma stemma, Set<String> copies) {
        Set<String> below = new HashSet<>(copies);
        List<String> open = new ArrayList<>(copies);
        Map<String, List<String>> children = stemma.edges().stream()
                .collect(Collectors.groupingBy(
                        Derivation::parent, Collectors.mapping(Derivation::child, Collectors.toList())));
        for (int i = 0; i < open.size(); i++) {
            children.getOrDefault(open.get(i), List.of()).stream()
                    .filter(below::add)
                    .forEach(open::add);
        }
        return stemma.edges().stream()
                .filter(edge -> copies.contains(edge.child()) && !below.contains(edge.parent()))
                .max(Comparator.comparingDouble(Derivation::confidence)
                        .thenComparing(Derivation::parent, Comparator.reverseOrder()));
    }
}
