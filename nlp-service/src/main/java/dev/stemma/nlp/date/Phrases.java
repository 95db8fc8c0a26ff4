package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.AtTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads whole time expressions: the longest phrase that begins at a piece, with the words that blur it and a time of
/// day that belongs to it.
final class Phrases {

    private static final Set<String> BEFORE_CLOCKS = Set.of("at", "around", "about");

    private Phrases() {}

    /// The expression that begins at a piece. Looks at a bounded number of pieces only.
    static Optional<Found> at(Pieces pieces, int at) {
        return parted(pieces, at).or(() -> approximate(pieces, at)).or(() -> joined(pieces, at));
    }

    private static Optional<Found> parted(Pieces pieces, int at) {
        int core = Modifiers.afterPart(pieces, at);
        if (core == at) {
            return Optional.empty();
        }
        return joined(pieces, core)
                .or(() -> Modifiers.theUnit(pieces, core))
                .filter(found -> Modifiers.canBeParted(found.meaning()));
    }

    private static Optional<Found> approximate(Pieces pieces, int at) {
        int core = Modifiers.afterApproximation(pieces, at);
        return core == at
                ? Optional.empty()
                : joined(pieces, core).filter(found -> Modifiers.canBeApproximate(found.meaning()));
    }

    private static Optional<Found> joined(Pieces pieces, int at) {
        return longest(pieces, at).map(found -> withTime(pieces, found));
    }

    private static Optional<Found> longest(Pieces pieces, int at) {
        return Stream.of(
                        SetPhrases.at(pieces, at),
                        RelativePhrases.at(pieces, at),
                        ClockPhrases.at(pieces, at),
                        WeekPhrases.at(pieces, at),
                        DayPhrases.at(pieces, at),
                        YearParts.at(pieces, at),
                        Years.at(pieces, at),
                        LengthPhrases.at(pieces, at),
                        VaguePhrases.at(pieces, at))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Found::end));
    }

    private static Found withTime(Pieces pieces, Found found) {
        if (found.meaning().isDay()) {
            return timeBehind(pieces, found).orElse(found);
        }
        boolean bare = found.meaning() instanceof AtTime time && time.day().isEmpty();
        return bare ? dayBehind(pieces, found).orElse(found) : found;
    }

    /// `Thursday morning`, `Thursday at 10 p.m.`.
    private static Optional<Found> timeBehind(Pieces pieces, Found day) {
        String part = Words.DAY_PARTS.get(pieces.word(day.end()));
        if (part != null) {
            return Found.of(day.end() + 1, new AtTime(Optional.of(day.meaning()), part));
        }
        int comma = pieces.past(day.end(), ",");
        int clock = pieces.isIn(comma, BEFORE_CLOCKS) ? comma + 1 : comma;
        return ClockPhrases.at(pieces, clock)
                .filter(time -> time.meaning() instanceof AtTime)
                .flatMap(time -> Found.of(
                        time.end(), new AtTime(Optional.of(day.meaning()), ((AtTime) time.meaning()).clock())));
    }

    /// `10 p.m. on Thursday`, `the morning of April 9`.
    private static Optional<Found> dayBehind(Pieces pieces, Found time) {
        int comma = pieces.past(time.end(), ",");
        int on = pieces.is(comma, "on") || pieces.is(comma, "of") ? comma + 1 : comma;
        return List.of(DayPhrases.at(pieces, on), RelativePhrases.at(pieces, on)).stream()
                .flatMap(Optional::stream)
                .filter(day -> day.meaning().isDay())
                .max(Comparator.comparingInt(Found::end))
                .flatMap(day ->
                        Found.of(day.end(), new AtTime(Optional.of(day.meaning()), ((AtTime) time.meaning()).clock())));
    }
}
