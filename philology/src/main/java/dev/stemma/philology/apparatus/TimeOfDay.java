package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads times of day: `5 p.m.`, `5:30pm`, `17:00`, `1700 GMT`, `noon`, `midnight`.
final class TimeOfDay {

    private static final Map<String, Integer> NAMED = Map.of("noon", 720, "midnight", 0);
    private static final Set<String> AFTER_FOUR_FIGURES = Set.of("gmt", "utc", "hours");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private TimeOfDay() {}

    /// The time that begins at a word.
    static Optional<Found> at(Phrase phrase, int at) {
        Integer named = NAMED.get(phrase.form(at));
        if (named != null) {
            return Optional.of(new Found(new Clock(named), 1));
        }
        Figures figures = Figures.of(phrase.form(at)).orElse(null);
        if (figures == null || figures.value().scale() > 0) {
            return Optional.empty();
        }
        if (isHalf(figures.ending())) {
            return clock(figures.value().intValue(), 0, figures.ending(), 1);
        }
        int hour = Figures.plain(phrase, at);
        if (phrase.form(at).length() == 4 && AFTER_FOUR_FIGURES.contains(phrase.form(at + 1))) {
            return clock(hour / 100, hour % 100, "", 2);
        }
        return clock(phrase, at, hour);
    }

    private static Optional<Found> clock(Phrase phrase, int at, int hour) {
        Figures next =
                phrase.after(at).equals(":") ? Figures.of(phrase.form(at + 1)).orElse(null) : null;
        boolean minutes = next != null
                && next.value().precision() <= 2
                && phrase.form(at + 1).length() >= 2;
        int words = minutes ? 2 : 1;
        int minute = minutes ? next.value().intValue() : 0;
        if (minutes && isHalf(next.ending())) {
            return clock(hour, minute, next.ending(), words);
        }
        if (isHalf(phrase.form(at + words))) {
            return clock(hour, minute, phrase.form(at + words), words + 1);
        }
        return minutes && next.ending().isEmpty() ? clock(hour, minute, "", words) : Optional.empty();
    }

    private static boolean isHalf(String form) {
        return form.equals("am") || form.equals("pm");
    }

    private static Optional<Found> clock(int hour, int minute, String half, int words) {
        if (hour < 0 || hour > HOURS || minute < 0 || minute >= MINUTES) {
            return Optional.empty();
        }
        int hours = half.isEmpty() ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return Optional.of(new Found(new Clock(hours * MINUTES + minute), words));
    }
}
