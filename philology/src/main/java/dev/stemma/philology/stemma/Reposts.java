package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Row;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Evidence;
import dev.stemma.philology.text.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Witnesses that differ from an earlier one nowhere. The readings say nothing on which of such copies
/// was copied further, so only the one that is likely the eldest of them is asked (*eliminatio codicum
/// descriptorum*, Maas 1927); the others hang on it.
final class Reposts {

    private static final double SURE = 0.9;

    private static final Comparator<Witness> EARLIEST_FIRST = Comparator.comparing(
                    (Witness witness) -> witness.publishedAt().orElse(Instant.MAX))
            .thenComparing(Witness::siglum);

    private final Collation all;
    private final Map<String, List<Witness>> bySource = new LinkedHashMap<>();

    Reposts(Collation collation) {
        this.all = collation;
        Map<String, int[]> readings = readings(collation);
        Map<List<Integer>, List<Witness>> alike = new LinkedHashMap<>();
        for (Witness witness : collation.witnesses()) {
            List<Integer> own =
                    Arrays.stream(readings.get(witness.siglum())).boxed().toList();
            alike.computeIfAbsent(own, o -> new ArrayList<>()).add(witness);
        }
        for (List<Witness> same : alike.values()) {
            List<Witness> sorted = same.stream().sorted(order(same)).toList();
            bySource.put(sorted.getFirst().siglum(), sorted);
        }
    }

    /// Of witnesses with one text the earliest comes first. Where another text is older than all of
    /// them, one without a date may well be the eldest, and may have copies that are older than the
    /// dated ones: it comes first.
    private Comparator<Witness> order(List<Witness> same) {
        Optional<Instant> earliest = earliest(same);
        boolean eldest = earliest.isEmpty() || earliest.equals(earliest(all.witnesses()));
        if (eldest) {
            return EARLIEST_FIRST;
        }
        return Comparator.comparing((Witness witness) -> witness.publishedAt().isPresent())
                .thenComparing(EARLIEST_FIRST);
    }

    private static Optional<Instant> earliest(List<Witness> witnesses) {
        return witnesses.stream()
                .map(Witness::publishedAt)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /// For each witness the number of the variant that it has at each locus, from 1; 0 where it has
    /// none.
    private static Map<String, int[]> readings(Collation collation) {
        Map<String, int[]> readings = new HashMap<>();
        collation
                .witnesses()
                .forEach(witness ->
                        readings.put(witness.siglum(), new int[collation.loci().size()]));
        for (int locus = 0; locus < collation.loci().size(); locus++) {
            int number = 0;
            for (Variant variant : collation.loci().get(locus).variants()) {
                number++;
                for (Reading reading : variant.readings()) {
                    readings.get(reading.siglum())[locus] = number;
                }
            }
        }
        return readings;
    }

    /// The witness that is asked for that one; the id itself of what is no witness.
    String source(String id) {
        return bySource.entrySet().stream()
                .filter(same -> same.getValue().stream()
                        .anyMatch(witness -> witness.siglum().equals(id)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    /// From the source of each repost to it.
    List<List<String>> edges() {
        return bySource.entrySet().stream()
                .flatMap(
                        same -> same.getValue().stream().skip(1).map(repost -> List.of(same.getKey(), repost.siglum())))
                .toList();
    }

    /// The collation without the reposts.
    Collation distinct() {
        Set<String> kept = bySource.keySet();
        if (kept.size() == all.witnesses().size()) {
            return all;
        }
        List<Witness> witnesses = all.witnesses().stream()
                .filter(witness -> kept.contains(witness.siglum()))
                .toList();
        return new Collation(
                witnesses,
                all.rows().stream().map(row -> without(row, kept)).toList(),
                all.loci().stream().map(locus -> without(locus, kept)).toList());
    }

    private static Row without(Row row, Set<String> kept) {
        TreeMap<String, List<Passage>> passages = new TreeMap<>(row.passages());
        passages.keySet().retainAll(kept);
        return new Row(row.number(), passages);
    }

    private static Locus without(Locus locus, Set<String> kept) {
        List<Variant> variants = locus.variants().stream()
                .map(variant -> new Variant(
                        variant.form(),
                        variant.readings().stream()
                                .filter(reading -> kept.contains(reading.siglum()))
                                .toList()))
                .toList();
        return new Locus(locus.row(), locus.scope(), variants);
    }

    /// The stemma of the distinct witnesses with the reposts hung on.
    Stemma hungOn(Stemma stemma) {
        if (bySource.size() == all.witnesses().size()) {
            return stemma;
        }
        List<Node> nodes = new ArrayList<>(stemma.nodes());
        List<Derivation> edges = new ArrayList<>(stemma.edges());
        bySource.forEach((source, same) -> {
            for (int i = 1; i < same.size(); i++) {
                nodes.add(new Node(same.get(i).siglum(), false, Optional.empty()));
                edges.add(derivation(same, i));
            }
        });
        nodes.sort(Comparator.comparing(Node::lost));
        return new Stemma(stemma.root(), nodes, edges);
    }

    /// Each earlier one of the same text is as likely to be the exemplar.
    private static Derivation derivation(List<Witness> same, int copy) {
        boolean dated = same.getFirst().publishedAt().isPresent()
                && same.get(copy).publishedAt().isPresent();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("changes", "differs nowhere", 0));
        if (copy > 1) {
            evidence.add(new Evidence("alternatives", "%d earlier witnesses have this text".formatted(copy), 0));
        }
        same.get(copy).credit().ifPresent(credit -> evidence.add(new Evidence("credit", "credits " + credit, 0)));
        return new Derivation(
                same.getFirst().siglum(),
                same.get(copy).siglum(),
                Derivation.Kind.VERBATIM,
                SURE / (dated ? copy : same.size()),
                evidence);
    }
}
