package dev.stemma.nlp.language;

/// The words of a text that its language is told by: all of a short one, the beginning, middle and end of a long one.
final class Sample {

    private static final int PIECE = 600;

    private Sample() {}

    static String of(String title, String text) {
        StringBuilder sample = new StringBuilder(4 * PIECE);
        add(sample, title, 0, Math.min(title.length(), PIECE));
        if (text.length() <= 3 * PIECE) {
            add(sample, text, 0, text.length());
        } else {
            int middle = (text.length() - PIECE) / 2;
            add(sample, text, 0, PIECE);
            add(sample, text, middle, middle + PIECE);
            add(sample, text, text.length() - PIECE, text.length());
        }
        return sample.toString();
    }

    /// Letters as they are, all else as one space; addresses are left out.
    private static void add(StringBuilder sample, String text, int start, int end) {
        sample.append(' ');
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (isAddress(text, at)) {
                at = wordEnd(text, at, end) - 1;
            } else if (Character.isLetter(c) || Character.isSurrogate(c) || isMark(c)) {
                sample.append(c);
            } else if ((c == '\'' || c == '’') && sample.charAt(sample.length() - 1) != ' ') {
                sample.append('\'');
            } else if (sample.charAt(sample.length() - 1) != ' ') {
                sample.append(' ');
            }
        }
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAddress(String text, int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at)
                || text.charAt(at) == '@';
    }

    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
