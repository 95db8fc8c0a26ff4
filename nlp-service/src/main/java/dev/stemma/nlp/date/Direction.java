package dev.stemma.nlp.date;

/// Which of several is meant.
enum Direction {
    /// `last`: of the week, month or year before.
    LAST,
    /// `this`
    THIS,
    /// `next`: of the week, month or year after.
    NEXT,
    /// `this past`: the nearest before.
    BACK,
    /// `this coming`: the nearest after.
    AHEAD,
    /// Nobody says; the one that fits.
    NEAR
}
