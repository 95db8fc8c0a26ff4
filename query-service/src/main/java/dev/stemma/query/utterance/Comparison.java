package dev.stemma.query.utterance;

import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Words;
import dev.stemma.query.utterance.UtteranceView.DifferenceView;
import dev.stemma.query.utterance.UtteranceView.ReadingView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds wordings against that of the first, each wording once, until the work would take too long.
final class Comparison {

    /// Two wordings together cost as many steps as the words of the one times those of the other.
    private static final long MOST_STEPS = 8_000_000;

    private static final String FIRST = "0";
    private static final String HERE = "1";

    /// Words and where they begin in the text of their article.
    record Passage(String content, int start) {}

    private final Passage first;
    private final long firstWords;
    private final Map<String, Optional<List<Entry>>> known = new HashMap<>();
    private long steps;

    Comparison(Passage first) {
        this.first = first;
        this.firstWords = Words.of(first.content()).size();
    }

    /// What differs, the most significant first; nothing where it is not looked at any more.
    Optional<List<DifferenceView>> with(Passage here) {
        return known.computeIfAbsent(here.content(), this::entries)
                .map(entries ->
                        entries.stream().map(entry -> difference(entry, here)).toList());
    }

    private Optional<List<Entry>> entries(String content) {
        steps += firstWords * Words.of(content).size();
        if (steps > MOST_STEPS) {
            return Optional.empty();
        }
        return Optional.of(Apparatus.of(
                Collation.ofPassage(List.of(Witness.of(FIRST, first.content()), Witness.of(HERE, content)))));
    }

    private DifferenceView difference(Entry entry, Passage here) {
        ReadingView before = reading(entry, FIRST, first.start());
        ReadingView after = reading(entry, HERE, here.start());
        boolean added = entry.kind() == Entry.Kind.OMISSION && before.text().isEmpty();
        return new DifferenceView(
                added ? Entry.Kind.ADDITION.name() : entry.kind().name(),
                Math.round(entry.significance() * 1000) / 1000.0,
                before,
                after);
    }

    private static ReadingView reading(Entry entry, String siglum, int shift) {
        Reading reading = entry.readings().stream()
                .filter(one -> one.siglum().equals(siglum))
                .min(Comparator.comparingInt(Reading::start))
                .orElseThrow();
        return new ReadingView(reading.text(), reading.start() + shift, reading.end() + shift);
    }
}
