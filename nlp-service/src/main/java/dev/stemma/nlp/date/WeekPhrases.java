package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.MonthOfYear;
import dev.stemma.nlp.date.Meaning.WeekIn;
import dev.stemma.nlp.date.Meaning.WeekOf;
import dev.stemma.nlp.date.Meaning.Year;
import java.util.Optional;

/// Reads weeks that are told by a day, a month or a year: `the week of April 6`, `the last week of July`.
final class WeekPhrases {

    private WeekPhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        int begin = pieces.past(at, "the");
        return weekOf(pieces, begin).or(() -> weekIn(pieces, begin));
    }

    private static Optional<Found> weekOf(Pieces pieces, int at) {
        boolean told = pieces.is(at, "week")
                && (pieces.is(at + 1, "of") || pieces.is(at + 1, "beginning") || pieces.is(at + 1, "ending"));
        return told
                ? DayPhrases.at(pieces, at + 2)
                        .filter(day -> day.meaning().isDay())
                        .flatMap(day -> Found.of(day.end(), new WeekOf(day.meaning())))
                : Optional.empty();
    }

    private static Optional<Found> weekIn(Pieces pieces, int at) {
        boolean digits = pieces.at(at).hasDigits(1, 2) && pieces.at(at + 1).glued();
        int number = digits
                ? pieces.number(at)
                : pieces.is(at, "last") ? WeekIn.LAST : Words.ORDINALS.getOrDefault(pieces.word(at), 0);
        int week = digits ? at + 2 : at + 1;
        boolean told = number != 0 && number <= 53 && pieces.is(week, "week");
        if (!told || !pieces.is(week + 1, "of") && !pieces.is(week + 1, "in")) {
            return Optional.empty();
        }
        return DayPhrases.at(pieces, week + 2)
                .or(() -> Years.at(pieces, week + 2))
                .filter(period -> period.meaning() instanceof MonthOfYear || period.meaning() instanceof Year)
                .flatMap(period -> Found.of(period.end(), new WeekIn(number, period.meaning())));
    }
}
