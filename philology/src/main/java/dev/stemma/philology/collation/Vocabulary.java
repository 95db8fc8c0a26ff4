package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of one row by numbers, so that comparing two again costs next to nothing.
final class Vocabulary {

    private static final byte UNKNOWN = 0;
    private static final byte ALIKE = 1;
    private static final byte UNLIKE = 2;
    private static final int MOST_REMEMBERED = 4_096;

    private final Background background;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final List<Double> agreements = new ArrayList<>();
    private byte[][] likeness = new byte[0][];

    Vocabulary(Background background) {
        this.background = background;
    }

    int[] numbers(List<String> words) {
        return words.stream().mapToInt(this::number).toArray();
    }

    private int number(String form) {
        return numbers.computeIfAbsent(form, f -> {
            forms.add(f);
            agreements.add(0.45 + Math.min(7, background.rarity(f)) / 7);
            return forms.size() - 1;
        });
    }

    /// What it says for two places being one that both have this word; the more, the rarer it is.
    double agreement(int word) {
        return agreements.get(word);
    }

    /// Whether two words look like spellings of one.
    boolean alike(int one, int other) {
        if (other < one) {
            return alike(other, one);
        }
        if (one >= MOST_REMEMBERED || other >= MOST_REMEMBERED) {
            return Spelling.alike(forms.get(one), forms.get(other));
        }
        byte[] row = remembered(one);
        if (row[other] == UNKNOWN) {
            row[other] = Spelling.alike(forms.get(one), forms.get(other)) ? ALIKE : UNLIKE;
        }
        return row[other] == ALIKE;
    }

    private byte[] remembered(int word) {
        if (likeness.length == 0) {
            likeness = new byte[Math.min(MOST_REMEMBERED, forms.size())][];
        }
        if (likeness[word] == null) {
            likeness[word] = new byte[likeness.length];
        }
        return likeness[word];
    }
}
