package dev.stemma.nlp.language;

import java.text.Normalizer;
import java.util.Locale;

/// The words of a text that its language is told by: all of a short one, the beginning, middle and end of a long one.
final class Sample {

    private static final int PIECE = 250;

    /// So many characters of words in lower case tell a language by themselves.
    private static final int ENOUGH = 14;

    private Sample() {}

    /// Of words that begin with a capital, many are names, and names travel: they are left out where enough is left.
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
        String all = sample.toString();
        String plain = withoutNames(all);
        return (plain.length() >= ENOUGH ? plain : all).toLowerCase(Locale.ROOT);
    }

    /// Letters, composed, and all else as one space; addresses are left out.
    private static void add(StringBuilder sample, String source, int from, int to) {
        String text = Normalizer.normalize(source.substring(from, to), Normalizer.Form.NFC);
        int start = 0;
        int end = text.length();
        sample.append(' ');
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (isAddress(text, at)) {
                at = wordEnd(text, at, end) - 1;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                sample.append(c);
            } else if ((c == '\'' || c == '’') && sample.charAt(sample.length() - 1) != ' ') {
                sample.append('\'');
            } else if (sample.charAt(sample.length() - 1) != ' ') {
                sample.append(' ');
            }
        }
    }

    private static String withoutNames(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (String word : words.split(" ")) {
            if (!word.isEmpty() && !Character.isUpperCase(word.charAt(0))) {
                plain.append(' ').append(word);
            }
        }
        return plain.toString();
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
