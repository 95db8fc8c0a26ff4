package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tells a drawn tree as a stemma: names its lost texts, says of each derivation what the copyist did,
/// how sure it is and why, and adds the second exemplars.
final class Telling {

    /// What a credit that agrees says.
    private static final double CREDIT = 9;

    private static final int SHOWN = 4;
    /// In trees of so many texts at most second exemplars are looked for.
    private static final int MOST_SEEN_TWICE = 96;
    /// By how many nats two exemplars must be likelier than one; of half of the generated traditions.
    private static final double SECOND_EXEMPLAR = 8;

    private final List<Witness> witnesses;
    private final Draft draft;
    private final Characters characters;
    private final Contamination contamination;
    private final Optional<String> agency;
    private final Confidence confidence;

    Telling(Collation collation, Draft draft, Confidence confidence) {
        this.witnesses = collation.witnesses();
        this.draft = draft;
        this.characters = draft.characters();
        this.contamination = new Contamination(characters);
        this.agency = agency();
        this.confidence = confidence;
    }

    Stemma stemma() {
        List<Node> nodes = new ArrayList<>();
        List<Derivation> edges = new ArrayList<>();
        int root = draft.root();
        boolean agencyAbove = agency.isPresent() && !draft.isLost(root);
        for (int node = 0; node < draft.size(); node++) {
            boolean named = node == root && draft.isLost(root);
            nodes.add(new Node(id(node), draft.isLost(node), named ? agency : Optional.empty()));
            if (draft.parent(node) != Draft.NONE) {
                edges.add(derivation(draft.parent(node), node));
                second(node).ifPresent(edges::add);
            }
        }
        if (!agencyAbove) {
            return new Stemma(id(root), nodes, edges);
        }
        String lost = id(draft.size());
        nodes.add(new Node(lost, true, agency));
        Evidence credit = new Evidence("credit", "credits " + agency.orElseThrow(), CREDIT);
        edges.add(new Derivation(lost, id(root), Derivation.Kind.EDITED, 0.8, List.of(credit)));
        return new Stemma(lost, nodes, edges);
    }

    /// The agency that most witnesses credit, if any does.
    private Optional<String> agency() {
        Map<String, Integer> credits = new TreeMap<>();
        witnesses.forEach(witness -> witness.credit().ifPresent(credit -> credits.merge(credit, 1, Integer::sum)));
        return credits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private Derivation derivation(int parent, int child) {
        List<Evidence> evidence = new ArrayList<>(sharedReadings(parent, child));
        evidence.addAll(changes(parent, child));
        evidence.addAll(told(parent, child));
        return new Derivation(
                id(parent), id(child), Copying.of(draft, parent, child).kind(), confidence.of(child), evidence);
    }

    /// The readings that the child has with its exemplar, or with the exemplar's other copies, against
    /// others.
    private List<Evidence> sharedReadings(int parent, int child) {
        int[] exemplar = draft.states(parent);
        int[] copy = draft.states(child);
        boolean[] below = draft.below(child);
        return IntStream.range(0, characters.loci.size())
                .filter(locus -> !characters.passage[locus] && copy[locus] >= 0 && exemplar[locus] == copy[locus])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer locus) -> -tells(locus, copy[locus])))
                .map(locus -> sharedReading(locus, parent, child, below))
                .flatMap(Optional::stream)
                // What is lost above tells a little more; elsewhere the first ones are those that tell most.
                .limit(draft.isLost(parent) ? copy.length : SHOWN)
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed().thenComparing(Evidence::detail))
                .limit(SHOWN)
                .toList();
    }

    /// How much it tells that a reading is shared.
    private double tells(int locus, int state) {
        String form = characters.loci.get(locus).variants().get(state).form();
        return characters.inventions[locus][state] + 0.5 * Math.min(6, form.length() / 6.0);
    }

    private Optional<Evidence> sharedReading(int locus, int parent, int child, boolean[] below) {
        int state = draft.states(child)[locus];
        String form = characters.loci.get(locus).variants().get(state).form();
        List<Integer> with = new ArrayList<>();
        List<Integer> against = new ArrayList<>();
        for (int witness = 0; !form.isEmpty() && witness < characters.witnesses; witness++) {
            int own = characters.states[witness][locus];
            if (witness == child || own < 0) {
                continue;
            }
            if (own == state) {
                with.add(witness);
            } else if (!below[witness]) {
                against.add(witness);
            }
        }
        if (against.isEmpty() || with.isEmpty()) {
            return Optional.empty();
        }
        int unlike = characters.states[against.getFirst()][locus];
        String other = characters.loci.get(locus).variants().get(unlike).form();
        String detail = "“" + form + "” with " + some(with) + ", where " + some(against)
                + (other.isEmpty() ? " has nothing" : " has “" + other + "”");
        boolean joins = draft.isLost(parent) && against.size() < with.size() + 2;
        return Optional.of(new Evidence("shared-reading", detail, tells(locus, state) + (joins ? 1 : 0)));
    }

    private String some(List<Integer> all) {
        String first = all.stream().limit(3).map(this::id).collect(Collectors.joining(", "));
        return all.size() <= 3 ? first : first + " and " + (all.size() - 3) + " more";
    }

    private List<Evidence> changes(int parent, int child) {
        Copying copying = Copying.of(draft, parent, child);
        List<Evidence> changes = new ArrayList<>();
        changes.add(new Evidence(
                "changes",
                String.format(
                        Locale.ROOT,
                        "%d places changed, about %.0f %% of the words",
                        Math.round(copying.changed()),
                        100 * copying.rate()),
                -copying.changed()));
        if (copying.dropped() >= 0.5) {
            String detail = String.format(
                    Locale.ROOT,
                    "%d of %d passages left out",
                    Math.round(copying.dropped()),
                    Math.round(copying.held()));
            changes.add(new Evidence("omissions", detail, 0));
        }
        return changes;
    }

    private List<Evidence> told(int parent, int child) {
        List<Evidence> told = new ArrayList<>();
        if (!draft.isLost(child) && witnesses.get(child).credit().isPresent()) {
            String credit = witnesses.get(child).credit().get();
            boolean agrees = draft.isLost(parent) && parent == draft.root() && agency.equals(Optional.of(credit));
            told.add(new Evidence("credit", "credits " + credit, agrees ? CREDIT : 0));
        }
        if (!draft.isLost(child) && !draft.isLost(parent)) {
            Witness from = witnesses.get(parent);
            Witness to = witnesses.get(child);
            if (from.publishedAt().isPresent() && to.publishedAt().isPresent()) {
                Duration later = Duration.between(
                        from.publishedAt().get(), to.publishedAt().get());
                String detail = later.isNegative()
                        ? "is dated " + hours(later.negated()) + " before it"
                        : "published " + hours(later) + " later";
                told.add(new Evidence("time", detail, later.isNegative() ? -Drawing.OLDER : 1));
            }
        }
        return told;
    }

    private static String hours(Duration duration) {
        return duration.toHours() >= 48
                ? duration.toDays() + " days"
                : duration.toHours() >= 1 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }

    /// A second exemplar: the older witness to whose wording the copy turns for whole sentences. Without
    /// times a text between two others, or their exemplar, looks the same.
    private Optional<Derivation> second(int child) {
        int parent = draft.parent(child);
        if (draft.isLost(child) || draft.isLost(parent) || draft.size() > MOST_SEEN_TWICE) {
            return Optional.empty();
        }
        boolean[] below = draft.below(child);
        int best = Draft.NONE;
        Contamination.Counts own = contamination.counts(parent, child);
        double alone = own.alone();
        double both = Double.POSITIVE_INFINITY;
        for (int other = 0; other < characters.witnesses; other++) {
            if (other == parent || below[other] || !isOlder(other, child)) {
                continue;
            }
            Contamination.Counts second = contamination.counts(other, child);
            alone = Math.min(alone, second.alone());
            double cost = contamination.both(own, second);
            if (cost < both) {
                both = cost;
                best = other;
            }
        }
        double gain = alone - both;
        if (best == Draft.NONE || gain <= SECOND_EXEMPLAR) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(
                "borrowed-passages", "has some passages as " + id(best) + " rather than " + id(parent), gain);
        double confidence = Math.min(0.9, 1 - Math.exp(-gain / 16));
        return Optional.of(
                new Derivation(id(best), id(child), Derivation.Kind.EXCERPTED, confidence, List.of(evidence)));
    }

    private boolean isOlder(int witness, int copy) {
        Optional<Instant> time = witnesses.get(witness).publishedAt();
        Optional<Instant> copied = witnesses.get(copy).publishedAt();
        return time.isPresent() && copied.isPresent() && !time.get().isAfter(copied.get());
    }

    private String id(int node) {
        return node >= characters.witnesses
                ? "lost-" + (node - characters.witnesses + 1)
                : witnesses.get(node).siglum();
    }
}
