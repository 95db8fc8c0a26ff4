package dev.stemma.philology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The paragraphs and sentences of a text.
///
/// A period ends no sentence after an initial, a title (`Gen.`), a month (`Jan. 3`) or inside a number;
/// after a short form that may well end one (`U.S.`, `Inc.`, `p.m.`) it does so only before a word that
/// usually begins one.
public final class Passages {

    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "mt", "ft", "gen", "col", "lt", "sgt", "capt", "cmdr",
            "maj", "adm", "brig", "pvt", "cpl", "sen", "rep", "reps", "sens", "gov", "pres", "supt", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "vs", "eg", "ie", "cf",
            "approx", "dept", "univ", "al", "fig", "vol", "messrs");

    private static final Set<String> SELDOM_LAST = Set.of(
            "inc", "ltd", "co", "corp", "jr", "sr", "bros", "etc", "am", "pm", "us", "uk", "un", "eu", "dc", "usa",
            "uae", "phd", "md", "ave", "blvd", "rd");

    private static final Set<String> SENTENCE_STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "there",
            "however",
            "when",
            "while",
            "if",
            "as",
            "his",
            "her",
            "their",
            "its",
            "for",
            "after",
            "before",
            "meanwhile",
            "last",
            "earlier",
            "no",
            "our",
            "some",
            "many",
            "another",
            "also",
            "since",
            "by",
            "with",
            "according");

    /// So many marks, at most, open a sentence; a text of marks alone must not cost more than linear time.
    private static final int MOST_OPENERS = 24;

    private static final int LONGEST_SHORT_FORM = 24;

    private Passages() {}

    /// The paragraphs: parted by blank lines, or by line breaks where the next line does not run on in
    /// lower case.
    public static List<Passage> paragraphs(String text) {
        List<Passage> paragraphs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isBreak(text.charAt(at))) {
                continue;
            }
            int next = at;
            int breaks = 0;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                if (text.charAt(next) == '\n' || text.charAt(next) == '\u2029' || text.charAt(next) == '\u2028') {
                    breaks++;
                }
                next++;
            }
            boolean runsOn = breaks < 2 && next < text.length() && Character.isLowerCase(text.charAt(next));
            if (!runsOn) {
                addTrimmed(paragraphs, text, start, at);
                start = next;
            }
            at = Math.max(at, next - 1);
        }
        addTrimmed(paragraphs, text, start, text.length());
        return List.copyOf(paragraphs);
    }

    /// The sentences; none reaches over a paragraph's end.
    public static List<Passage> sentences(String text) {
        List<Passage> sentences = new ArrayList<>();
        for (Passage paragraph : paragraphs(text)) {
            int start = paragraph.start();
            for (int at = start; at < paragraph.end(); at++) {
                if (!isTerminal(text.charAt(at))) {
                    continue;
                }
                int end = afterClosers(text, at + 1, paragraph.end());
                if (end < paragraph.end() && endsHere(text, start, at, end, paragraph.end())) {
                    addTrimmed(sentences, text, start, end);
                    start = end;
                }
                at = end - 1;
            }
            addTrimmed(sentences, text, start, paragraph.end());
        }
        return List.copyOf(sentences);
    }

    /// Whether a word that starts at a character is the first after the end of a sentence, a colon or a line break.
    public static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?\n:,".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || ".!?\n:".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean endsHere(String text, int start, int mark, int end, int limit) {
        if (!Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        int opener = next;
        int farthest = Math.min(limit, next + MOST_OPENERS);
        while (opener < farthest && !Character.isLetterOrDigit(text.charAt(opener))) {
            opener++;
        }
        if (opener == farthest || Character.isLowerCase(text.charAt(opener))) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !isShortForm(text, start, mark, opener, limit);
    }

    private static boolean isShortForm(String text, int start, int mark, int next, int limit) {
        int begin = mark;
        int earliest = Math.max(start, mark - LONGEST_SHORT_FORM);
        while (begin > earliest
                && (Character.isLetterOrDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        String before = text.substring(begin, mark);
        String form = before.replace(".", "").toLowerCase(Locale.ROOT);
        boolean initial = form.length() == 1 && Character.isUpperCase(before.charAt(0));
        if (initial) {
            return true;
        }
        if (NEVER_LAST.contains(form)) {
            return !form.equals("no") || Character.isDigit(text.charAt(next));
        }
        if (SELDOM_LAST.contains(form) || before.indexOf('.') > 0 && !Character.isDigit(before.charAt(0))) {
            return !SENTENCE_STARTERS.contains(wordAt(text, next, limit));
        }
        return false;
    }

    private static String wordAt(String text, int start, int limit) {
        int end = start;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int afterClosers(String text, int at, int limit) {
        int end = at;
        while (end < limit && (isTerminal(text.charAt(end)) || isCloser(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isTerminal(char mark) {
        return mark == '.' || mark == '!' || mark == '?' || mark == '…' || mark == '。' || mark == '！' || mark == '？';
    }

    private static boolean isCloser(char mark) {
        return mark == '"' || mark == '\'' || mark == '”' || mark == '’' || mark == '»' || mark == ')' || mark == ']';
    }

    private static boolean isBreak(char mark) {
        return mark == '\n' || mark == '\r' || mark == '\u2029' || mark == '\u2028';
    }

    private static void addTrimmed(List<Passage> passages, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            passages.add(new Passage(start, end));
        }
    }
}
