package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds words and punctuation marks within a sentence, much as the Penn Treebank parts them: possessives and
/// contractions stand alone (`Iraq` `'s`, `did` `n't`), hyphenated words and abbreviations stay whole.
final class TokenFinder {

    private static final int LONGEST = 100;
    private static final String OPENING = "\"'“‘«„([{<`*";
    private static final String CLOSING = "\"'”’»)]}>`*,;:!?…";
    private static final String[] ENDINGS = {
        "'s", "’s", "'S", "’S", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"
    };

    private final String text;
    private final int limit;
    private final List<Span> tokens = new ArrayList<>();

    private TokenFinder(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /// The tokens of a sentence, in order.
    static List<Span> find(String text, Span sentence) {
        TokenFinder finder = new TokenFinder(text, sentence.end());
        int at = sentence.start();
        while (at < sentence.end()) {
            if (ParagraphFinder.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < sentence.end() && !ParagraphFinder.isSpace(text.charAt(end))) {
                end++;
            }
            finder.chunk(at, end);
            at = end;
        }
        return finder.tokens;
    }

    private void chunk(int start, int end) {
        int from = start;
        while (from < end && isOpening(from, end)) {
            emit(from, from + 1);
            from++;
        }
        if (isAddress(from, end)) {
            int to = end;
            while (to > from && ".,;:!?)\"”".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            emit(from, to);
            marks(to, end);
            return;
        }
        int piece = from;
        for (int at = from; at < end; at++) {
            int length = breakAt(at, piece, end);
            if (length > 0) {
                word(piece, at);
                emit(at, at + length);
                piece = at + length;
                at = piece - 1;
            }
        }
        word(piece, end);
    }

    /// How many characters a mark inside a chunk has that parts it, 0 where none stands.
    private int breakAt(int at, int piece, int end) {
        char c = text.charAt(at);
        if (c == '—' || c == '–' || c == '―') {
            return 1;
        }
        if (c == '-' && at + 1 < end && text.charAt(at + 1) == '-') {
            int to = at;
            while (to < end && text.charAt(to) == '-') {
                to++;
            }
            return to - at;
        }
        if (c == '.' && at + 2 < end && text.charAt(at + 1) == '.' && text.charAt(at + 2) == '.') {
            int to = at;
            while (to < end && text.charAt(to) == '.') {
                to++;
            }
            return to - at;
        }
        boolean inside = at > piece && at + 1 < end;
        if (c == '/' && inside) {
            return Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
        }
        if ("\"“”«»()[]{}…".indexOf(c) >= 0) {
            return 1;
        }
        if ((c == ',' || c == ';' || c == ':' || c == '!' || c == '?') && inside) {
            boolean number = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            return number ? 0 : 1;
        }
        if (c == '$' || c == '€' || c == '£' || c == '%') {
            return 1;
        }
        return 0;
    }

    /// A word with the marks that close it.
    private void word(int start, int end) {
        int to = end;
        while (to > start && isClosing(start, to)) {
            to--;
        }
        if (to > start && text.charAt(to - 1) == '.' && !keepsStop(start, to)) {
            to--;
            while (to > start && isClosing(start, to)) {
                to--;
            }
        }
        parts(start, to);
        marks(to, end);
    }

    private boolean isClosing(int start, int to) {
        char c = text.charAt(to - 1);
        if ((c == '\'' || c == '’') && isSingle(start, to)) {
            return false;
        }
        return CLOSING.indexOf(c) >= 0 && to - start > 1;
    }

    private static boolean isSingle(int start, int to) {
        return to - start == 1;
    }

    private boolean keepsStop(int start, int to) {
        if (to - start == 1) {
            return true;
        }
        String word = text.substring(start, to - 1);
        return word.length() <= 12
                && Abbreviations.isOne(word)
                && (!isLast(to)
                        || Abbreviations.isInitials(word)
                        || word.length() <= 4
                                && Character.isUpperCase(word.charAt(0))
                                && !word.equals("No")
                                && !word.equals("I"));
    }

    private boolean isLast(int to) {
        for (int at = to; at < limit; at++) {
            if (!ParagraphFinder.isSpace(text.charAt(at)) && CLOSING.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void parts(int start, int end) {
        int length = end - start;
        if (length > 2) {
            for (String ending : ENDINGS) {
                if (length > ending.length() && text.startsWith(ending, end - ending.length())) {
                    emit(start, end - ending.length());
                    emit(end - ending.length(), end);
                    return;
                }
            }
            if (length > 3 && (isNegation(end))) {
                emit(start, end - 3);
                emit(end - 3, end);
                return;
            }
        }
        emit(start, end);
    }

    private boolean isNegation(int end) {
        char n = text.charAt(end - 3);
        char t = text.charAt(end - 1);
        char apostrophe = text.charAt(end - 2);
        return (n == 'n' || n == 'N') && (apostrophe == '\'' || apostrophe == '’') && (t == 't' || t == 'T');
    }

    private void marks(int start, int end) {
        for (int at = start; at < end; ) {
            int to = at + Character.charCount(text.codePointAt(at));
            emit(at, Math.min(to, end));
            at = to;
        }
    }

    private boolean isOpening(int at, int end) {
        char c = text.charAt(at);
        if ((c == '\'' || c == '’') && at + 1 < end) {
            // 's and 't standing alone are words
            return !isEnding(at, end);
        }
        return OPENING.indexOf(c) >= 0 && at + 1 < end && !(c == '`' && text.charAt(at + 1) == '`' && end == at + 2);
    }

    private boolean isEnding(int at, int end) {
        for (String ending : ENDINGS) {
            if (end - at == ending.length() && text.startsWith(ending, at)) {
                return true;
            }
        }
        return end - at == 2 && text.charAt(at + 1) == '\'';
    }

    private boolean isAddress(int start, int end) {
        return end - start > 6
                && (text.startsWith("http://", start)
                        || text.startsWith("https://", start)
                        || text.startsWith("www.", start)
                        || isMail(start, end));
    }

    private boolean isMail(int start, int end) {
        int at = text.indexOf('@', start);
        return at > start
                && at < end
                && end - start < 80
                && text.indexOf('.', at) > at
                && text.indexOf('.', at) < end - 1;
    }

    private void emit(int start, int end) {
        int from = start;
        while (end - from > LONGEST) {
            int to = from + LONGEST;
            if (Character.isLowSurrogate(text.charAt(to)) && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            tokens.add(new Span(from, to));
            from = to;
        }
        if (end > from) {
            tokens.add(new Span(from, end));
        }
    }
}
