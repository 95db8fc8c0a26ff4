package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sentences of each witness in one row of a collation, read when they are asked for.
final class Sentences {

    private final Collation collation;
    private final int row;
    private final Map<String, Map<String, Long>> words = new HashMap<>();
    private final Map<String, Canonical> canonical = new HashMap<>();

    /// A sentence brought to its canonical form, and where it begins in the text.
    record Sentence(Canonical canonical, int start) {}

    Sentences(Collation collation, int row) {
        this.collation = collation;
        this.row = row;
    }

    /// How often a witness has a word in the row.
    long count(String siglum, String form) {
        return words.computeIfAbsent(siglum, this::read).getOrDefault(form, 0L);
    }

    /// The sentence that a reading stands in; the reading itself where no sentence holds it.
    Sentence around(Reading reading) {
        String text = collation.witness(reading.siglum()).text();
        Passage around = passages(reading.siglum()).stream()
                .filter(passage -> passage.start() <= reading.start() && reading.end() <= passage.end())
                .findFirst()
                .orElse(new Passage(reading.start(), reading.end()));
        return new Sentence(canonical.computeIfAbsent(around.in(text), Canonical::of), around.start());
    }

    private Map<String, Long> read(String siglum) {
        String text = collation.witness(siglum).text();
        return passages(siglum).stream()
                .flatMap(sentence -> Words.of(sentence.in(text)).stream())
                .map(Word::form)
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
    }

    private List<Passage> passages(String siglum) {
        return row < collation.rows().size()
                ? collation.rows().get(row).passages().getOrDefault(siglum, List.of())
                : List.of();
    }
}
