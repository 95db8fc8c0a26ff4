package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds paragraphs: what empty lines part. In a text without empty lines, each line is one that does not run on into
/// the next.
public final class ParagraphFinder {

    private ParagraphFinder() {}

    /// The paragraphs of a text, trimmed, in order; none is blank.
    public static List<Span> find(String text) {
        boolean parted = hasEmptyLine(text);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            int next = Math.min(text.length(), end + 1);
            boolean ends = parted ? isBlank(text, at, end) : !runsOn(text, at, end);
            if (ends || next == text.length()) {
                add(text, start, end, paragraphs);
                start = next;
            }
            at = next;
        }
        return paragraphs;
    }

    /// Whether a line was only broken for its length: it ends in no mark, and the next begins in lower case.
    private static boolean runsOn(String text, int start, int end) {
        Span line = trim(text, start, end);
        Span next = trim(text, Math.min(text.length(), end + 1), lineEnd(text, Math.min(text.length(), end + 1)));
        return line.length() > 0
                && next.length() > 0
                && Character.isLowerCase(text.charAt(next.start()))
                && ".!?…:;\"”’".indexOf(text.charAt(line.end() - 1)) < 0;
    }

    static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /// White space, the hard spaces and what is not printed included.
    static boolean isSpace(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u0085';
    }

    private static void add(String text, int start, int end, List<Span> paragraphs) {
        Span span = trim(text, start, end);
        if (span.length() > 0) {
            paragraphs.add(span);
        }
    }

    private static boolean hasEmptyLine(String text) {
        boolean content = false;
        boolean gap = false;
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            boolean blank = isBlank(text, at, lineEnd(text, at));
            if (!blank && gap) {
                return true;
            }
            gap = blank && content;
            content |= !blank;
        }
        return false;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(String text, int start, int end) {
        return trim(text, start, end).length() == 0;
    }
}
