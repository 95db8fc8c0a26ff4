package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.Origin;
import dev.stemma.nlp.date.Meaning.Shift;
import java.util.Optional;
import java.util.Set;

/// Skips the words that blur a time and belong to its expression: `nearly`, `late`, `the end of`.
final class Modifiers {

    private static final Set<String> APPROXIMATE = Set.of(
            "nearly", "about", "almost", "around", "roughly", "approximately", "over", "under", "some", "barely");
    private static final Set<String> EARLY_OR_LATE = Set.of("early", "late", "earlier", "later", "mid");
    private static final Set<String> ENDS =
            Set.of("end", "beginning", "start", "middle", "close", "turn", "rest", "eve");

    private Modifiers() {}

    /// The index behind words such as `more than`, before an amount or a clock.
    static int afterApproximation(Pieces pieces, int at) {
        if (pieces.are(at, "more", "than") || pieces.are(at, "less", "than") || pieces.are(at, "at", "least")) {
            return at + 2;
        }
        if (pieces.are(at, "just", "over") || pieces.are(at, "just", "under") || pieces.are(at, "up", "to")) {
            return at + 2;
        }
        return pieces.isIn(at, APPROXIMATE) ? at + 1 : at;
    }

    /// The index behind words such as `late`, `earlier on` or `the end of`, before a date.
    static int afterPart(Pieces pieces, int at) {
        int begin = pieces.past(at, "the");
        if (pieces.isIn(begin, EARLY_OR_LATE)) {
            int next = pieces.past(begin + 1, "-");
            boolean mid = pieces.is(begin, "mid");
            return begin == at && !mid ? pieces.past(pieces.past(next, "on"), "in") : next;
        }
        return pieces.isIn(begin, ENDS) && pieces.is(begin + 1, "of") ? begin + 2 : at;
    }

    /// `the week` behind `earlier in` or `the end of`.
    static Optional<Found> theUnit(Pieces pieces, int at) {
        if (!pieces.is(at, "the")) {
            return Optional.empty();
        }
        Optional<Unit> unit = Words.unit(pieces.at(at + 1)).filter(one -> !one.isClock() && one != Unit.WEEKEND);
        return unit.flatMap(one -> Found.of(at + 2, new Shift(one, 0, Origin.PUBLICATION)));
    }

    /// Whether such a part can be told of it.
    static boolean canBeParted(Meaning meaning) {
        return switch (meaning) {
            case Meaning.DayOfMonth day -> day.day() == day.lastDay();
            case Meaning.MonthOfYear month -> true;
            case Meaning.Year year -> true;
            case Meaning.Years years -> true;
            case Meaning.PartOfYear part -> true;
            case Meaning.Weekday weekday -> true;
            case Meaning.Shift shift -> true;
            case Meaning.Festival festival -> true;
            case Meaning.AtTime time -> time.day().isPresent() || !time.clock().contains(":");
            case Meaning.WeekOf week -> true;
            case Meaning.WeekIn week -> false;
            case Meaning.Away away -> false;
            case Meaning.Lasting lasting -> false;
            case Meaning.Every every -> false;
            case Meaning.Vague vague -> false;
        };
    }

    /// Whether it can be told approximately.
    static boolean canBeApproximate(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Away away -> true;
            case Meaning.Lasting lasting -> true;
            case Meaning.AtTime time -> time.day().isEmpty() && time.clock().contains(":");
            case Meaning.DayOfMonth day -> false;
            case Meaning.MonthOfYear month -> false;
            case Meaning.Year year -> false;
            case Meaning.Years years -> false;
            case Meaning.PartOfYear part -> false;
            case Meaning.Weekday weekday -> false;
            case Meaning.Shift shift -> false;
            case Meaning.Festival festival -> false;
            case Meaning.WeekOf week -> false;
            case Meaning.WeekIn week -> false;
            case Meaning.Every every -> false;
            case Meaning.Vague vague -> false;
        };
    }
}
