package dev.stemma.nlp.date;

import java.util.OptionalInt;

/// Which year is meant.
///
/// @param year as it is stated
/// @param direction where to look for it, if it is not
record Which(OptionalInt year, Direction direction) {

    static final Which NEAR = new Which(OptionalInt.empty(), Direction.NEAR);

    static Which of(int year) {
        return new Which(OptionalInt.of(year), Direction.NEAR);
    }

    static Which toward(Direction direction) {
        return new Which(OptionalInt.empty(), direction);
    }
}
