package dev.stemma.ingest.intake;

import java.util.Optional;

/// Tells text from what is none.
final class Characters {

    private static final int MANY = 50;
    private static final int LONGEST_CHARACTER = 3;
    private static final char DELETE = 0x7F;

    private Characters() {}

    /// What is wrong with the characters of a text: NUL, a surrogate without its other half, or so many control and
    /// replacement characters (one in fifty) that it is binary data.
    static Optional<String> fault(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < DELETE) {
                continue;
            }
            if (c == 0) {
                return Optional.of("has a NUL character at offset " + i);
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return Optional.of("has half a surrogate pair at offset " + i);
                }
                i++;
            } else if (c == '\uFFFD' || Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085') {
                strange++;
            }
        }
        return strange * MANY > text.length() && strange > 1
                ? Optional.of("is binary data, not text")
                : Optional.empty();
    }

    static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Whether a text takes more than so many bytes in UTF-8.
    static boolean isLongerThan(String text, long bytes) {
        return (long) text.length() * LONGEST_CHARACTER > bytes && utf8Length(text) > bytes;
    }

    private static long utf8Length(String text) {
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
