package dev.stemma.nlp.problem;

import java.util.Optional;

/// Tells text from what is none.
public final class Characters {

    private static final int MANY = 50;

    private Characters() {}

    /// What is wrong with the characters of a text: NUL, half of a surrogate pair, or so many control and replacement
    /// characters (one in fifty) that it is binary data.
    static Optional<String> fault(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of("has a NUL character at offset " + i);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
                    return Optional.of("has half a surrogate pair at offset " + i);
                }
                i++;
            } else if (c == '\uFFFD' || Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085') {
                strange++;
            }
        }
        return strange > 1 && strange * MANY > text.length()
                ? Optional.of("is binary data, not text")
                : Optional.empty();
    }

    /// How many bytes a text takes in UTF-8.
    public static long utf8Length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return length;
    }
}
