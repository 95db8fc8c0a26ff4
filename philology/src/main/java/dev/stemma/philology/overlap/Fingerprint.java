package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;

/// Keys by which texts that share matter are found through an inverted index.
public final class Fingerprint {

    /// The name of the way in which the keys are made; keys of different schemes do not compare.
    public static final String SCHEME = "keys-1";

    /// Two texts that share matter share at least this many keys.
    public static final int LEAST_SHARED = 2;

    private Fingerprint() {}

    /// The keys of a text: 32 bits each, ascending, none twice, at most 300.
    public static int[] of(String text) {
        return Words.of(text).stream()
                .map(Word::form)
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .limit(300)
                .toArray();
    }
}
