package dev.stemma.query.tradition;

import dev.stemma.contracts.Publication.Precision;
import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Place;
import dev.stemma.philology.collation.Places;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.philology.text.Evidence;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Period;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.quote.PlaceStore.Placed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A tradition drawn: its stemma, its apparatus, and where in the collation its quotes stand. A function of the set of
/// its copies.
record Drawing(Stemma stemma, List<Entry> apparatus, List<Placed> quotes) {

    /// Changes whenever the same copies would be drawn otherwise than before.
    static final int EDITION = 6;

    /// Up to this many copies are collated each by itself; of more, verbatim copies are collated once and hung
    /// on the first of them.
    private static final int EACH_BY_ITSELF = 40;

    /// As many texts are collated at most, the first published; later ones stand in the stemma without an
    /// exemplar.
    private static final int MOST = 150;

    private static final double VERBATIM_LATER = 0.9;
    private static final double VERBATIM_UNDATED = 0.6;

    Drawing {
        apparatus = List.copyOf(apparatus);
        quotes = List.copyOf(quotes);
    }

    /// Draws the tradition of these copies.
    static Drawing of(Collection<Copy> copies) {
        List<Copy> sorted = believed(copies).stream().sorted(Copy.BY_ID).toList();
        if (sorted.size() == 1) {
            return alone(sorted.getFirst().article());
        }
        Map<UUID, List<Copy>> verbatim = verbatim(sorted);
        List<Copy> collated = verbatim.values().stream()
                .map(List::getFirst)
                .sorted(Copy.BY_TIME)
                .limit(MOST)
                .toList();
        if (collated.size() == 1) {
            return new Drawing(hung(alone(collated.getFirst().article()).stemma(), verbatim), List.of(), List.of());
        }
        Set<Instant> days = unclearDays(sorted);
        Collation collation =
                Collation.of(collated.stream().map(copy -> witness(copy, days)).toList());
        return new Drawing(
                hung(Stemma.of(collation), verbatim), Apparatus.of(collation), placed(collation, collated, verbatim));
    }

    /// The copies without times that cannot be right.
    private static List<Copy> believed(Collection<Copy> copies) {
        Period period = Period.of(
                copies.stream().flatMap(copy -> copy.publishedAt().stream()).toList());
        return copies.stream()
                .map(copy ->
                        copy.publishedAt().filter(period::holds).equals(copy.publishedAt()) ? copy : copy.undated())
                .toList();
    }

    /// The tradition of one copy, whatever it says.
    static Drawing alone(UUID article) {
        String siglum = Copy.siglum(article);
        return new Drawing(
                new Stemma(siglum, List.of(new Node(siglum, false, Optional.empty())), List.of()),
                List.of(),
                List.of());
    }

    /// The places of all quotes. A verbatim copy that is not collated has them where the one has them that it hangs on:
    /// texts of one wording may differ in white space, so their quotes are counted.
    private static List<Placed> placed(Collation collation, List<Copy> collated, Map<UUID, List<Copy>> verbatim) {
        Places places = new Places(collation);
        List<Placed> placed = new ArrayList<>();
        for (Copy first : collated) {
            List<Passage> quotes = first.quotes();
            List<Optional<Place>> found = quotes.stream()
                    .map(quote -> places.of(first.siglum(), quote.start(), quote.end()))
                    .toList();
            UUID group = verbatim.containsKey(first.article()) ? first.article() : first.wording();
            for (Copy copy : verbatim.get(group)) {
                List<Passage> own = copy.quotes();
                for (int i = 0; own.size() == quotes.size() && i < own.size(); i++) {
                    Passage quote = own.get(i);
                    found.get(i)
                            .ifPresent(
                                    place -> placed.add(new Placed(copy.article(), quote.start(), quote.end(), place)));
                }
            }
        }
        return placed;
    }

    /// Which copies are collated (the first of each list), and which are hung on them.
    private static Map<UUID, List<Copy>> verbatim(List<Copy> copies) {
        Map<UUID, List<Copy>> groups = new TreeMap<>(Ids.ORDER);
        for (Copy copy : copies.stream().sorted(Copy.BY_TIME).toList()) {
            UUID group = copies.size() <= EACH_BY_ITSELF ? copy.article() : copy.wording();
            groups.computeIfAbsent(group, wording -> new ArrayList<>()).add(copy);
        }
        return groups;
    }

    /// The days of which it is not known for every copy of that day at what hour it was published: there the
    /// hour of the others proves nothing.
    private static Set<Instant> unclearDays(List<Copy> copies) {
        return copies.stream()
                .filter(copy -> copy.precision() == Precision.DAY)
                .flatMap(copy -> copy.publishedAt().stream())
                .map(at -> at.truncatedTo(ChronoUnit.DAYS))
                .collect(Collectors.toSet());
    }

    private static Witness witness(Copy copy, Set<Instant> unclearDays) {
        Optional<Instant> time = copy.publishedAt().map(at -> {
            Instant day = at.truncatedTo(ChronoUnit.DAYS);
            return unclearDays.contains(day) ? day : at;
        });
        return new Witness(copy.siglum(), copy.text(), time, copy.credit(), copy.notes());
    }

    private static Stemma hung(Stemma stemma, Map<UUID, List<Copy>> verbatim) {
        List<Node> nodes = new ArrayList<>(stemma.nodes());
        List<Derivation> edges = new ArrayList<>(stemma.edges());
        Set<String> present = nodes.stream().map(Node::id).collect(Collectors.toSet());
        for (List<Copy> group : verbatim.values()) {
            Copy first = group.getFirst();
            if (present.add(first.siglum())) {
                nodes.add(new Node(first.siglum(), false, Optional.empty()));
            }
            for (Copy copy : group.subList(1, group.size())) {
                nodes.add(new Node(copy.siglum(), false, Optional.empty()));
                edges.add(verbatimEdge(first, copy));
            }
        }
        return new Stemma(stemma.root(), nodes, edges);
    }

    private static Derivation verbatimEdge(Copy first, Copy copy) {
        boolean later = first.publishedAt().isPresent()
                && copy.publishedAt().isPresent()
                && first.publishedAt().get().isBefore(copy.publishedAt().get());
        double confidence = later ? VERBATIM_LATER : VERBATIM_UNDATED;
        double weight = Math.log(confidence / (1 - confidence));
        String detail = later ? "the same text, published later" : "the same text; which was first is not known";
        return new Derivation(
                first.siglum(),
                copy.siglum(),
                Derivation.Kind.VERBATIM,
                confidence,
                List.of(new Evidence("verbatim", detail, weight)));
    }
}
