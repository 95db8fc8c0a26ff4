package dev.stemma.nlp.date;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads years, decades and centuries: `2015`, `the 1990s`, `the '90s`, `the 19th century`.
final class Years {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 2199;
    private static final int EARLIEST_ALONE = 1900;
    private static final int LATEST_ALONE = 2060;
    private static final int LONGEST_SPAN = 10;

    private static final Set<String> BEFORE_AMOUNTS = Words.set("""
            $ € £ ¥ ₹ # no number nearly some approximately roughly almost exactly another flight route section
            room resolution page article * +
            """);

    private static final Set<String> AFTER_AMOUNTS = Words.set("""
            people men women children troops soldiers dollars euros pounds percent % kilometers kilometres km
            miles meters metres m kg feet tons tonnes barrels gmt utc others cases deaths votes homes workers
            employees members points tests patients square acres hectares megawatts rpm mhz x per hrs
            """);

    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);

    private Years() {}

    /// Whether a piece has the shape of a year.
    static boolean is(Piece piece) {
        return piece.hasDigits(4, 4) && piece.number() >= EARLIEST && piece.number() <= LATEST;
    }

    static Optional<Found> at(Pieces pieces, int at) {
        int begin = pieces.past(at, "the");
        if (begin > at) {
            return decade(pieces, begin)
                    .or(() -> century(pieces, begin))
                    .or(() -> pieces.is(begin, "year") ? year(pieces, begin + 1) : Optional.empty());
        }
        return decade(pieces, at)
                .or(() -> century(pieces, at))
                .or(() -> year(pieces, pieces.is(at, "year") && is(pieces.at(at + 1)) ? at + 1 : at));
    }

    private static Optional<Found> year(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (!is(piece) || isJoined(pieces, at) || pieces.isIn(at - 1, BEFORE_AMOUNTS)) {
            return Optional.empty();
        }
        boolean alone = piece.number() >= EARLIEST_ALONE && piece.number() <= LATEST_ALONE;
        boolean expected = pieces.is(at - 1, "year")
                || pieces.is(at - 1, "in")
                || pieces.is(at - 1, "since")
                || pieces.is(at - 1, "(");
        boolean counts = pieces.isIn(at + 1, AFTER_AMOUNTS)
                || Words.plural(pieces.at(at + 1)).isPresent()
                || pieces.at(at + 1).glued() && pieces.at(at + 1).capital();
        return (alone || expected) && !counts ? Found.of(at + 1, new Meaning.Year(piece.number())) : Optional.empty();
    }

    /// Whether the number is a part of another one: `2015/3`, `1.2015`, `A-2015`.
    private static boolean isJoined(Pieces pieces, int at) {
        if (pieces.isInside(at + 1, "-") && pieces.at(at + 2).isNumber() && !isNextYear(pieces, at)) {
            return true;
        }
        boolean before = pieces.at(at).glued() && !isDash(pieces, at - 1) && !pieces.is(at - 1, "(");
        boolean after = pieces.at(at + 1).glued()
                && (pieces.at(at + 1).isNumber()
                        || (pieces.is(at + 1, ".") || pieces.is(at + 1, ":"))
                                && pieces.at(at + 2).glued()
                                && pieces.at(at + 2).isNumber());
        return before || after;
    }

    /// `2018-19` and `2018-2019`, not `2018-32`.
    private static boolean isNextYear(Pieces pieces, int at) {
        Piece second = pieces.at(at + 2);
        int years = second.number() - pieces.number(at) % 100;
        return is(second) || second.hasDigits(2, 2) && years > 0 && years <= LONGEST_SPAN;
    }

    private static boolean isDash(Pieces pieces, int at) {
        boolean dash = pieces.is(at, "-") || pieces.is(at, "–") || pieces.is(at, "/") || pieces.is(at, "—");
        return dash && (is(pieces.at(at - 1)) || pieces.is(at, "—") || pieces.is(at - 1, "mid"));
    }

    /// `1990s`, `1990's`, `'90s`, `nineties`.
    private static Optional<Found> decade(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        boolean plural = pieces.is(at + 1, "s") && pieces.at(at + 1).glued();
        if (is(piece) && plural && piece.number() % 10 == 0) {
            return Found.of(at + 2, new Meaning.Years(piece.number(), 10));
        }
        int digits = pieces.is(at, "'") || pieces.is(at, "’") || pieces.is(at, "‘") ? at + 1 : at;
        boolean brief = pieces.at(digits).hasDigits(2, 2)
                && pieces.is(digits + 1, "s")
                && pieces.at(digits + 1).glued()
                && pieces.number(digits) % 10 == 0
                && pieces.number(digits) >= 20
                && (digits > at || pieces.is(at - 1, "the"));
        if (brief) {
            return Found.of(digits + 2, new Meaning.Years(1900 + pieces.number(digits), 10));
        }
        Integer named = pieces.is(at - 1, "the") || pieces.is(at - 1, "mid") ? DECADES.get(piece.word()) : null;
        return named == null ? Optional.empty() : Found.of(at + 1, new Meaning.Years(1900 + named, 10));
    }

    /// `19th century`, `twenty-first century`.
    private static Optional<Found> century(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.hasDigits(1, 2) && pieces.at(at + 1).glued() && isCentury(pieces, at + 2)) {
            return century(piece.number(), pieces, at + 2);
        }
        boolean twenty = pieces.is(at, "twenty") && pieces.isInside(at + 1, "-");
        int ordinalAt = twenty ? at + 2 : at;
        OptionalInt ordinal = ordinal(pieces.at(ordinalAt));
        return ordinal.isPresent() && isCentury(pieces, ordinalAt + 1)
                ? century(ordinal.getAsInt() + (twenty ? 20 : 0), pieces, ordinalAt + 1)
                : Optional.empty();
    }

    private static OptionalInt ordinal(Piece piece) {
        Integer ordinal = Words.ORDINALS.get(piece.word());
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    private static boolean isCentury(Pieces pieces, int at) {
        return pieces.is(pieces.past(at, "-"), "century");
    }

    private static Optional<Found> century(int number, Pieces pieces, int at) {
        boolean fits = number >= 1 && number <= 22;
        return fits ? Found.of(pieces.past(at, "-") + 1, new Meaning.Years((number - 1) * 100, 100)) : Optional.empty();
    }
}
