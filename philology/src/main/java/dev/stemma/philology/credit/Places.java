package dev.stemma.philology.credit;

import java.util.stream.IntStream;

/// Where in a text a statement may begin, in order.
final class Places {

    private static final String DASHES = "—–-";

    private Places() {}

    /// The first character of each line that is no white space; blank lines have none.
    static IntStream lines(String text) {
        IntStream.Builder lines = IntStream.builder();
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isBreak(character)) {
                blank = true;
            } else if (blank && !isSpace(character)) {
                lines.add(at);
                blank = false;
            }
        }
        return lines.build();
    }

    /// Where any of some words stands; none of them contains another.
    static IntStream of(String text, String... words) {
        IntStream.Builder places = IntStream.builder();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                places.add(at);
            }
        }
        return places.build().sorted();
    }

    /// Whether a dash with white space behind it stands in the line.
    static boolean hasDash(String text, int line) {
        for (int at = line; at + 1 < text.length() && !isBreak(text.charAt(at)); at++) {
            if (DASHES.indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBreak(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u00a0';
    }
}
