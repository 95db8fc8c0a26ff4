package dev.stemma.nlp.date;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The English words that tell times.
final class Words {

    static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("jan", 1),
            Map.entry("february", 2),
            Map.entry("feb", 2),
            Map.entry("march", 3),
            Map.entry("mar", 3),
            Map.entry("april", 4),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("jun", 6),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("november", 11),
            Map.entry("nov", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    static final Map<String, Integer> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", 1),
            Map.entry("mon", 1),
            Map.entry("tuesday", 2),
            Map.entry("tues", 2),
            Map.entry("tue", 2),
            Map.entry("wednesday", 3),
            Map.entry("wed", 3),
            Map.entry("thursday", 4),
            Map.entry("thurs", 4),
            Map.entry("thur", 4),
            Map.entry("thu", 4),
            Map.entry("friday", 5),
            Map.entry("fri", 5),
            Map.entry("saturday", 6),
            Map.entry("sat", 6),
            Map.entry("sunday", 7),
            Map.entry("sun", 7));

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("second", Unit.SECOND),
            Map.entry("sec", Unit.SECOND),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("min", Unit.MINUTE),
            Map.entry("hour", Unit.HOUR),
            Map.entry("hr", Unit.HOUR),
            Map.entry("day", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("weekend", Unit.WEEKEND),
            Map.entry("month", Unit.MONTH),
            Map.entry("quarter", Unit.QUARTER),
            Map.entry("year", Unit.YEAR),
            Map.entry("yr", Unit.YEAR),
            Map.entry("decade", Unit.DECADE),
            Map.entry("century", Unit.CENTURY));

    private static final Map<String, Unit> PLURAL_UNITS = Map.ofEntries(
            Map.entry("seconds", Unit.SECOND),
            Map.entry("secs", Unit.SECOND),
            Map.entry("minutes", Unit.MINUTE),
            Map.entry("mins", Unit.MINUTE),
            Map.entry("hours", Unit.HOUR),
            Map.entry("hrs", Unit.HOUR),
            Map.entry("days", Unit.DAY),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("weekends", Unit.WEEKEND),
            Map.entry("months", Unit.MONTH),
            Map.entry("years", Unit.YEAR),
            Map.entry("yrs", Unit.YEAR),
            Map.entry("decades", Unit.DECADE),
            Map.entry("centuries", Unit.CENTURY));

    static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    static final Map<String, String> DAY_PARTS = Map.of(
            "morning",
            "TMO",
            "afternoon",
            "TAF",
            "evening",
            "TEV",
            "night",
            "TNI",
            "midday",
            "TMI",
            "dawn",
            "TMO",
            "dusk",
            "TEV");

    static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30));

    /// Words that, before a month or a year, show that a time is meant.
    static final Set<String> BEFORE_TIMES = Words.set("""
            in on of since until till by from to through during before after and or between early mid late last
            next this every each around about for as at past than previous following coming - – — ( / circa
            """);

    private static final Set<String> PAST_WORDS = Set.of("last", "previous", "past", "preceding");
    private static final Set<String> NEXT_WORDS = Set.of("next", "coming", "following", "upcoming");

    /// The minutes by which zones are ahead of UTC, of those whose letters name one zone only.
    static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("pst", -480),
            Map.entry("pdt", -420),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("cdt", -300),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("jst", 540),
            Map.entry("hkt", 480));

    private Words() {}

    /// A set of words that are parted by white space.
    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    static OptionalInt month(Piece piece) {
        return number(MONTHS.get(piece.word()));
    }

    static OptionalInt weekday(Piece piece) {
        return number(WEEKDAYS.get(piece.word()));
    }

    static Optional<Unit> unit(Piece piece) {
        return Optional.ofNullable(UNITS.get(piece.word()));
    }

    static Optional<Unit> plural(Piece piece) {
        return Optional.ofNullable(PLURAL_UNITS.get(piece.word()));
    }

    static Optional<Unit> anyUnit(Piece piece) {
        return unit(piece).or(() -> plural(piece));
    }

    /// Where `last`, `this` or `next` points.
    static Optional<Direction> direction(Piece piece) {
        if (PAST_WORDS.contains(piece.word())) {
            return Optional.of(Direction.LAST);
        }
        if (NEXT_WORDS.contains(piece.word())) {
            return Optional.of(Direction.NEXT);
        }
        return piece.word().equals("this") ? Optional.of(Direction.THIS) : Optional.empty();
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
