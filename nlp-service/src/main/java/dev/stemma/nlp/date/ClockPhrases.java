package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.AtTime;
import java.util.Optional;

/// Reads times of day: `10 p.m. EST`, `14:30`, `1700 GMT`, `noon`, `in the morning`.
final class ClockPhrases {

    private ClockPhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        if (pieces.at(at).isNumber()) {
            return onTheClock(pieces, at);
        }
        return switch (pieces.word(at)) {
            case "noon" -> found(pieces, at + 1, "T12:00");
            case "midnight" -> found(pieces, at + 1, "T00:00");
            case "the" -> partOfDay(pieces, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> partOfDay(Pieces pieces, int at) {
        String part = Words.DAY_PARTS.get(pieces.word(at + 1));
        boolean expected = pieces.is(at - 1, "in") || pieces.is(at + 2, "of");
        return part == null || !expected ? Optional.empty() : found(pieces, at + 2, part);
    }

    private static Optional<Found> onTheClock(Pieces pieces, int at) {
        if (pieces.at(at).glued() && !pieces.is(at - 1, "(") && !pieces.is(at - 1, "-") && !pieces.is(at - 1, "–")) {
            return Optional.empty();
        }
        return military(pieces, at).or(() -> hours(pieces, at));
    }

    /// `1700 GMT`.
    private static Optional<Found> military(Pieces pieces, int at) {
        int number = pieces.number(at);
        boolean told = pieces.at(at).hasDigits(4, 4) && isZone(pieces, at + 1);
        return told && number / 100 < 24 && number % 100 < 60
                ? found(pieces, at + 1, time(number / 100, number % 100))
                : Optional.empty();
    }

    private static Optional<Found> hours(Pieces pieces, int at) {
        int hour = pieces.number(at);
        boolean colon = pieces.isInside(at + 1, ":");
        boolean minutes =
                (colon || pieces.isInside(at + 1, ".")) && pieces.at(at + 2).hasDigits(2, 2);
        int minute = minutes ? pieces.number(at + 2) : 0;
        boolean seconds = minutes
                && colon
                && pieces.isInside(at + 3, ":")
                && pieces.at(at + 4).hasDigits(2, 2);
        int end = minutes ? seconds ? at + 5 : at + 3 : at + 1;
        if (!pieces.at(at).hasDigits(1, 2) || minute > 59) {
            return Optional.empty();
        }
        if (isHalfDay(pieces, end)) {
            return halfDay(pieces, end, hour, minute);
        }
        if (!minutes && pieces.is(end, "oclock")) {
            return hour <= 12 ? found(pieces, end + 1, time(hour, 0)) : Optional.empty();
        }
        if (hour == 12 && pieces.is(end, "noon")) {
            return found(pieces, end + 1, "T12:00");
        }
        boolean loose = seconds
                || pieces.isInside(end, ":")
                || pieces.is(end, ".") && pieces.at(end + 1).glued();
        return colon && minutes && hour < 24 && !loose || minutes && isZone(pieces, end) && hour < 24
                ? found(pieces, end, time(hour, minute))
                : Optional.empty();
    }

    private static boolean isHalfDay(Pieces pieces, int at) {
        return pieces.is(at, "am") || pieces.is(at, "pm") || isInPart(pieces, at);
    }

    /// `3 in the morning`.
    private static boolean isInPart(Pieces pieces, int at) {
        return pieces.are(at, "in", "the") && Words.DAY_PARTS.containsKey(pieces.word(at + 2))
                || pieces.are(at, "at", "night");
    }

    private static Optional<Found> halfDay(Pieces pieces, int at, int hour, int minute) {
        if (hour < 1 || hour > 12) {
            return Optional.empty();
        }
        boolean long_ = isInPart(pieces, at);
        boolean morning = pieces.is(at, "am") || long_ && pieces.is(at + 2, "morning");
        int end = pieces.are(at, "at", "night") ? at + 2 : long_ ? at + 3 : at + 1;
        return found(pieces, end, time(hour % 12 + (morning ? 0 : 12), minute));
    }

    private static boolean isZone(Pieces pieces, int at) {
        return Words.ZONES.containsKey(pieces.word(at)) && pieces.at(at).capital()
                || pieces.are(at, "local", "time")
                || pieces.are(at, "eastern", "time")
                || pieces.is(at, "et") && pieces.at(at).capital();
    }

    private static Optional<Found> found(Pieces pieces, int end, String clock) {
        if (!isZone(pieces, end)) {
            return Found.of(end, new AtTime(Optional.empty(), clock));
        }
        Integer ahead = Words.ZONES.get(pieces.word(end));
        boolean two = pieces.is(end + 1, "time");
        return Found.of(
                two ? end + 2 : end + 1, new AtTime(Optional.empty(), ahead == null ? clock : clock + offset(ahead)));
    }

    private static String time(int hour, int minute) {
        return "T" + Digits.two(hour) + ":" + Digits.two(minute);
    }

    private static String offset(int minutes) {
        if (minutes == 0) {
            return "Z";
        }
        int size = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + Digits.two(size / 60) + ":" + Digits.two(size % 60);
    }
}
