package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.DayOfMonth;
import dev.stemma.nlp.date.Meaning.MonthOfYear;
import dev.stemma.nlp.date.Meaning.Weekday;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads days and months of the calendar: `Thursday`, `Jan. 20`, `9 April 2020`, `June 2019`, `2020-04-09`.
final class DayPhrases {

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

    /// Months that are also other words, or names.
    private static final Set<String> AMBIGUOUS_MONTHS = Set.of("may", "march", "mar", "jan", "april", "june", "august");

    /// Papers and days with a name that are called by a weekday.
    private static final Set<String> NAMED_BY_WEEKDAY = Words.set("""
            times telegraph mirror express mail herald tribune post star night school agreement
            """);

    private static final Set<String> NAMING_WEEKDAYS = Set.of("bloody", "ash", "palm", "super", "cyber", "holy");

    private DayPhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.isNumber()) {
            return IsoDates.at(pieces, at).or(() -> dayFirst(pieces, at));
        }
        if (Words.weekday(piece).isPresent()) {
            return weekday(pieces, at);
        }
        if (Words.month(piece).isPresent()) {
            return monthFirst(pieces, at);
        }
        boolean the = pieces.is(at, "the");
        return the || Words.ORDINALS.containsKey(piece.word()) ? dayFirst(pieces, the ? at + 1 : at) : Optional.empty();
    }

    /// `Thursday`, `Thursday, April 9`, `Thu 9 April`.
    private static Optional<Found> weekday(Pieces pieces, int at) {
        int next = pieces.past(at + 1, ",");
        Optional<Found> date = IsoDates.at(pieces, next)
                .or(() -> monthFirst(pieces, next))
                .or(() -> dayFirst(pieces, pieces.past(next, "the")));
        boolean dated = date.isPresent() && date.get().meaning() instanceof DayOfMonth;
        if (dated) {
            return date;
        }
        Piece piece = pieces.at(at);
        boolean whole = piece.word().length() >= 6;
        boolean shortened = piece.capital() && piece.dotted();
        if (!whole && !shortened || isName(pieces, at)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(Words.weekday(piece).getAsInt());
        return Found.of(at + 1, new Weekday(day, Direction.NEAR));
    }

    private static boolean isName(Pieces pieces, int at) {
        return pieces.at(at + 1).capital() && pieces.isIn(at + 1, NAMED_BY_WEEKDAY)
                || pieces.at(at - 1).capital() && pieces.isIn(at - 1, NAMING_WEEKDAYS);
    }

    /// `April 9`, `April 9th, 2020`, `April 9-11`, `April 2020`, `April`.
    private static Optional<Found> monthFirst(Pieces pieces, int at) {
        OptionalInt month = Words.month(pieces.at(at));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> day = day(pieces, pieces.past(at + 1, "the"), month.getAsInt());
        if (day.isEmpty()) {
            return month(pieces, at, month.getAsInt());
        }
        int end = dayEnd(pieces, pieces.past(at + 1, "the"));
        Optional<Integer> last = lastDay(pieces, end, month.getAsInt()).filter(number -> number > day.get());
        if (last.isPresent()) {
            end = dayEnd(pieces, end + 1);
        }
        return dated(pieces, end, month.getAsInt(), day.get(), last.orElse(day.get()));
    }

    /// `9 April 2020`, `9-11 April`, `the 9th of April`.
    private static Optional<Found> dayFirst(Pieces pieces, int at) {
        Optional<Integer> day = day(pieces, at, 1);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int end = dayEnd(pieces, at);
        Optional<Integer> last = lastDay(pieces, end, 1).filter(number -> number > day.get());
        if (last.isPresent()) {
            end = dayEnd(pieces, end + 1);
        }
        int monthAt = pieces.past(pieces.past(end, "of"), "-");
        OptionalInt month = Words.month(pieces.at(monthAt));
        boolean written = month.isPresent()
                && (pieces.at(monthAt).capital() || monthAt > end || end > at + 1)
                && last.orElse(day.get()) <= longest(month.getAsInt());
        return written
                ? dated(pieces, monthAt + 1, month.getAsInt(), day.get(), last.orElse(day.get()))
                : Optional.empty();
    }

    private static Optional<Found> dated(Pieces pieces, int end, int month, int day, int last) {
        int yearAt = pieces.past(pieces.past(end, ","), "-");
        if (Years.is(pieces.at(yearAt)) && (yearAt > end || !isCount(pieces, yearAt))) {
            int year = pieces.number(yearAt);
            return day <= YearMonth.of(year, month).lengthOfMonth()
                    ? Found.of(yearAt + 1, new DayOfMonth(Which.of(year), month, day, last))
                    : Optional.empty();
        }
        return Found.of(end, new DayOfMonth(Which.NEAR, month, day, last));
    }

    private static boolean isCount(Pieces pieces, int at) {
        return Words.plural(pieces.at(at + 1)).isPresent();
    }

    private static Optional<Found> month(Pieces pieces, int at, int month) {
        int yearAt = pieces.past(pieces.past(pieces.past(at + 1, ","), "of"), "-");
        if (Years.is(pieces.at(yearAt))
                && (pieces.at(at).capital()
                        || yearAt == at + 1 && pieces.word(at).length() > 3)) {
            return Found.of(yearAt + 1, new MonthOfYear(Which.of(pieces.number(yearAt)), month));
        }
        return pieces.at(at).capital() && isMonthAlone(pieces, at)
                ? Found.of(at + 1, new MonthOfYear(Which.NEAR, month))
                : Optional.empty();
    }

    private static boolean isMonthAlone(Pieces pieces, int at) {
        boolean expected = pieces.isIn(at - 1, Words.BEFORE_TIMES) && at > 0;
        if (AMBIGUOUS_MONTHS.contains(pieces.word(at))) {
            boolean named = pieces.at(at + 1).capital() && !pieces.is(at - 1, "in") && !pieces.is(at - 1, "last");
            return expected && !named;
        }
        return expected || pieces.word(at).length() > 3 || pieces.at(at).dotted();
    }

    private static int longest(int month) {
        return YearMonth.of(2000, month).lengthOfMonth();
    }

    /// A day of a month in digits (`9`, `9th`) or in words (`second`).
    private static Optional<Integer> day(Pieces pieces, int at, int month) {
        Integer ordinal = Words.ORDINALS.get(pieces.word(at));
        int day = ordinal == null ? pieces.at(at).hasDigits(1, 2) ? pieces.number(at) : 0 : ordinal;
        return Optional.of(day).filter(number -> number >= 1 && number <= longest(month) && !isOther(pieces, at));
    }

    /// Digits that belong to a clock, a decimal or an amount.
    private static boolean isOther(Pieces pieces, int at) {
        Piece next = pieces.at(at + 1);
        boolean clock = pieces.isInside(at + 1, ":")
                || pieces.isInside(at + 1, ".") && pieces.at(at + 2).isNumber();
        return clock
                || pieces.is(at + 1, "%")
                || pieces.is(at + 1, "pm")
                || pieces.is(at + 1, "am") && next.dotted()
                || Words.plural(next).isPresent();
    }

    private static int dayEnd(Pieces pieces, int at) {
        return pieces.at(at).isNumber()
                        && pieces.isIn(at + 1, ORDINAL_ENDS)
                        && pieces.at(at + 1).glued()
                ? at + 2
                : at + 1;
    }

    private static Optional<Integer> lastDay(Pieces pieces, int end, int month) {
        boolean joined = pieces.is(end, "-") || pieces.is(end, "–") || pieces.is(end, "to");
        return joined ? day(pieces, end + 1, month) : Optional.empty();
    }
}
