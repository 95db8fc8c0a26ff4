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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// A drawn stemma with what people corrected about it. A function of both; of corrections that contradict each other
/// the latest holds.
///
/// A copy whose exemplar is pinned has that exemplar, and whatever its exemplar was drawn to come from it goes above
/// it. A copy that was not made from the witness that it was drawn to come from shares a lost exemplar with it.
final class Amendment {

    private static final double CORRECTED = 0.99;
    private static final String LOST = "lost-";

    private static final Comparator<Derivation> LIKELIEST =
            Comparator.comparingDouble(Derivation::confidence).reversed().thenComparing(Derivation::parent);

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Derivation> edges;
    private final Set<String> pinned = new HashSet<>();
    private String root;

    private Amendment(Stemma stemma) {
        stemma.nodes().forEach(node -> nodes.put(node.id(), node));
        edges = new ArrayList<>(stemma.edges());
        root = stemma.root();
    }

    /// The stemma, amended.
    ///
    /// @param rulings the latest first
    /// @param kinds what a copyist did who made the second article from the first
    static Stemma in(Stemma stemma, List<DerivationRuling> rulings, BiFunction<UUID, UUID, Derivation.Kind> kinds) {
        if (rulings.isEmpty()) {
            return stemma;
        }
        Amendment amendment = new Amendment(stemma);
        List<DerivationRuling> valid = amendment.valid(rulings);
        valid.stream().filter(DerivationRuling::isPinned).forEach(ruling -> amendment.pinned.add(key(ruling)));
        for (DerivationRuling ruling : valid.reversed()) {
            if (ruling.isPinned()) {
                amendment.pin(ruling, kinds);
            }
        }
        for (DerivationRuling ruling : valid.reversed()) {
            if (!ruling.isPinned()) {
                amendment.forbid(ruling);
            }
        }
        return new Stemma(amendment.root, List.copyOf(amendment.nodes.values()), amendment.edges);
    }

    /// The latest on each pair of witnesses; no witness is pinned, over others, to itself.
    private List<DerivationRuling> valid(List<DerivationRuling> rulings) {
        List<DerivationRuling> valid = new ArrayList<>();
        Map<String, List<String>> copies = new HashMap<>();
        for (DerivationRuling ruling : rulings) {
            String parent = ruling.parent().toString();
            String child = ruling.child().toString();
            boolean isLate = valid.stream().noneMatch(later -> later.isOn(ruling.parent(), ruling.child()));
            boolean isCircle = ruling.isPinned() && below(child, copies).contains(parent);
            if (isLate && !isCircle && nodes.containsKey(parent) && nodes.containsKey(child)) {
                valid.add(ruling);
                if (ruling.isPinned()) {
                    copies.computeIfAbsent(parent, exemplar -> new ArrayList<>())
                            .add(child);
                }
            }
        }
        return valid;
    }

    private void pin(DerivationRuling ruling, BiFunction<UUID, UUID, Derivation.Kind> kinds) {
        String parent = ruling.parent().toString();
        String child = ruling.child().toString();
        Optional<Derivation> drawn =
                edges.stream().filter(edge -> isBetween(edge, parent, child)).findFirst();
        List<Derivation> former = take(edge -> edge.child().equals(child) && !isPinned(edge));
        cut(child, parent, former.stream().min(LIKELIEST));
        edges.removeIf(edge -> isBetween(edge, parent, child));
        edges.add(new Derivation(
                parent,
                child,
                drawn.map(Derivation::kind).orElseGet(() -> kinds.apply(ruling.parent(), ruling.child())),
                CORRECTED,
                evidence(ruling, drawn.map(Derivation::evidence).orElse(List.of()))));
        if (root.equals(child)) {
            root = parent;
        }
        former.forEach(edge -> tidy(edge.parent()));
    }

    /// Whatever leads from a copy to its exemplar-to-be comes from where the copy came from.
    private void cut(String child, String parent, Optional<Derivation> former) {
        for (Optional<Derivation> way = lastOfWay(child, parent); way.isPresent(); way = lastOfWay(child, parent)) {
            Derivation last = way.get();
            edges.remove(last);
            if (isRootless(last.child())) {
                former.ifPresent(above -> edges.add(new Derivation(
                        above.parent(), last.child(), above.kind(), above.confidence(), above.evidence())));
                root = former.isEmpty() && root.equals(child) ? last.child() : root;
            }
            tidy(last.parent());
        }
    }

    /// Of a way down from one text to another, the lowest derivation that is not pinned.
    private Optional<Derivation> lastOfWay(String from, String to) {
        Set<String> under = below(from, copies());
        if (!under.contains(to)) {
            return Optional.empty();
        }
        String at = to;
        while (true) {
            String here = at;
            List<Derivation> ways = edges.stream()
                    .filter(edge -> edge.child().equals(here) && (under.contains(edge.parent())))
                    .sorted(LIKELIEST)
                    .toList();
            Optional<Derivation> loose =
                    ways.stream().filter(edge -> !isPinned(edge)).findFirst();
            if (loose.isPresent() || ways.isEmpty()) {
                return loose;
            }
            at = ways.getFirst().parent();
        }
    }

    private void forbid(DerivationRuling ruling) {
        String parent = ruling.parent().toString();
        String child = ruling.child().toString();
        List<Derivation> former = take(edge -> isBetween(edge, parent, child));
        if (former.isEmpty()) {
            return;
        }
        Derivation drawn = former.getFirst();
        if (isRootless(child)) {
            String lost = common(parent, drawn, ruling.evidence());
            edges.add(new Derivation(lost, child, drawn.kind(), drawn.confidence(), evidence(ruling, List.of())));
            return;
        }
        edges.replaceAll(edge -> edge.child().equals(child)
                ? new Derivation(
                        edge.parent(), child, edge.kind(), edge.confidence(), evidence(ruling, edge.evidence()))
                : edge);
    }

    /// The lost text that a witness comes from, which is inferred if it was not.
    private String common(String witness, Derivation drawn, Evidence evidence) {
        String at = witness;
        while (true) {
            String here = at;
            Optional<Derivation> above =
                    edges.stream().filter(edge -> edge.child().equals(here)).min(LIKELIEST);
            if (above.isPresent() && isInferred(above.get().parent())) {
                return above.get().parent();
            }
            if (above.isEmpty() || !isPinned(above.get())) {
                String lost = inferred(here, above);
                edges.add(new Derivation(lost, here, Derivation.Kind.EDITED, drawn.confidence(), List.of(evidence)));
                return lost;
            }
            at = above.get().parent();
        }
    }

    private String inferred(String witness, Optional<Derivation> above) {
        int number = 1;
        while (nodes.containsKey(LOST + number)) {
            number++;
        }
        String lost = LOST + number;
        nodes.put(lost, new Node(lost, true, Optional.empty()));
        above.ifPresent(edge -> {
            edges.remove(edge);
            edges.add(new Derivation(edge.parent(), lost, edge.kind(), edge.confidence(), edge.evidence()));
        });
        if (root.equals(witness)) {
            root = lost;
        }
        return lost;
    }

    /// A lost text that was inferred from several copies and has but one left explains nothing: it goes.
    private void tidy(String text) {
        Node node = nodes.get(text);
        List<Derivation> copies =
                edges.stream().filter(edge -> edge.parent().equals(text)).toList();
        boolean isIdle = copies.isEmpty() && !root.equals(text)
                || copies.size() == 1 && isInferred(text) && node.name().isEmpty();
        if (!node.lost() || !isIdle) {
            return;
        }
        List<Derivation> above = take(edge -> edge.child().equals(text));
        edges.removeAll(copies);
        for (Derivation copy : copies) {
            above.forEach(edge -> edges.add(
                    new Derivation(edge.parent(), copy.child(), copy.kind(), copy.confidence(), copy.evidence())));
            root = root.equals(text) ? copy.child() : root;
        }
        nodes.remove(text);
        above.forEach(edge -> tidy(edge.parent()));
    }

    private List<Derivation> take(Predicate<Derivation> wanted) {
        List<Derivation> taken = edges.stream().filter(wanted).toList();
        edges.removeAll(taken);
        return taken;
    }

    private Map<String, List<String>> copies() {
        Map<String, List<String>> copies = new HashMap<>();
        edges.forEach(edge -> copies.computeIfAbsent(edge.parent(), exemplar -> new ArrayList<>())
                .add(edge.child()));
        return copies;
    }

    private static Set<String> below(String text, Map<String, List<String>> copies) {
        Set<String> below = new HashSet<>(Set.of(text));
        List<String> open = new ArrayList<>(below);
        for (int i = 0; i < open.size(); i++) {
            copies.getOrDefault(open.get(i), List.of()).stream()
                    .filter(below::add)
                    .forEach(open::add);
        }
        return below;
    }

    private boolean isRootless(String text) {
        return edges.stream().noneMatch(edge -> edge.child().equals(text));
    }

    /// Whether a text is lost, and not for having been taken down.
    private boolean isInferred(String text) {
        return nodes.get(text).lost() && text.startsWith(LOST);
    }

    private boolean isPinned(Derivation edge) {
        return pinned.contains(key(edge.parent(), edge.child()));
    }

    private static boolean isBetween(Derivation edge, String parent, String child) {
        return edge.parent().equals(parent) && edge.child().equals(child);
    }

    private static List<Evidence> evidence(DerivationRuling ruling, Collection<Evidence> drawn) {
        List<Evidence> evidence = new ArrayList<>(List.of(ruling.evidence()));
        evidence.addAll(drawn);
        return evidence;
    }

    private static String key(DerivationRuling ruling) {
        return key(ruling.parent().toString(), ruling.child().toString());
    }

    private static String key(String parent, String child) {
        return parent + " " + child;
    }
}
