package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds what stands between double quotation marks: curly, straight, low or angular ones, or two apostrophes.
final class Passages {

    /// Past this many characters a mark that is still open was a slip, not a quotation.
    private static final int LONGEST = 4_000;

    private Passages() {}

    /// A quoted passage.
    ///
    /// @param outer with its marks
    /// @param inner without them
    /// @param continued whether it goes on from a passage of the paragraph before that was left open
    record Passage(Span outer, Span inner, boolean continued) {}

    static List<Passage> find(String text, List<Span> paragraphs) {
        List<Passage> found = new ArrayList<>();
        boolean open = false;
        for (Span paragraph : paragraphs) {
            open = scan(text, paragraph, open, found);
        }
        return found;
    }

    /// Scans a paragraph; tells whether its last passage was left open, to be continued in the next.
    private static boolean scan(String text, Span paragraph, boolean openBefore, List<Passage> found) {
        int opened = -1;
        boolean first = true;
        boolean continued = false;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char mark = text.charAt(i);
            if (opened < 0 && opens(text, i, paragraph)) {
                continued = openBefore && first && i - paragraph.start() < 2;
                opened = i;
                first = false;
            } else if (opened >= 0 && i > opened + 1 && closes(mark, text, i, opened)) {
                int end = isPair(text, i) ? i + 2 : i + 1;
                add(found, opened, end, i, continued, text);
                opened = -1;
                i = end - 1;
            } else if (opened >= 0 && mark == '“') {
                opened = i;
            }
            if (opened >= 0 && i - opened > LONGEST) {
                opened = -1;
            }
        }
        if (opened < 0) {
            return false;
        }
        boolean wholeRest = opened - paragraph.start() < 2
                || text.charAt(opened) == '“'
                || opened - paragraph.start() > 2 && ":,".indexOf(text.charAt(opened - 2)) >= 0;
        if (wholeRest) {
            add(found, opened, paragraph.end(), paragraph.end(), continued, text);
        }
        return wholeRest;
    }

    private static void add(
            List<Passage> found, int opened, int outerEnd, int innerEnd, boolean continued, String text) {
        int start = isPair(text, opened) ? opened + 2 : opened + 1;
        if (innerEnd > start) {
            found.add(new Passage(new Span(opened, outerEnd), new Span(start, innerEnd), continued));
        }
    }

    private static boolean opens(String text, int at, Span paragraph) {
        char mark = text.charAt(at);
        if (mark == '“' || mark == '„' || mark == '«') {
            return true;
        }
        boolean pair = isPair(text, at);
        if (mark != '"' && !pair) {
            return false;
        }
        int behind = pair ? at + 2 : at + 1;
        boolean afterSpace = at == paragraph.start() || " \t\u00a0([—–-:".indexOf(text.charAt(at - 1)) >= 0;
        boolean beforeWord = behind < paragraph.end() && !Character.isWhitespace(text.charAt(behind));
        return beforeWord && (afterSpace || at == paragraph.start());
    }

    /// Two apostrophes that stand for one mark, as agencies set them; of three the last two.
    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '\'' && text.charAt(at + 1) == '\'';
    }

    private static boolean closes(char mark, String text, int at, int opened) {
        return switch (text.charAt(opened)) {
            case '"' -> (mark == '"' || mark == '”') && !Character.isWhitespace(text.charAt(at - 1));
            case '«' -> mark == '»';
            case '\'' -> isPair(text, at) && !isPair(text, at + 1) && !Character.isWhitespace(text.charAt(at - 1));
            default ->
                mark == '”'
                        || (mark == '"' && !Character.isWhitespace(text.charAt(at - 1)))
                        || (text.charAt(opened) == '„' && mark == '“');
        };
    }
}
