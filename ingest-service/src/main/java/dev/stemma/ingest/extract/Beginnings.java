package dev.stemma.ingest.extract;

import java.util.Arrays;
import java.util.stream.Stream;

/// How the forms of a pattern begin. Few blocks begin so; to try all forms at each of the others costs more than
/// anything else that reading does.
final class Beginnings {

    private static final int LENGTH = 3;

    private final int[] known;

    private Beginnings(int[] known) {
        this.known = known;
    }

    /// @param firsts the first three characters of each form, in small letters; forms that begin in another alphabet
    /// than the English one need not be named
    static Beginnings of(String... firsts) {
        return new Beginnings(
                Stream.of(firsts).mapToInt(first -> packed(first, 0)).sorted().toArray());
    }

    /// Whether a form may begin there; where this is false none does, whatever the case of its letters.
    boolean mayBegin(String text, int at) {
        if (text.length() - at < LENGTH) {
            return true;
        }
        for (int i = at; i < at + LENGTH; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                return Character.isLetter(character) || Character.isSurrogate(character) || character == '©';
            }
        }
        return Arrays.binarySearch(known, packed(text, at)) >= 0;
    }

    private static int packed(String text, int at) {
        int packed = 0;
        for (int i = at; i < at + LENGTH; i++) {
            char character = text.charAt(i);
            boolean capital = character >= 'A' && character <= 'Z';
            packed = packed << Byte.SIZE | (capital ? character - 'A' + 'a' : character);
        }
        return packed;
    }
}
