package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.AtTime;
import dev.stemma.nlp.date.Meaning.Lasting;
import dev.stemma.nlp.date.Meaning.MonthOfYear;
import dev.stemma.nlp.date.Meaning.Origin;
import dev.stemma.nlp.date.Meaning.PartOfYear;
import dev.stemma.nlp.date.Meaning.Shift;
import dev.stemma.nlp.date.Meaning.Vague;
import dev.stemma.nlp.date.Meaning.Weekday;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads times that point from another one: `yesterday`, `last week`, `next Thursday`, `the past two years`, `that
/// day`.
final class RelativePhrases {

    private static final Set<String> FROM_MENTIONED = Set.of("previous", "following", "preceding");

    private RelativePhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        return simple(pieces, at)
                .or(() -> pointed(pieces, pieces.past(at, "the")))
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

    /// `last`, `this` or `next` and what follows.
    private static Optional<Found> pointed(Pieces pieces, int begin) {
        Optional<Direction> direction = Words.direction(pieces.at(begin));
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        Direction toward = direction.get();
        int next = toward == Direction.THIS
                ? pieces.past(pieces.past(begin + 1, "past"), "coming")
                : pieces.past(begin + 1, "-");
        Direction sharper = next == begin + 1
                ? toward
                : Words.direction(pieces.at(begin + 1)).orElse(toward);
        return calendar(pieces, next, sharper)
                .or(() -> partOfDay(pieces, next, sharper))
                .or(() -> length(pieces, begin, next, sharper))
                .or(() -> unit(pieces, begin, next, sharper));
    }

    private static Optional<Found> calendar(Pieces pieces, int at, Direction toward) {
        OptionalInt weekday = Words.weekday(pieces.at(at));
        if (weekday.isPresent()
                && (pieces.word(at).length() > 5 || pieces.at(at).dotted())) {
            return Found.of(at + 1, new Weekday(DayOfWeek.of(weekday.getAsInt()), toward));
        }
        OptionalInt month = Words.month(pieces.at(at));
        if (month.isPresent() && pieces.at(at).capital() && !pieces.at(at + 1).isNumber()) {
            return Found.of(at + 1, new MonthOfYear(Which.toward(toward), month.getAsInt()));
        }
        String season = Words.SEASONS.get(pieces.word(at));
        return season == null ? Optional.empty() : Found.of(at + 1, new PartOfYear(Which.toward(toward), season));
    }

    private static Optional<Found> partOfDay(Pieces pieces, int at, Direction toward) {
        String part = Words.DAY_PARTS.get(pieces.word(at));
        boolean last = toward == Direction.LAST && (pieces.is(at, "night") || pieces.is(at, "evening"));
        return part == null || toward != Direction.THIS && !last
                ? Optional.empty()
                : Found.of(at + 1, new AtTime(Optional.of(day(last ? -1 : 0)), part));
    }

    /// `the past two years`, `the next several days`, `recent weeks`.
    private static Optional<Found> length(Pieces pieces, int begin, int at, Direction toward) {
        if (toward == Direction.THIS || FROM_MENTIONED.contains(pieces.word(begin))) {
            return Optional.empty();
        }
        Optional<Unit> plural = Words.plural(pieces.at(at));
        if (plural.isPresent()) {
            return Found.of(at + 1, new Vague(toward == Direction.LAST ? "PAST_REF" : "FUTURE_REF"));
        }
        Optional<Unit> whole = pieces.is(begin, "past") ? Words.unit(pieces.at(at)) : Optional.empty();
        if (whole.isPresent()) {
            return Found.of(at + 1, new Lasting(List.of(Measure.of(1, whole.get()))));
        }
        return Numbers.at(pieces, at)
                .flatMap(counted -> Words.plural(pieces.at(counted.end()))
                        .flatMap(unit -> Found.of(
                                counted.end() + 1, new Lasting(List.of(new Measure(counted.amount(), unit))))));
    }

    private static Optional<Found> unit(Pieces pieces, int begin, int at, Direction toward) {
        Optional<Unit> unit = Words.unit(pieces.at(at));
        boolean told = FROM_MENTIONED.contains(pieces.word(begin));
        boolean nextDay = pieces.is(begin, "next") && pieces.is(begin - 1, "the") && unit.equals(Optional.of(Unit.DAY));
        if (unit.isEmpty() || unit.get().isClock() || unit.get() == Unit.DAY && !told && !nextDay) {
            return Optional.empty();
        }
        int by = toward == Direction.LAST ? -1 : toward == Direction.NEXT ? 1 : 0;
        Origin origin = told || nextDay ? Origin.MENTIONED : Origin.PUBLICATION;
        return Found.of(at + 1, new Shift(unit.get(), by, origin));
    }

    /// `Thursday of last week`, `Monday next week`.
    private static Optional<Found> weekdayOfWeek(Pieces pieces, int at) {
        OptionalInt weekday = Words.weekday(pieces.at(at));
        int of = pieces.past(at + 1, "of");
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
