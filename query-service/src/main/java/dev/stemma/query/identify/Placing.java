package dev.stemma.query.identify;

import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.identify.IdentificationView.DifferenceView;
import dev.stemma.query.identify.IdentificationView.DifferencesView;
import dev.stemma.query.identify.IdentificationView.ExemplarView;
import dev.stemma.query.identify.IdentificationView.PassageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where a text stands among its kin: a function of their texts, times and credits.
final class Placing {

    /// What the text is called among the witnesses; no article is called so.
    private static final String ASKED = "asked";

    /// With as many witnesses a text is collated at most.
    private static final int TOGETHER = 5;

    /// Longer texts are not collated: an answer must not take seconds.
    private static final int LONGEST = 12_000;

    /// As many characters are collated at most, all texts together.
    private static final int ALL_TOGETHER = 30_000;

    private static final int LISTED = 100;

    private final Witness asked;
    private final List<Kin> kin;

    /// @param kin the witnesses of one tradition, the closest first, at least one
    Placing(Asked asked, Optional<String> credit, List<Kin> kin) {
        this.asked = new Witness(ASKED, asked.text(), asked.publishedAt(), credit, List.of());
        this.kin = List.copyOf(kin);
    }

    /// A text that is asked about.
    record Asked(String text, Optional<Instant> publishedAt) {}

    /// What the text was likely made from.
    Optional<ExemplarView> exemplar() {
        if (asked.text().length() > LONGEST) {
            return Optional.empty();
        }
        List<Witness> witnesses = new ArrayList<>();
        int room = ALL_TOGETHER - asked.text().length();
        for (Kin one : kin) {
            int length = one.text().length();
            if (length <= LONGEST && length <= room && witnesses.size() < TOGETHER) {
                witnesses.add(witness(one));
                room -= length;
            }
        }
        if (witnesses.isEmpty()) {
            return Optional.empty();
        }
        witnesses.add(asked);
        Stemma stemma = Stemma.of(Collation.of(witnesses));
        return stemma.edges().stream()
                .filter(edge -> edge.child().equals(ASKED))
                .max(Comparator.comparingDouble(Derivation::confidence))
                .map(edge -> exemplar(edge, stemma));
    }

    private static ExemplarView exemplar(Derivation edge, Stemma stemma) {
        Node parent = stemma.nodes().stream()
                .filter(node -> node.id().equals(edge.parent()))
                .findFirst()
                .orElseThrow();
        return new ExemplarView(
                parent.lost(),
                parent.lost() ? Optional.empty() : Optional.of(UUID.fromString(parent.id())),
                parent.name(),
                edge.kind().name(),
                rounded(edge.confidence()),
                evidence(edge.evidence()));
    }

    /// Where the text differs from the closest witness.
    Optional<DifferencesView> differences() {
        Kin closest = kin.getFirst();
        if (asked.text().length() > LONGEST || closest.text().length() > LONGEST) {
            return Optional.empty();
        }
        List<Entry> entries = Apparatus.of(Collation.of(List.of(witness(closest), asked)));
        return Optional.of(new DifferencesView(
                closest.article().id(),
                entries.size(),
                entries.stream()
                        .limit(LISTED)
                        .map(entry -> difference(entry, closest.siglum()))
                        .toList()));
    }

    private static DifferenceView difference(Entry entry, String closest) {
        return new DifferenceView(
                entry.kind().name(),
                rounded(entry.significance()),
                passage(entry, closest),
                passage(entry, ASKED),
                entry.note());
    }

    private static Optional<PassageView> passage(Entry entry, String siglum) {
        return entry.readings().stream()
                .filter(reading -> reading.siglum().equals(siglum))
                .map(Placing::passage)
                .findFirst();
    }

    private static PassageView passage(Reading reading) {
        return new PassageView(reading.text(), reading.start(), reading.end());
    }

    private static Witness witness(Kin kin) {
        return new Witness(
                kin.siglum(), kin.text(), kin.publishedAt(), kin.article().credit(), List.of());
    }

    static List<EvidenceView> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(reason -> new EvidenceView(reason.basis(), reason.detail(), rounded(reason.weight())))
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
