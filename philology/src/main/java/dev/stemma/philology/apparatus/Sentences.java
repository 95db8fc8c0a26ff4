package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Row;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of each witness in one row of a collation, read when they are asked for.
final class Sentences {

    private final Collation collation;
    private final int row;
    private final Map<String, Map<String, Long>> words = new HashMap<>();

    Sentences(Collation collation, int row) {
        this.collation = collation;
        this.row = row;
    }

    /// How often a witness has a word in the row.
    long count(String siglum, String form) {
        return words.computeIfAbsent(siglum, this::read).getOrDefault(form, 0L);
    }

    private Map<String, Long> read(String siglum) {
        if (row >= collation.rows().size()) {
            return Map.of();
        }
        Row sentences = collation.rows().get(row);
        String text = collation.witness(siglum).text();
        return sentences.passages().getOrDefault(siglum, List.of()).stream()
                .flatMap(sentence -> Words.of(sentence.in(text)).stream())
                .map(Word::form)
                .collect(Collectors.groupingBy(form -> form, Collectors.counting()));
    }
}
