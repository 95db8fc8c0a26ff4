package dev.stemma.nlp.date;

import dev.stemma.contracts.Span;

/// A run of letters, a number or a mark inside a token.
///
/// @param word in lower case, without full stops and apostrophes; `p.m.` is `pm`
/// @param number what a run of digits says; -1 for anything else
/// @param capital whether it begins with a capital
/// @param glued whether it follows the piece before it without white space
/// @param dotted whether it ends in a full stop
record Piece(Span span, String word, int number, boolean capital, boolean glued, boolean dotted) {

    /// What stands beyond the ends of a sentence.
    static final Piece NONE = new Piece(new Span(0, 0), "", -1, false, false, false);

    boolean isNumber() {
        return number >= 0;
    }

    /// Whether it is a number of so many digits.
    boolean hasDigits(int least, int most) {
        return number >= 0 && word.length() >= least && word.length() <= most;
    }
}
