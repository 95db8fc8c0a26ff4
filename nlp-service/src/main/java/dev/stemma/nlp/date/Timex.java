package dev.stemma.nlp.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// A resolved time.
///
/// @param value as TIMEX3 writes it
/// @param day its first day, if that is known
record Timex(String value, Optional<LocalDate> day) {

    static Timex vague(String value) {
        return new Timex(value, Optional.empty());
    }

    static Timex day(LocalDate day) {
        return new Timex(day.toString(), Optional.of(day));
    }

    static Timex month(LocalDate day) {
        return new Timex(
                Digits.four(day.getYear()) + "-" + Digits.two(day.getMonthValue()), Optional.of(day.withDayOfMonth(1)));
    }

    static Timex year(int year) {
        return new Timex(Digits.four(year), Optional.of(LocalDate.of(year, 1, 1)));
    }

    /// The ISO week that holds a day.
    static Timex week(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Timex(Digits.four(year) + "-W" + Digits.two(week), Optional.of(Near.monday(day)));
    }

    static Timex weekend(LocalDate day) {
        Timex week = week(day);
        return new Timex(week.value() + "-WE", week.day().map(monday -> monday.plusDays(5)));
    }

    static Timex quarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return new Timex(
                Digits.four(day.getYear()) + "-Q" + quarter,
                Optional.of(LocalDate.of(day.getYear(), 3 * quarter - 2, 1)));
    }

    /// The unit that holds a day.
    static Timex of(Unit unit, LocalDate day) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEK -> week(day);
            case WEEKEND -> weekend(day);
            case MONTH -> month(day);
            case QUARTER -> quarter(day);
            case YEAR -> year(day.getYear());
            case DECADE -> years(day.getYear() / 10 * 10, 10);
            case CENTURY -> years(day.getYear() / 100 * 100, 100);
        };
    }

    static Timex years(int first, int length) {
        String value = Digits.four(first);
        return new Timex(
                length == 10 ? value.substring(0, 3) + "X" : value.substring(0, 2) + "XX",
                first < 1 ? Optional.empty() : Optional.of(LocalDate.of(first, 1, 1)));
    }
}
