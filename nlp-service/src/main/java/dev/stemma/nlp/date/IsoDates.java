package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.DayOfMonth;
import dev.stemma.nlp.date.Meaning.MonthOfYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads days that are written in digits alone: `2020-04-09`, `2020-04`, `4/9/2020`, `09.04.2020`. Where both
/// orders could be meant, the month comes first with slashes and the day with full stops.
final class IsoDates {

    private IsoDates() {}

    static Optional<Found> at(Pieces pieces, int at) {
        Piece first = pieces.at(at);
        if (!first.isNumber() || first.glued() && isJoint(pieces, at - 1)) {
            return Optional.empty();
        }
        String mark = pieces.word(at + 1);
        boolean three = isJoint(pieces, at + 1) && pieces.isInside(at + 3, mark) && !isJoint(pieces, at + 5);
        if (three && first.hasDigits(4, 4)) {
            return day(pieces.number(at), pieces.at(at + 2), pieces.at(at + 4), at + 5);
        }
        if (three && Years.is(pieces.at(at + 4))) {
            int year = pieces.number(at + 4);
            Optional<Found> monthFirst = day(year, first, pieces.at(at + 2), at + 5);
            Optional<Found> dayFirst = day(year, pieces.at(at + 2), first, at + 5);
            return mark.equals(".") ? dayFirst.or(() -> monthFirst) : monthFirst.or(() -> dayFirst);
        }
        boolean yearMonth = first.hasDigits(4, 4)
                && Years.is(first)
                && pieces.isInside(at + 1, "-")
                && !isJoint(pieces, at + 3)
                && pieces.at(at + 2).hasDigits(2, 2)
                && pieces.number(at + 2) != first.number() % 100 + 1;
        if (yearMonth && pieces.number(at + 2) >= 1 && pieces.number(at + 2) <= 12) {
            return Found.of(at + 3, new MonthOfYear(Which.of(first.number()), pieces.number(at + 2)));
        }
        boolean attacks = pieces.isInside(at + 1, "/")
                && first.word().equals("9")
                && pieces.is(at + 2, "11")
                && !isJoint(pieces, at + 3);
        return attacks ? Found.of(at + 3, new DayOfMonth(Which.of(2001), 9, 11, 11)) : Optional.empty();
    }

    private static boolean isJoint(Pieces pieces, int at) {
        return (pieces.isInside(at, "-") || pieces.isInside(at, "/") || pieces.isInside(at, "."))
                && pieces.at(at + 1).isNumber();
    }

    private static Optional<Found> day(int year, Piece month, Piece day, int end) {
        if (!month.hasDigits(1, 2) || !day.hasDigits(1, 2)) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(year, month.number(), day.number());
            return Found.of(
                    end,
                    new DayOfMonth(Which.of(year), date.getMonthValue(), date.getDayOfMonth(), date.getDayOfMonth()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
