package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.List;

/// A text as it is compared with others; made once, compared often. Immutable.
public final class Profile {

    private final List<Word> words;

    private Profile(List<Word> words) {
        this.words = words;
    }

    /// The profile of a text.
    public static Profile of(String text) {
        return new Profile(Words.of(text));
    }

    List<Word> words() {
        return words;
    }
}
