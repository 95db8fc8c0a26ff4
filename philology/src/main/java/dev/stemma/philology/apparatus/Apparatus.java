package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The places where the witnesses of a tradition differ, each typed, the most significant first.
public final class Apparatus {

    private static final int SHORT_QUOTE = 12;
    private static final double WHOLE_QUOTE = 0.25;

    private final Collation collation;
    private final Map<String, List<Quotation>> quotes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private Apparatus(Collation collation) {
        this.collation = collation;
        collation.witnesses().forEach(witness -> quotes.put(witness.siglum(), Quotation.in(witness)));
    }

    /// The apparatus of a collation; an entry shows one change with the readings of all witnesses that
    /// have the passage.
    public static List<Entry> of(Collation collation) {
        Apparatus apparatus = new Apparatus(collation);
        apparatus.credits();
        apparatus.passages();
        apparatus.words();
        return apparatus.ranked();
    }

    private void words() {
        Map<Integer, List<Locus>> byRow = new TreeMap<>();
        for (Locus locus : collation.loci()) {
            if (locus.scope() == Locus.Scope.WORDS && locus.variants().size() > 1) {
                byRow.computeIfAbsent(locus.row(), row -> new ArrayList<>()).add(locus);
            }
        }
        byRow.forEach((row, loci) -> {
            Sentences sentences = new Sentences(collation, row);
            Spot.of(row, loci, collation).forEach(spot -> add(Change.at(spot, sentences), sentences));
        });
    }

    private void add(Change change, Sentences sentences) {
        Spot spot = change.spot();
        Names names = new Names(sentences, collation, spot, change.differing());
        Entry.Kind kind = new Typing(change, names, speech(spot)).kind();
        Spot shown = kind == Entry.Kind.QUOTE ? wholeQuotes(spot) : spot;
        boolean whole = !shown.equals(spot) && !change.isOfForm();
        double significance = new Significance(change, kind).value();
        add(
                kind,
                whole ? Math.min(1, significance + WHOLE_QUOTE) : significance,
                List.copyOf(shown.readings().values()),
                Optional.empty());
    }

    /// Sentences that some witnesses lack: left out where most have them, added where few do.
    private void passages() {
        for (Locus locus : collation.loci()) {
            if (locus.scope() != Locus.Scope.SENTENCE) {
                continue;
            }
            List<Reading> readings = new ArrayList<>();
            int having = 0;
            double weight = 0;
            for (Variant variant : locus.variants()) {
                readings.addAll(variant.readings());
                having += variant.isOmission() ? 0 : variant.readings().size();
                weight = Math.max(weight, Content.of(variant.form()));
            }
            readings.sort(Comparator.comparing(Reading::siglum));
            boolean added = having * 2 < readings.size() || having == 1 && readings.size() > 2;
            double size = Math.min(1, weight / 60);
            add(
                    added ? Entry.Kind.ADDITION : Entry.Kind.OMISSION,
                    added ? 0.1 + 0.4 * size : 0.3 + 0.6 * size,
                    readings,
                    Optional.empty());
        }
    }

    /// A credit that some witnesses state and others lack.
    private void credits() {
        Map<String, List<Witness>> stated = new TreeMap<>();
        for (Witness witness : collation.witnesses()) {
            witness.credit()
                    .ifPresent(credit -> stated.computeIfAbsent(credit, c -> new ArrayList<>())
                            .add(witness));
        }
        stated.forEach((credit, witnesses) -> {
            if (witnesses.size() == collation.witnesses().size()) {
                return;
            }
            List<Reading> readings = new ArrayList<>();
            for (Witness witness : collation.witnesses()) {
                int place = witnesses.contains(witness) ? place(witness.text(), credit) : -1;
                readings.add(
                        place < 0
                                ? new Reading(witness.siglum(), 0, 0, "")
                                : Spot.reading(witness, place, place + credit.length()));
            }
            add(Entry.Kind.ATTRIBUTION, 0.88, readings, Optional.of("The credit to " + credit + " is not in all."));
        });
    }

    private static int place(String text, String words) {
        return text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
    }

    /// In whose words most witnesses have a spot.
    private Typing.Speech speech(Spot spot) {
        if (mostly(spot, Quotation::direct)) {
            return Typing.Speech.DIRECT;
        }
        return mostly(spot, quote -> true) ? Typing.Speech.INDIRECT : Typing.Speech.NONE;
    }

    private boolean mostly(Spot spot, Predicate<Quotation> wanted) {
        long quoted = spot.readings().values().stream()
                .filter(reading -> quotes(reading).anyMatch(wanted))
                .count();
        return quoted >= 2 && quoted * 2 > spot.readings().size();
    }

    private Stream<Quotation> quotes(Reading reading) {
        return quotes.get(reading.siglum()).stream().filter(quote -> quote.holds(reading));
    }

    /// A short quotation is shown whole.
    private Spot wholeQuotes(Spot spot) {
        TreeMap<String, Reading> whole = new TreeMap<>();
        for (Reading reading : spot.readings().values()) {
            Witness witness = collation.witness(reading.siglum());
            Optional<Passage> quote = quotes(reading)
                    .findFirst()
                    .map(Quotation::passage)
                    .filter(passage -> Words.of(passage.in(witness.text())).size() <= SHORT_QUOTE)
                    .filter(passage -> passage.end() > passage.start());
            whole.put(
                    reading.siglum(),
                    quote.map(passage -> Spot.reading(witness, passage.start(), passage.end()))
                            .orElse(reading));
        }
        return new Spot(spot.row(), whole, spot.moved());
    }

    private void add(Entry.Kind kind, double significance, List<Reading> readings, Optional<String> note) {
        entries.add(new Entry(entries.size(), kind, significance, readings, note));
    }

    private List<Entry> ranked() {
        List<Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Comparator.comparingDouble((Entry entry) -> -entry.significance())
                .thenComparingInt(Entry::number));
        List<Entry> numbered = new ArrayList<>();
        Map<List<Reading>, Entry> seen = new HashMap<>();
        for (Entry entry : ranked) {
            if (seen.putIfAbsent(entry.readings(), entry) == null) {
                numbered.add(new Entry(
                        numbered.size() + 1, entry.kind(), entry.significance(), entry.readings(), entry.note()));
            }
        }
        return numbered;
    }
}
