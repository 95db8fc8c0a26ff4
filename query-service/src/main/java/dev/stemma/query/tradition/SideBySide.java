package dev.stemma.query.tradition;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Row;
import dev.stemma.philology.text.Passage;
import dev.stemma.query.tradition.CollationView.CellView;
import dev.stemma.query.tradition.CollationView.DifferenceView;
import dev.stemma.query.tradition.CollationView.RowView;
import dev.stemma.query.tradition.CollationView.SentenceView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Shows a collation side by side.
final class SideBySide {

    private final Collation collation;
    private final List<WitnessView> witnesses;
    private final Map<Integer, List<Locus>> loci = new TreeMap<>();

    private SideBySide(Collation collation, List<WitnessView> witnesses) {
        this.collation = collation;
        this.witnesses = witnesses;
        for (Locus locus : collation.loci()) {
            if (locus.scope() == Locus.Scope.WORDS) {
                loci.computeIfAbsent(locus.row(), row -> new ArrayList<>()).add(locus);
            }
        }
    }

    /// @param witnesses those that are collated, in the order in which they are shown
    static CollationView of(UUID tradition, Collation collation, List<WitnessView> witnesses) {
        SideBySide sides = new SideBySide(collation, witnesses);
        return new CollationView(
                tradition, witnesses, collation.rows().stream().map(sides::row).toList());
    }

    private RowView row(Row row) {
        return new RowView(
                row.number(),
                witnesses.stream()
                        .filter(witness ->
                                row.passages().containsKey(witness.articleId().toString()))
                        .map(witness -> cell(row, witness))
                        .toList());
    }

    private CellView cell(Row row, WitnessView witness) {
        String siglum = witness.articleId().toString();
        String text = collation.witness(siglum).text();
        List<SentenceView> sentences = new ArrayList<>();
        for (Passage passage : row.passages().get(siglum)) {
            sentences.add(new SentenceView(passage.start(), passage.end(), passage.in(text)));
        }
        List<DifferenceView> differences = new ArrayList<>();
        List<Locus> places = loci.getOrDefault(row.number(), List.of());
        for (int i = 0; i < places.size(); i++) {
            int locus = i;
            places.get(i)
                    .reading(siglum)
                    .ifPresent(reading -> differences.add(new DifferenceView(locus, reading.start(), reading.end())));
        }
        return new CellView(witness.articleId(), witness.siglum(), sentences, differences);
    }
}
