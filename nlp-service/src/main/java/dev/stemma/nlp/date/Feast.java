package dev.stemma.nlp.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Days with a name that fall on a day which can be told from the year.
enum Feast {
    NEW_YEARS_DAY,
    NEW_YEARS_EVE,
    VALENTINES_DAY,
    MAY_DAY,
    HALLOWEEN,
    CHRISTMAS_EVE,
    CHRISTMAS,
    BOXING_DAY,
    GOOD_FRIDAY,
    EASTER,
    MEMORIAL_DAY,
    LABOR_DAY,
    THANKSGIVING,
    BLACK_FRIDAY,
    SAINT_PATRICKS_DAY,
    EARTH_DAY,
    VETERANS_DAY;

    LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, 1, 1);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
            case VALENTINES_DAY -> LocalDate.of(year, 2, 14);
            case MAY_DAY -> LocalDate.of(year, 5, 1);
            case HALLOWEEN -> LocalDate.of(year, 10, 31);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case MEMORIAL_DAY -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            case LABOR_DAY -> LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            case SAINT_PATRICKS_DAY -> LocalDate.of(year, 3, 17);
            case EARTH_DAY -> LocalDate.of(year, 4, 22);
            case VETERANS_DAY -> LocalDate.of(year, 11, 11);
            case BLACK_FRIDAY -> THANKSGIVING.in(year).plusDays(1);
            case THANKSGIVING ->
                LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        };
    }

    /// Easter Sunday of the Gregorian calendar, by J.-M. Oudin's rule (*Explanatory Supplement to the Astronomical
    /// Almanac*, 1992).
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int full = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
        int offset = full - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
