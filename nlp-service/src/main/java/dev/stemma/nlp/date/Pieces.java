package dev.stemma.nlp.date;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The pieces of a sentence: its tokens cut once more, so that `mid-July`, `10am` and `2003-11` show what they are made
/// of.
final class Pieces {

    private static final int MOST_DIGITS = 9;

    private final String text;
    private final List<Piece> all = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
    }

    static Pieces of(String text, Sentence sentence) {
        Pieces pieces = new Pieces(text);
        for (Token token : sentence.tokens()) {
            pieces.cut(token.span());
        }
        return pieces;
    }

    int size() {
        return all.size();
    }

    /// The piece at an index; one without words beyond the ends.
    Piece at(int index) {
        return index < 0 || index >= all.size() ? Piece.NONE : all.get(index);
    }

    String word(int index) {
        return at(index).word();
    }

    int number(int index) {
        return at(index).number();
    }

    boolean is(int index, String word) {
        return at(index).word().equals(word);
    }

    boolean isIn(int index, Set<String> words) {
        return words.contains(at(index).word());
    }

    /// Whether these words stand here, one after another.
    boolean are(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(index + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /// Whether a mark stands here with no white space around it.
    boolean isInside(int index, String mark) {
        return is(index, mark) && at(index).glued() && at(index + 1).glued();
    }

    /// The index behind a piece, if it is this word; else the index itself.
    int past(int index, String word) {
        return is(index, word) ? index + 1 : index;
    }

    Span span(int start, int end) {
        return new Span(at(start).span().start(), at(end - 1).span().end());
    }

    private void cut(Span token) {
        int at = token.start();
        while (at < token.end()) {
            int end = end(at, token.end());
            boolean glued = !all.isEmpty() && all.get(all.size() - 1).span().end() == at;
            all.add(piece(at, end, glued));
            at = end;
        }
    }

    private int end(int start, int limit) {
        char first = text.charAt(start);
        int end = start + 1;
        if (isDigit(first)) {
            while (end < limit && (isDigit(text.charAt(end)) || isThousands(end, limit))) {
                end++;
            }
        } else if (Character.isLetter(first) || isApostrophe(first) && isLetter(end, limit)) {
            while (end < limit && (isLetter(end, limit) || isInWord(end, limit))) {
                end++;
            }
        } else if (Character.isHighSurrogate(first) && end < limit) {
            end++;
        }
        return end;
    }

    /// The comma of `10,000`, not that of `9,2020`.
    private boolean isThousands(int at, int limit) {
        return text.charAt(at) == ','
                && at + 3 < limit
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at + 4 >= limit || !isDigit(text.charAt(at + 4)));
    }

    private boolean isLetter(int at, int limit) {
        return at < limit && Character.isLetter(text.charAt(at));
    }

    private boolean isInWord(int at, int limit) {
        return text.charAt(at) == '.' || isApostrophe(text.charAt(at)) && isLetter(at + 1, limit);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Piece piece(int start, int end, boolean glued) {
        String form = text.substring(start, end);
        Span span = new Span(start, end);
        char first = form.charAt(0);
        if (isDigit(first)) {
            String digits = form.replace(",", "");
            int number = digits.length() > MOST_DIGITS ? -1 : Integer.parseInt(digits);
            return new Piece(span, form, number, false, glued, false);
        }
        String word = Character.isLetter(first) || end - start > 1 ? plain(form) : form;
        return new Piece(span, word, -1, Character.isUpperCase(first), glued, form.endsWith("."));
    }

    private static String plain(String form) {
        StringBuilder word = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '.' && !isApostrophe(c)) {
                word.append(c);
            }
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
