package dev.stemma.nlp.date;

/// Which of several is meant: the one before, this one, the one after, or the one that fits.
enum Direction {
    LAST,
    THIS,
    NEXT,
    NEAR
}
