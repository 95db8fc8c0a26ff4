package dev.stemma.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a day as pages write it for people, in the languages of Western Europe: `28.01.2020`, `27 juin 2019`,
/// `January 8, 2020`, `8/1/2020`.
final class WrittenDay {

    private static final int LONGEST = 200;

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:(?<y1>\\d{4})(?:[-/.]|年)(?<m1>\\d{1,2})(?:[-/.]|月)(?<d1>\\d{1,2})"
                    + "|(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.\\s?(?<y2>(?:\\d\\d)?\\d\\d)"
                    + "|(?<d3>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-](?:de\\s|of\\s)?"
                    + "(?<m3>\\p{L}{3,12})\\.?,?[\\s-](?:de\\s|del\\s)?(?<y3>\\d{4})"
                    + "|(?<m4>\\p{L}{3,12})\\.?\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y4>\\d{4})"
                    + "|(?<m5>\\d{1,2})/(?<d5>\\d{1,2})/(?<y5>(?:\\d\\d)?\\d\\d))(?!\\d)");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("maa", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("mei", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("juin", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("juil", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12),
            Map.entry("déc", 12));

    private WrittenDay() {}

    /// The first day in a short text.
    ///
    /// @param monthFirst whether `8/1/2020` is the first of August
    static Optional<LocalDate> in(String text, boolean monthFirst) {
        Matcher matcher = DAY.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (matcher.find()) {
            Optional<LocalDate> day = read(matcher, monthFirst);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Both days that `8/1/2020` may be, the likelier first; one where there is no doubt.
    static List<LocalDate> readings(String text, boolean monthFirst) {
        return Stream.of(in(text, monthFirst), in(text, !monthFirst))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> read(Matcher matcher, boolean monthFirst) {
        for (int form = 1; form <= 5; form++) {
            String year = matcher.group("y" + form);
            if (year != null) {
                String month = matcher.group("m" + form);
                String day = matcher.group("d" + form);
                boolean turned = form == 5 && (!monthFirst && isMonth(day) || !isMonth(month));
                return turned ? date(year, day, month) : date(year, month, day);
            }
        }
        return Optional.empty();
    }

    private static boolean isMonth(String digits) {
        return Integer.parseInt(digits) <= 12;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : named(month);
        int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        if (full < 1990 || full > 2100) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(full, number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int named(String month) {
        String lower = month.toLowerCase(Locale.ROOT);
        String four = lower.substring(0, Math.min(4, lower.length()));
        return MONTHS.getOrDefault(four, MONTHS.getOrDefault(lower.substring(0, 3), 0));
    }
}
