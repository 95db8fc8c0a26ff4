package dev.stemma.nlp.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/// Chooses, of days that come again, the one that is meant.
///
/// News tells mostly of what was: a bare weekday is the nearest past one, that of publication included,
/// unless the words around it look ahead. A bare day or month is the nearest one on the side to which they
/// look.
final class Near {

    private Near() {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// A day of the week with a number in a month or a year. As in ISO 8601, a week belongs where its Thursday is.
    static LocalDate week(int number, LocalDate first, boolean month) {
        LocalDate thursday = number == Meaning.WeekIn.LAST
                ? (month ? first.plusMonths(1) : first.plusYears(1))
                        .with(TemporalAdjusters.previous(DayOfWeek.THURSDAY))
                : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).plusWeeks(number - 1L);
        return monday(thursday);
    }

    static LocalDate weekday(DayOfWeek day, Direction direction, Tense tense, LocalDate published) {
        LocalDate sameWeek = monday(published).plusDays(day.getValue() - 1L);
        return switch (direction) {
            case LAST -> sameWeek.minusWeeks(1);
            case THIS -> sameWeek;
            case NEXT -> sameWeek.plusWeeks(1);
            case BACK -> published.with(TemporalAdjusters.previous(day));
            case AHEAD -> published.with(TemporalAdjusters.next(day));
            case NEAR ->
                tense == Tense.FUTURE
                        ? published.with(TemporalAdjusters.nextOrSame(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
        };
    }

    /// The year of something that happens once a year.
    ///
    /// @param first its first day in a year
    /// @param length how many days it lasts
    static int year(Which which, Tense tense, LocalDate published, IntFunction<LocalDate> first, int length) {
        int now = published.getYear();
        LocalDate thisYears = first.apply(now);
        boolean over = thisYears.plusDays(length).isBefore(published.plusDays(1));
        boolean begun = !thisYears.isAfter(published);
        return switch (which.direction()) {
            case LAST, BACK -> over ? now : now - 1;
            case THIS -> now;
            case NEXT, AHEAD -> begun ? now + 1 : now;
            case NEAR ->
                switch (tense) {
                    case PAST -> begun ? now : now - 1;
                    case FUTURE -> over ? now + 1 : now;
                    case OPEN -> nearest(published, first);
                };
        };
    }

    private static int nearest(LocalDate published, IntFunction<LocalDate> first) {
        int best = published.getYear();
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            if (distance(published, first.apply(year)) < distance(published, first.apply(best))) {
                best = year;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
