package dev.stemma.philology.credit;

import java.util.stream.IntStream;

/// Where in a text a statement may begin, in order.
final class Places {

    private static final String DASHES = "—–-";

    /// More code units than a name of forty characters and its brackets have.
    private static final int MOST_NAMED = 90;

    /// Between a bracket and the dash behind it.
    private static final int MOST_SPACES = 5;

    /// From here on there are other line breaks than those of ASCII.
    private static final char FIRST_FOREIGN = 0x80;

    private Places() {}

    /// The first character of each line that is no white space; blank lines have none.
    static IntStream lines(String text) {
        IntStream.Builder lines = IntStream.builder();
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!blank && character >= ' ' && character < FIRST_FOREIGN) {
                continue;
            }
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

    /// Whether a line begins with a name, or with one in brackets, and a dash with white space behind it.
    static boolean isNameAndDash(String text, int line) {
        boolean bracketed = text.charAt(line) == '(';
        int named = 0;
        for (int at = line; at + 1 < text.length() && named <= MOST_NAMED; at++) {
            char character = text.charAt(at);
            if (DASHES.indexOf(character) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return true;
            }
            if (isBreak(character) || !bracketed && isNoneOfName(character)) {
                return false;
            }
            named += Character.isWhitespace(character) ? 0 : 1;
        }
        return false;
    }

    private static boolean isNoneOfName(char character) {
        if (character >= 'a' && character <= 'z' || character >= 0x80) {
            return false;
        }
        return !(character >= 'A' && character <= 'Z')
                && "'.-".indexOf(character) < 0
                && !Character.isWhitespace(character);
    }

    /// Whether a bracket that begins within so many characters of a line holds some words and a dash or colon follows
    /// it.
    static boolean hasBracketAndDash(String text, int line, int within) {
        int last = Math.min(text.length(), line + within);
        for (int open = text.indexOf('(', line, last); open >= 0; open = text.indexOf('(', open + 1, last)) {
            int close = endOfBracket(text, open);
            if (close > 0 && isDash(text, close + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int endOfBracket(String text, int open) {
        int last = Math.min(text.length(), open + MOST_NAMED);
        for (int at = open + 1; at < last; at++) {
            switch (text.charAt(at)) {
                case ')' -> {
                    return at;
                }
                case '(', '\n' -> {
                    return 0;
                }
                default -> {}
            }
        }
        return 0;
    }

    private static boolean isDash(String text, int from) {
        int at = from;
        while (at < Math.min(text.length(), from + MOST_SPACES) && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (DASHES.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ':');
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

    /// Whether any of some characters stands there.
    static boolean isAny(String characters, String text, int at) {
        return characters.indexOf(text.charAt(at)) >= 0;
    }
}
