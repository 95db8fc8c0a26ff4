package dev.stemma.nlp.date;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads amounts: `10`, `2.5`, `twenty-six`, `two and a half`, `a couple of`, `several`.
final class Numbers {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Set<String> UNTOLD = Set.of("several", "few", "some", "many", "numerous", "multiple");
    private static final Set<String> UNTOLD_BUNCHES = Set.of("dozens", "scores", "hundreds", "thousands");

    private Numbers() {}

    /// An amount and the piece behind it.
    ///
    /// @param amount empty where it is left open
    record Counted(int end, Optional<BigDecimal> amount) {}

    /// The amount that begins at a piece.
    static Optional<Counted> at(Pieces pieces, int at) {
        Optional<Counted> open = open(pieces, at);
        if (open.isPresent()) {
            return open;
        }
        Optional<Counted> first = plain(pieces, at);
        return first.map(counted -> either(pieces, counted).orElseGet(() -> withHalf(pieces, counted)));
    }

    /// A number in words or digits, without a half.
    static Optional<Counted> plain(Pieces pieces, int at) {
        if (pieces.at(at).isNumber()) {
            return Optional.of(digits(pieces, at));
        }
        return belowHundred(pieces, at).map(counted -> hundreds(pieces, counted));
    }

    private static Optional<Counted> belowHundred(Pieces pieces, int at) {
        Integer small = SMALL.get(pieces.word(at));
        if (small != null) {
            return counted(at + 1, small);
        }
        Integer tens = TENS.get(pieces.word(at));
        if (tens == null) {
            return Optional.empty();
        }
        int next = pieces.isInside(at + 1, "-") ? at + 2 : at + 1;
        Integer ones = SMALL.get(pieces.word(next));
        return ones != null && ones < 10 ? counted(next + 1, tens + ones) : counted(at + 1, tens);
    }

    /// `two hundred`, `one hundred and fifty`.
    private static Counted hundreds(Pieces pieces, Counted counted) {
        if (!pieces.is(counted.end(), "hundred")) {
            return counted;
        }
        int rest = counted.end() + 1;
        Optional<Counted> more = belowHundred(pieces, pieces.past(rest, "and"));
        BigDecimal hundreds = counted.amount().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(100));
        return new Counted(
                more.map(Counted::end).orElse(rest),
                Optional.of(hundreds.add(more.flatMap(Counted::amount).orElse(BigDecimal.ZERO))));
    }

    private static Counted digits(Pieces pieces, int at) {
        BigDecimal whole = BigDecimal.valueOf(pieces.number(at));
        boolean decimal = pieces.isInside(at + 1, ".") && pieces.at(at + 2).hasDigits(1, 2);
        return decimal
                ? new Counted(
                        at + 3,
                        Optional.of(new BigDecimal(pieces.word(at).replace(",", "") + "." + pieces.word(at + 2))))
                : new Counted(at + 1, Optional.of(whole));
    }

    private static Optional<Counted> open(Pieces pieces, int at) {
        int word = pieces.past(at, "a");
        if (pieces.is(word, "couple")) {
            return counted(pieces.past(word + 1, "of"), 2);
        }
        if (pieces.is(word, "dozen")) {
            return counted(word + 1, 12);
        }
        if (pieces.is(word, "few") || pieces.is(word, "good") && pieces.is(word + 1, "few")) {
            return untold(pieces.is(word, "few") ? word + 1 : word + 2);
        }
        if (pieces.is(at, "another") && Words.unit(pieces.at(at + 1)).isPresent()) {
            return counted(at + 1, 1);
        }
        if (word > at && pieces.are(word, "number", "of")) {
            return untold(word + 2);
        }
        if (pieces.isIn(at, UNTOLD_BUNCHES) && pieces.is(at + 1, "of")) {
            return untold(at + 2);
        }
        if (pieces.is(at, "half") && (pieces.is(at + 1, "a") || pieces.is(at + 1, "an"))) {
            return Optional.of(new Counted(at + 2, Optional.of(HALF)));
        }
        return pieces.isIn(at, UNTOLD) ? untold(at + 1) : Optional.empty();
    }

    /// `two or three`, `two to three`.
    private static Optional<Counted> either(Pieces pieces, Counted first) {
        int at = first.end();
        boolean joined = pieces.is(at, "or") || pieces.is(at, "to") || pieces.isInside(at, "-") || pieces.is(at, "–");
        return joined
                ? plain(pieces, at + 1)
                        .filter(second -> Words.anyUnit(pieces.at(second.end())).isPresent())
                        .flatMap(second -> untold(second.end()))
                : Optional.empty();
    }

    /// `two and a half`, `two-and-a-half`.
    private static Counted withHalf(Pieces pieces, Counted counted) {
        int end = pastHalf(pieces, counted.end());
        return end > counted.end() ? new Counted(end, counted.amount().map(HALF::add)) : counted;
    }

    /// The index behind `and a half`, if it stands here; else the index itself.
    static int pastHalf(Pieces pieces, int at) {
        int and = pieces.past(at, "-");
        int a = pieces.past(and + 1, "-");
        int half = pieces.past(pieces.past(a, "a"), "-");
        return pieces.is(and, "and") && pieces.is(half, "half") ? half + 1 : at;
    }

    private static Optional<Counted> counted(int end, int amount) {
        return Optional.of(new Counted(end, Optional.of(BigDecimal.valueOf(amount))));
    }

    private static Optional<Counted> untold(int end) {
        return Optional.of(new Counted(end, Optional.empty()));
    }
}
