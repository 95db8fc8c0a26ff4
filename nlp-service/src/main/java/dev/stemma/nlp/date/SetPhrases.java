package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.Every;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what comes again and again: `every Monday`, `daily`, `twice a week`.
final class SetPhrases {

    private static final Map<String, String> ADVERBS = Map.ofEntries(
            Map.entry("hourly", "PT1H"),
            Map.entry("daily", "P1D"),
            Map.entry("everyday", "P1D"),
            Map.entry("nightly", "XXXX-XX-XXTNI"),
            Map.entry("weekly", "P1W"),
            Map.entry("biweekly", "P2W"),
            Map.entry("fortnightly", "P2W"),
            Map.entry("monthly", "P1M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("yearly", "P1Y"),
            Map.entry("annual", "P1Y"),
            Map.entry("annually", "P1Y"));

    private SetPhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        String adverb = ADVERBS.get(pieces.word(at));
        if (adverb != null) {
            boolean name = pieces.at(at).capital() && at > 0;
            return name ? Optional.empty() : Found.of(at + 1, new Every(adverb));
        }
        if (pieces.is(at, "every") || pieces.is(at, "each")) {
            return each(pieces, at + 1);
        }
        return plural(pieces, at).or(() -> times(pieces, at));
    }

    private static Optional<Found> each(Pieces pieces, int at) {
        if (pieces.is(at, "other")) {
            return Words.unit(pieces.at(at + 1)).flatMap(unit -> period(at + 2, Measure.of(2, unit)));
        }
        Optional<Unit> unit = Words.unit(pieces.at(at)).filter(one -> one != Unit.SECOND);
        if (unit.isPresent()) {
            return period(at + 1, Measure.of(1, unit.get()));
        }
        OptionalInt weekday = Words.weekday(pieces.at(at));
        if (weekday.isPresent()) {
            String part = Words.DAY_PARTS.getOrDefault(pieces.word(at + 1), "");
            return Found.of(part.isEmpty() ? at + 1 : at + 2, new Every(weekday(weekday.getAsInt()) + part));
        }
        OptionalInt month = Words.month(pieces.at(at));
        if (month.isPresent() && pieces.at(at).capital()) {
            return Found.of(at + 1, new Every("XXXX-" + Digits.two(month.getAsInt())));
        }
        String season = Words.SEASONS.get(pieces.word(at));
        if (season != null) {
            return Found.of(at + 1, new Every("XXXX-" + season));
        }
        String part = Words.DAY_PARTS.get(pieces.word(at));
        return part == null
                ? Numbers.at(pieces, at)
                        .flatMap(counted -> Words.plural(pieces.at(counted.end()))
                                .flatMap(many -> period(counted.end() + 1, new Measure(counted.amount(), many))))
                : Found.of(at + 1, new Every("XXXX-XX-XX" + part));
    }

    /// `Mondays`.
    private static Optional<Found> plural(Pieces pieces, int at) {
        String word = pieces.word(at);
        if (word.equals("weekends")) {
            return Found.of(at + 1, new Every("XXXX-WXX-WE"));
        }
        boolean many = word.length() > 6 && word.endsWith("days");
        Integer weekday = many ? Words.WEEKDAYS.get(word.substring(0, word.length() - 1)) : null;
        return weekday == null ? Optional.empty() : Found.of(at + 1, new Every(weekday(weekday)));
    }

    /// `once a week`, `three times per year`.
    private static Optional<Found> times(Pieces pieces, int at) {
        boolean adverb = pieces.is(at, "once") || pieces.is(at, "twice");
        int end = adverb
                ? at + 1
                : Numbers.plain(pieces, at)
                        .filter(counted -> pieces.is(counted.end(), "times"))
                        .map(counted -> counted.end() + 1)
                        .orElse(-1);
        boolean per = pieces.is(end, "a") || pieces.is(end, "per") || pieces.is(end, "each") || pieces.is(end, "every");
        return end > 0 && per
                ? Words.unit(pieces.at(end + 1)).flatMap(unit -> period(end + 2, Measure.of(1, unit)))
                : Optional.empty();
    }

    private static Optional<Found> period(int end, Measure measure) {
        return unitIs(measure, Unit.WEEKEND)
                ? Found.of(end, new Every("XXXX-WXX-WE"))
                : unitIs(measure, Unit.QUARTER)
                        ? Found.of(end, new Every("P3M"))
                        : Found.of(end, new Every((measure.unit().isClock() ? "PT" : "P") + measure.iso()));
    }

    private static boolean unitIs(Measure measure, Unit unit) {
        return measure.unit() == unit;
    }

    private static String weekday(int day) {
        return "XXXX-WXX-" + day;
    }
}
