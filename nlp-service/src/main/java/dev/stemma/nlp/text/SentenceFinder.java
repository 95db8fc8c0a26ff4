package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds sentences within paragraphs by rules, in one pass.
///
/// A full stop, question mark, exclamation mark or ellipsis with the quotation marks and brackets that close after it
/// ends a sentence, unless what stands around it says that the sentence goes on: a lower-case word, an abbreviation
/// before a name or a number, an initial.
final class SentenceFinder {

    /// No sentence is longer, so that what follows costs linear time whatever the text.
    private static final int LONGEST = 2500;

    /// Words that, capitalised after `U.S.` or `p.m.`, begin a new sentence.
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "as",
            "after",
            "before",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "if",
            "when",
            "while",
            "although",
            "though",
            "since",
            "because",
            "there",
            "here",
            "what",
            "who",
            "how",
            "why",
            "where",
            "which",
            "is",
            "are",
            "was",
            "were",
            "did",
            "does",
            "do",
            "has",
            "have",
            "both",
            "some",
            "many",
            "most",
            "all",
            "no",
            "not",
            "however",
            "meanwhile",
            "according",
            "last",
            "one",
            "two",
            "three",
            "several",
            "earlier",
            "under",
            "during",
            "other",
            "officials",
            "to",
            "let",
            "can",
            "could",
            "will");

    private SentenceFinder() {}

    /// The sentences of one paragraph, trimmed, in order.
    static List<Span> find(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int start = paragraph.start();
        int at = start;
        while (at < paragraph.end()) {
            int end = boundary(text, at, paragraph.end());
            if (end > at) {
                add(text, start, end, sentences);
                start = end;
                at = end;
            } else if (at - start >= LONGEST) {
                int cut = cut(text, start, at);
                add(text, start, cut, sentences);
                start = cut;
                at = Math.max(at, cut);
            } else {
                at++;
            }
        }
        add(text, start, paragraph.end(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        Span span = ParagraphFinder.trim(text, start, end);
        if (span.length() > 0) {
            sentences.add(span);
        }
    }

    /// Before the last white space, else where no character is split.
    private static int cut(String text, int start, int at) {
        for (int cut = at; cut > at - 200 && cut > start; cut--) {
            if (ParagraphFinder.isSpace(text.charAt(cut))) {
                return cut;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /// Where the sentence ends whose last mark stands at `at`, or -1 when none ends here.
    private static int boundary(String text, int at, int limit) {
        char mark = text.charAt(at);
        if (mark == '\n') {
            return lineEndsSentence(text, at, limit) ? at + 1 : -1;
        }
        if (!isFinal(mark)) {
            return -1;
        }
        int end = at + 1;
        while (end < limit && end < at + 12 && isFinal(text.charAt(end))) {
            end++;
        }
        int closed = end;
        while (closed < limit && closed < end + 4 && closes(text, closed)) {
            closed++;
        }
        if (closed >= limit) {
            return limit;
        }
        if (!ParagraphFinder.isSpace(text.charAt(closed))) {
            return isWideMark(mark) ? closed : -1;
        }
        return goesOn(text, at, end, closed, limit) ? -1 : closed;
    }

    private static boolean goesOn(String text, int mark, int end, int closed, int limit) {
        int next = closed;
        while (next < limit && ParagraphFinder.isSpace(text.charAt(next))) {
            next++;
        }
        int word = next;
        while (word < limit && word < next + 3 && opens(text.charAt(word))) {
            word++;
        }
        if (word >= limit) {
            return false;
        }
        char first = text.charAt(word);
        if (Character.isLowerCase(first)) {
            // A line of its own may begin in lower case.
            return text.charAt(mark) != '\n';
        }
        if (",;:)]".indexOf(first) >= 0) {
            return true;
        }
        boolean stop = text.charAt(mark) == '.' && end == mark + 1;
        return stop && closed == end && abbreviates(text, mark, word, limit);
    }

    private static boolean abbreviates(String text, int mark, int next, int limit) {
        String before = wordBefore(text, mark);
        String after = wordAt(text, next, limit);
        boolean number = Character.isDigit(text.charAt(next));
        if (number && (Abbreviations.precedesNumber(before) || isListNumber(text, mark, before))) {
            return true;
        }
        if (Abbreviations.precedesName(before)) {
            return true;
        }
        if (!Abbreviations.isOne(before)) {
            return false;
        }
        if (before.length() == 1 && !before.equals("I")) {
            return !STARTERS.contains(lower(after)) || !followsName(text, mark - 2);
        }
        return !before.equals("I") && !STARTERS.contains(lower(after));
    }

    private static boolean isListNumber(String text, int mark, String before) {
        return before.isEmpty() && mark > 0 && Character.isDigit(text.charAt(mark - 1)) && mark < 3;
    }

    /// Whether a capitalised word stands before the initial, as in `Plan B.` or `George W.`.
    private static boolean followsName(String text, int from) {
        int at = from;
        while (at >= 0 && ParagraphFinder.isSpace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && at < from && Character.isLetter(text.charAt(at));
    }

    private static boolean lineEndsSentence(String text, int at, int limit) {
        int next = at;
        int lines = 0;
        while (next < limit && ParagraphFinder.isSpace(text.charAt(next))) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        if (next >= limit || lines > 1) {
            return true;
        }
        return !Character.isLowerCase(text.charAt(next)) && lineLength(text, at) < 50;
    }

    private static int lineLength(String text, int end) {
        int at = end - 1;
        while (at >= 0 && end - at < 60 && text.charAt(at) != '\n') {
            at--;
        }
        return end - at - 1;
    }

    private static String wordBefore(String text, int mark) {
        int start = mark;
        while (start > 0 && mark - start < 12 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && isWordPart(text.charAt(start - 1)) ? "" : text.substring(start, mark);
    }

    private static String wordAt(String text, int start, int limit) {
        int end = start;
        while (end < limit && end < start + 16 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '.';
    }

    private static boolean isFinal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || isWideMark(c) || c == '؟' || c == '۔' || c == '।';
    }

    private static boolean isWideMark(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    private static boolean closes(String text, int at) {
        return "\"'”’»)]".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean opens(char c) {
        return "\"'“‘«([".indexOf(c) >= 0;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
