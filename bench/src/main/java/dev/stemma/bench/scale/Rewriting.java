package dev.stemma.bench.scale;

import dev.stemma.contracts.Span;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.function.BiFunction;

/// A text of which words were put in the place of others, so that what was read in it still holds, elsewhere.
///
/// @param moved where each of the old offsets is now
record Rewriting(String text, int[] moved) {

    /// Puts other words for those of a text.
    ///
    /// @param other for a word, and as it is written, what is written instead
    static Rewriting of(String text, BiFunction<Word, String, String> other) {
        StringBuilder made = new StringBuilder(text.length() + 100);
        int[] moved = new int[text.length() + 1];
        int at = 0;
        for (Word word : Words.of(text)) {
            at = copy(text, at, word.start(), made, moved);
            String written = other.apply(word, text.substring(word.start(), word.end()));
            for (; at < word.end(); at++) {
                moved[at] = made.length() + Math.min(at - word.start(), written.length());
            }
            made.append(written);
        }
        copy(text, at, text.length(), made, moved);
        moved[text.length()] = made.length();
        return new Rewriting(made.toString(), moved);
    }

    private static int copy(String text, int from, int to, StringBuilder made, int[] moved) {
        for (int at = from; at < to; at++) {
            moved[at] = made.length();
            made.append(text.charAt(at));
        }
        return to;
    }

    /// Where a span is now.
    Span moved(Span span) {
        return new Span(moved[span.start()], moved[span.end()]);
    }
}
