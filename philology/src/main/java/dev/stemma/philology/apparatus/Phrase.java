package dev.stemma.philology.apparatus;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.List;

/// The words of a passage, and how they are written there.
record Phrase(String text, List<Word> words) {

    static Phrase of(String text) {
        return new Phrase(
                text,
                Words.of(text).stream()
                        .map(word -> new Word(NumberWords.spelt(word.form()), word.start(), word.end()))
                        .toList());
    }

    int size() {
        return words.size();
    }

    /// The form of a word; empty before the first and after the last.
    String form(int at) {
        return has(at) ? words.get(at).form() : "";
    }

    String written(int at) {
        return has(at) ? text.substring(words.get(at).start(), words.get(at).end()) : "";
    }

    boolean isCapital(int at) {
        return has(at) && Character.isUpperCase(text.charAt(words.get(at).start()));
    }

    /// What is written between a word and the next.
    String after(int at) {
        if (!has(at)) {
            return "";
        }
        int end = has(at + 1) ? words.get(at + 1).start() : text.length();
        return text.substring(words.get(at).end(), end);
    }

    /// The mark before a word, or a blank.
    char before(int at) {
        return has(at) && words.get(at).start() > 0 ? text.charAt(words.get(at).start() - 1) : ' ';
    }

    private boolean has(int at) {
        return at >= 0 && at < words.size();
    }
}
