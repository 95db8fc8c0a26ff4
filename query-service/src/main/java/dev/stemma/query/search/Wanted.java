package dev.stemma.query.search;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/// Words that are looked for in texts, as they are written there, in lower case. Between two blanks where
/// nothing begins like a wanted word, as nearly everywhere, no words are read.
final class Wanted {

    /// No stemming changes more than what comes behind them.
    private static final int KEPT = 2;

    private static final int ASCII = 128;

    private final Set<String> words;
    private final Set<String> beginnings = new HashSet<>();

    /// The letters that wanted words begin with.
    private final boolean[] first = new boolean[ASCII];

    private Wanted(Collection<String> words) {
        this.words = Set.copyOf(words);
        for (String word : words) {
            beginnings.add(beginning(word));
            char letter = word.charAt(0);
            if (letter < ASCII) {
                first[letter] = true;
                first[Character.toUpperCase(letter)] = true;
            }
        }
    }

    static Wanted of(Collection<String> words) {
        return new Wanted(words);
    }

    /// Those words of a text that begin like a wanted one, as they are written.
    Set<String> alike(String text) {
        Set<String> alike = new HashSet<>();
        read(text, (word, written) -> {
            if (beginnings.contains(beginning(written))) {
                alike.add(written);
            }
        });
        return alike;
    }

    /// The wanted words of a text, in their order.
    List<Word> in(String text) {
        List<Word> found = new ArrayList<>();
        read(text, (word, written) -> {
            if (words.contains(written)) {
                found.add(word);
            }
        });
        return found;
    }

    private void read(String text, BiConsumer<Word, String> told) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isBlank(text.charAt(end))) {
                end++;
            }
            if (mayHold(text, start, end)) {
                for (Word word : Words.of(text.substring(start, end))) {
                    Word here = new Word(word.form(), start + word.start(), start + word.end());
                    told.accept(here, text.substring(here.start(), here.end()).toLowerCase(Locale.ROOT));
                }
            }
            start = end + 1;
        }
    }

    /// Whether a wanted word may begin there.
    private boolean mayHold(String text, int start, int end) {
        boolean within = false;
        for (int at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter >= ASCII || !within && first[letter]) {
                return true;
            }
            within = Character.isLetterOrDigit(letter);
        }
        return false;
    }

    /// Whether no word reaches over it.
    static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(KEPT, word.length()));
    }
}
