package dev.stemma.bench.dates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days that a TIMEX3 value covers, from its first to the one behind its last.
record Stretch(String start, String end) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern MEASURE = Pattern.compile("(T)?([0-9.]+)([YMWDHS])");
    private static final Map<String, Integer> DAYS = Map.of("Y", 365, "M", 30, "W", 7, "D", 1);
    private static final Map<String, Integer> SECONDS = Map.of("H", 3600, "M", 60, "S", 1);

    /// The stretch of a value, if it covers whole days that are known.
    static Optional<Stretch> of(String value) {
        try {
            return read(value);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Stretch> read(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(new Stretch(value.substring(0, 10), value.substring(11)));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(value);
            return between(day, day.plusDays(1));
        }
        if (value.matches("\\d{4}-\\d{2}")) {
            LocalDate day = LocalDate.parse(value + "-01");
            return between(day, day.plusMonths(1));
        }
        if (value.matches("\\d{2}[0-9X]{2}")) {
            int length = value.endsWith("XX") ? 100 : value.endsWith("X") ? 10 : 1;
            LocalDate day = LocalDate.of(Integer.parseInt(value.replace('X', '0')), 1, 1);
            return between(day, day.plusYears(length));
        }
        return week(value).or(() -> part(value, QUARTER, 3)).or(() -> part(value, HALF, 6));
    }

    private static Optional<Stretch> week(String value) {
        Matcher week = WEEK.matcher(value);
        if (!week.matches()) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                .with(java.time.DayOfWeek.MONDAY);
        return week.group(3) == null
                ? between(monday, monday.plusDays(7))
                : between(monday.plusDays(5), monday.plusDays(7));
    }

    private static Optional<Stretch> part(String value, Pattern pattern, int months) {
        Matcher part = pattern.matcher(value);
        if (!part.matches()) {
            return Optional.empty();
        }
        LocalDate first =
                LocalDate.of(Integer.parseInt(part.group(1)), 1 + months * (Integer.parseInt(part.group(2)) - 1), 1);
        return between(first, first.plusMonths(months));
    }

    private static Optional<Stretch> between(LocalDate start, LocalDate end) {
        return Optional.of(new Stretch(start.toString(), end.toString()));
    }

    /// The seconds of a length, a year of 365 days and a month of 30.
    static Optional<String> seconds(String value) {
        if (!value.matches("P[0-9.YMWDTHS]+")) {
            return Optional.empty();
        }
        BigDecimal seconds = BigDecimal.ZERO;
        int time = value.indexOf('T');
        Matcher measure = MEASURE.matcher(value);
        while (measure.find()) {
            boolean clock = time >= 0 && measure.start() >= time;
            Integer factor = clock ? SECONDS.get(measure.group(3)) : DAYS.get(measure.group(3));
            if (factor == null) {
                return Optional.empty();
            }
            seconds = seconds.add(
                    new BigDecimal(measure.group(2)).multiply(BigDecimal.valueOf(factor * (clock ? 1L : 86400L))));
        }
        return Optional.of(seconds.stripTrailingZeros().toPlainString());
    }

    /// A point with its time of day always written to the second: `2016-11-07T08`, `2016-11-07 08:00:00`.
    static String clock(String value) {
        String joined = value.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        Matcher time = Pattern.compile("(.*T)(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?(?:Z|[+-]\\d{2}:?\\d{0,2})?")
                .matcher(joined);
        if (!time.matches() || joined.startsWith("P")) {
            return joined;
        }
        String hour = time.group(2).length() < 2 ? "0" + time.group(2) : time.group(2);
        return time.group(1)
                + hour
                + ":"
                + Optional.ofNullable(time.group(3)).orElse("00")
                + ":"
                + Optional.ofNullable(time.group(4)).orElse("00");
    }
}
