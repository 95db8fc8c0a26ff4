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

/// Reads what follows `last`, `this` and `next`: `last week`, `next Thursday`, `this morning`, `the past two years`.
///
/// @param pieces the sentence
/// @param begin where the pointing word stands
/// @param next where what it points to stands
/// @param direction where it points
record PointedPhrases(Pieces pieces, int begin, int next, Direction direction) {

    private static final Set<String> FROM_MENTIONED = Set.of("previous", "following", "preceding");
    private static final Set<String> KINDS_OF_YEARS = Set.of("fiscal", "calendar", "school", "academic", "financial");

    static Optional<Found> at(Pieces pieces, int at) {
        int begin = pieces.past(at, "the");
        Optional<Direction> direction = Words.direction(pieces.at(begin));
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        Optional<Direction> second =
                direction.get() == Direction.THIS ? Words.direction(pieces.at(begin + 1)) : Optional.empty();
        if (second.isPresent()) {
            Direction sharper = second.get() == Direction.LAST ? Direction.BACK : Direction.AHEAD;
            return new PointedPhrases(pieces, begin + 1, begin + 2, sharper).read();
        }
        return new PointedPhrases(pieces, begin, pieces.past(begin + 1, "-"), direction.get()).read();
    }

    private Optional<Found> read() {
        return calendar().or(this::partOfDay).or(this::length).or(this::unit);
    }

    private Optional<Found> calendar() {
        Piece piece = pieces.at(next);
        OptionalInt weekday = Words.weekday(piece);
        if (weekday.isPresent() && (piece.word().length() > 5 || piece.dotted())) {
            boolean coming = pieces.is(begin, "coming") || pieces.is(begin, "upcoming");
            return Found.of(
                    next + 1, new Weekday(DayOfWeek.of(weekday.getAsInt()), coming ? Direction.AHEAD : direction));
        }
        OptionalInt month = Words.month(piece);
        if (month.isPresent() && piece.capital() && !pieces.at(next + 1).isNumber()) {
            return Found.of(next + 1, new MonthOfYear(Which.toward(direction), month.getAsInt()));
        }
        String season = Words.SEASONS.get(piece.word());
        return season == null ? Optional.empty() : Found.of(next + 1, new PartOfYear(Which.toward(direction), season));
    }

    private Optional<Found> partOfDay() {
        String part = Words.DAY_PARTS.get(pieces.word(next));
        boolean last = direction == Direction.LAST && (pieces.is(next, "night") || pieces.is(next, "evening"));
        Shift day = new Shift(Unit.DAY, last ? -1 : 0, Origin.PUBLICATION);
        return part == null || direction != Direction.THIS && !last
                ? Optional.empty()
                : Found.of(next + 1, new AtTime(Optional.of(day), part));
    }

    /// `the past two years`, `the next several days`, `the past decade`.
    private Optional<Found> length() {
        if (direction == Direction.THIS || FROM_MENTIONED.contains(pieces.word(begin))) {
            return Optional.empty();
        }
        if (Words.plural(pieces.at(next)).isPresent()) {
            boolean back = direction == Direction.LAST || direction == Direction.BACK;
            return pieces.is(next + 1, "of")
                    ? Optional.empty()
                    : Found.of(next + 1, new Vague(back ? "PAST_REF" : "FUTURE_REF"));
        }
        Optional<Unit> whole = pieces.is(begin, "past") ? Words.unit(pieces.at(next)) : Optional.empty();
        if (whole.isPresent()) {
            return lasting(next + 1, Measure.of(1, whole.get()));
        }
        return Numbers.at(pieces, next)
                .flatMap(counted -> Words.plural(pieces.at(counted.end()))
                        .flatMap(unit -> lasting(counted.end() + 1, new Measure(counted.amount(), unit))));
    }

    private static Optional<Found> lasting(int end, Measure measure) {
        return Found.of(end, new Lasting(List.of(measure)));
    }

    private Optional<Found> unit() {
        int at = pieces.isIn(next, KINDS_OF_YEARS) && pieces.is(next + 1, "year") ? next + 1 : next;
        Optional<Unit> unit = Words.unit(pieces.at(at)).filter(one -> !one.isClock());
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean told = FROM_MENTIONED.contains(pieces.word(begin)) || isTheNextDay(unit.get());
        if (unit.get() == Unit.DAY && !told) {
            return Optional.empty();
        }
        return Found.of(at + 1, new Shift(unit.get(), steps(), told ? Origin.MENTIONED : Origin.PUBLICATION));
    }

    private boolean isTheNextDay(Unit unit) {
        return unit == Unit.DAY && pieces.is(begin, "next") && pieces.is(begin - 1, "the");
    }

    private int steps() {
        return switch (direction) {
            case LAST, BACK -> -1;
            case THIS, NEAR -> 0;
            case NEXT, AHEAD -> 1;
        };
    }
}
