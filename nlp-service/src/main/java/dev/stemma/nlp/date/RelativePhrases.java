package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.AtTime;
import dev.stemma.nlp.date.Meaning.Origin;
import dev.stemma.nlp.date.Meaning.Shift;
import dev.stemma.nlp.date.Meaning.Weekday;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads times that point from another one: `yesterday`, `last week`, `next Thursday`, `the past two years`, `that
/// day`.
final class RelativePhrases {

    private RelativePhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        return simple(pieces, at)
                .or(() -> PointedPhrases.at(pieces, at))
                .or(() -> weekdayOfWeek(pieces, at))
                .or(() -> mentioned(pieces, at))
                .or(() -> dayBeside(pieces, at))
                .or(() -> weekend(pieces, at));
    }

    /// `the weekend`: the last one, unless the words look ahead.
    private static Optional<Found> weekend(Pieces pieces, int at) {
        if (!pieces.are(at, "the", "weekend")) {
            return Optional.empty();
        }
        boolean ahead = Tense.around(pieces, at, at + 2) == Tense.FUTURE;
        return Found.of(at + 2, new Shift(Unit.WEEKEND, ahead ? 0 : -1, Origin.PUBLICATION));
    }

    private static Optional<Found> simple(Pieces pieces, int at) {
        if (pieces.at(at).capital() && at > 0 && pieces.at(at - 1).capital()) {
            return Optional.empty();
        }
        return switch (pieces.word(at)) {
            case "today" -> Found.of(at + 1, day(0));
            case "yesterday" -> Found.of(at + 1, day(-1));
            case "tomorrow" -> Found.of(at + 1, day(1));
            case "tonight" -> Found.of(at + 1, new AtTime(Optional.of(day(0)), "TNI"));
            case "overnight" -> Found.of(at + 1, new AtTime(Optional.of(day(-1)), "TNI"));
            default -> Optional.empty();
        };
    }

    private static Shift day(int by) {
        return new Shift(Unit.DAY, by, Origin.PUBLICATION);
    }

    /// `Thursday of last week`, `Monday next week`.
    private static Optional<Found> weekdayOfWeek(Pieces pieces, int at) {
        OptionalInt weekday = Words.weekday(pieces.at(at));
        int of = pieces.past(pieces.past(at + 1, "of"), "the");
        Optional<Direction> direction = Words.direction(pieces.at(of));
        return weekday.isPresent() && direction.isPresent() && pieces.is(of + 1, "week")
                ? Found.of(of + 2, new Weekday(DayOfWeek.of(weekday.getAsInt()), direction.get()))
                : Optional.empty();
    }

    /// `that day`, `the same year`.
    private static Optional<Found> mentioned(Pieces pieces, int at) {
        boolean same = pieces.are(at, "the", "same") || pieces.are(at, "that", "same");
        if (!same && !pieces.is(at, "that")) {
            return Optional.empty();
        }
        int next = same ? at + 2 : at + 1;
        Optional<Unit> unit = Words.unit(pieces.at(next)).filter(each -> !each.isClock());
        if (unit.isPresent()) {
            return Found.of(next + 1, new Shift(unit.get(), 0, Origin.MENTIONED));
        }
        String part = Words.DAY_PARTS.get(pieces.word(next));
        return part == null
                ? Optional.empty()
                : Found.of(next + 1, new AtTime(Optional.of(new Shift(Unit.DAY, 0, Origin.MENTIONED)), part));
    }

    /// `the day before yesterday`, `the day before` at the end of a clause.
    private static Optional<Found> dayBeside(Pieces pieces, int at) {
        int day = pieces.past(at, "the");
        boolean before = pieces.is(day + 1, "before");
        if (!pieces.is(day, "day") || !before && !pieces.is(day + 1, "after")) {
            return Optional.empty();
        }
        if (pieces.is(day + 2, before ? "yesterday" : "tomorrow")) {
            return Found.of(day + 3, day(before ? -2 : 2));
        }
        boolean closes = day > at && Clauses.endsAt(pieces, day + 2);
        return closes ? Found.of(day + 2, new Shift(Unit.DAY, before ? -1 : 1, Origin.MENTIONED)) : Optional.empty();
    }
}
