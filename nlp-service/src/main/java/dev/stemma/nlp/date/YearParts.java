package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.Festival;
import dev.stemma.nlp.date.Meaning.PartOfYear;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads seasons, quarters, halves and feasts: `summer 2019`, `the first quarter`, `Christmas`.
final class YearParts {

    private static final Map<String, Feast> FEASTS = Map.of(
            "christmas", Feast.CHRISTMAS,
            "easter", Feast.EASTER,
            "thanksgiving", Feast.THANKSGIVING,
            "halloween", Feast.HALLOWEEN);

    private static final Map<String, Feast> DAYS = Map.of(
            "good friday", Feast.GOOD_FRIDAY,
            "black friday", Feast.BLACK_FRIDAY,
            "boxing day", Feast.BOXING_DAY,
            "may day", Feast.MAY_DAY,
            "memorial day", Feast.MEMORIAL_DAY,
            "labor day", Feast.LABOR_DAY,
            "earth day", Feast.EARTH_DAY,
            "veterans day", Feast.VETERANS_DAY,
            "valentine day", Feast.VALENTINES_DAY);

    private static final Set<String> BEFORE_SEASONS =
            Set.of("in", "during", "early", "late", "mid", "by", "until", "since", "of", "through", "the");

    private YearParts() {}

    static Optional<Found> at(Pieces pieces, int at) {
        int begin = pieces.past(at, "the");
        return feast(pieces, begin)
                .or(() -> season(pieces, begin))
                .or(() -> part(pieces, begin))
                .map(found -> withYear(pieces, found));
    }

    private static Optional<Found> season(Pieces pieces, int at) {
        String code = Words.SEASONS.get(pieces.word(at));
        if (code == null || pieces.at(at).capital()) {
            return Optional.empty();
        }
        boolean fall = pieces.is(at, "fall") || pieces.is(at, "spring");
        boolean dated = Years.is(pieces.at(pieces.past(at + 1, "of")));
        boolean expected = pieces.isIn(at - 1, BEFORE_SEASONS) && !(fall && !pieces.is(at - 1, "in"));
        boolean ended = !fall || !pieces.is(at + 1, "of");
        return dated || expected && ended ? Found.of(at + 1, new PartOfYear(Which.NEAR, code)) : Optional.empty();
    }

    /// `first quarter`, `second half of 2020`.
    private static Optional<Found> part(Pieces pieces, int at) {
        Integer number = Words.ORDINALS.get(pieces.word(at));
        if (number == null || number > 4) {
            return Optional.empty();
        }
        boolean dated = pieces.is(at + 2, "of") && (Years.is(pieces.at(at + 3)) || pieces.is(at + 4, "year"));
        if (pieces.is(at + 1, "quarter")) {
            return Found.of(at + 2, new PartOfYear(Which.NEAR, "Q" + number));
        }
        return pieces.is(at + 1, "half") && number <= 2 && dated
                ? Found.of(at + 2, new PartOfYear(Which.NEAR, "H" + number))
                : Optional.empty();
    }

    private static Optional<Found> feast(Pieces pieces, int at) {
        if (!pieces.at(at).capital()) {
            return Optional.empty();
        }
        Feast feast = FEASTS.get(pieces.word(at));
        if (feast != null) {
            return eveOrDay(pieces, at + 1, feast);
        }
        return pieces.are(at, "new", "years", "day") || pieces.are(at, "new", "year", "s")
                ? newYear(pieces, at)
                : named(pieces, at);
    }

    private static Optional<Found> eveOrDay(Pieces pieces, int at, Feast feast) {
        boolean day = pieces.is(at, "day") || pieces.is(at, "sunday") && feast == Feast.EASTER;
        if (pieces.is(at, "eve") && feast == Feast.CHRISTMAS) {
            return festival(at + 1, Feast.CHRISTMAS_EVE);
        }
        return festival(day ? at + 1 : at, feast);
    }

    private static Optional<Found> newYear(Pieces pieces, int at) {
        int last = pieces.is(at + 1, "years") ? at + 2 : at + 3;
        if (pieces.is(last, "eve")) {
            return festival(last + 1, Feast.NEW_YEARS_EVE);
        }
        return pieces.is(last, "day") ? festival(last + 1, Feast.NEW_YEARS_DAY) : Optional.empty();
    }

    /// Feasts of two words or more.
    private static Optional<Found> named(Pieces pieces, int at) {
        int day = pieces.past(at + 1, "s");
        Feast feast = DAYS.get(pieces.word(at) + " " + pieces.word(day));
        if (feast != null) {
            return pieces.is(day + 1, "agreement") ? Optional.empty() : festival(day + 1, feast);
        }
        boolean patrick = (pieces.is(at, "st") || pieces.is(at, "saint"))
                && (pieces.are(at + 1, "patrick", "s", "day") || pieces.are(at + 1, "patricks", "day"));
        return patrick
                ? festival(pieces.is(at + 2, "s") ? at + 4 : at + 3, Feast.SAINT_PATRICKS_DAY)
                : Optional.empty();
    }

    private static Optional<Found> festival(int end, Feast feast) {
        return Found.of(end, new Festival(Which.NEAR, feast));
    }

    /// A year behind it, stated (`of 2020`) or told (`of last year`).
    private static Found withYear(Pieces pieces, Found found) {
        int at = pieces.past(found.end(), "of");
        if (Years.is(pieces.at(at))) {
            return new Found(at + 1, in(found.meaning(), Which.of(pieces.number(at))));
        }
        boolean told = at > found.end() && pieces.is(at + 1, "year");
        Optional<Direction> direction =
                pieces.is(at, "the") ? Optional.of(Direction.THIS) : Words.direction(pieces.at(at));
        return direction
                .filter(toward -> told)
                .map(toward -> new Found(at + 2, in(found.meaning(), Which.toward(toward))))
                .orElse(found);
    }

    private static Meaning in(Meaning meaning, Which year) {
        return meaning instanceof Meaning.Yearly yearly ? yearly.in(year) : meaning;
    }
}
