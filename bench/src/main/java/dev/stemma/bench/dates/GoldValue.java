package dev.stemma.bench.dates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// One of the values that a labelled time expression allows.
///
/// @param timex its TIMEX value, which may be a triple `(start,end,duration)`
/// @param single the point or the seconds that it stands for; may be empty
/// @param start where a range begins; may be empty
/// @param end where a range ends, itself no more in it; may be empty
record GoldValue(String timex, String single, String start, String end) {

    static GoldValue of(JsonNode value) {
        return new GoldValue(
                value.path("timex").asText(""),
                value.path("value").asText(""),
                value.path("start").asText(""),
                value.path("end").asText(""));
    }

    /// Whether a TIMEX3 value says the same: the same TIMEX, point or range, or the length of the range.
    boolean allows(String value) {
        if (value.equals(timex) || Stretch.clock(value).equals(Stretch.clock(timex))) {
            return true;
        }
        if (timex.startsWith("T") && value.contains("T") && isTimeOfDay(value)) {
            return true;
        }
        if (value.startsWith("P") && timex.endsWith("," + value + ")")) {
            return true;
        }
        if (!single.isEmpty()) {
            return Stretch.clock(single).equals(Stretch.clock(value))
                    || Stretch.seconds(value).filter(single::equals).isPresent();
        }
        Optional<Stretch> stretch = Stretch.of(value);
        return stretch.isPresent() && (isRange(stretch.get()) || isOpenRange(stretch.get()));
    }

    /// The set leaves a time of day without its day, TIMEX3 does not.
    private boolean isTimeOfDay(String value) {
        return !value.startsWith("P")
                && Stretch.clock(value.substring(value.indexOf('T'))).equals(Stretch.clock(timex));
    }

    private boolean isRange(Stretch stretch) {
        return stretch.start().equals(start) && stretch.end().equals(end);
    }

    /// `since August` and `after August` give a start only, `before August` an end only.
    private boolean isOpenRange(Stretch stretch) {
        return end.isEmpty() && (stretch.start().equals(start) || stretch.end().equals(start))
                || start.isEmpty() && stretch.start().equals(end);
    }
}
