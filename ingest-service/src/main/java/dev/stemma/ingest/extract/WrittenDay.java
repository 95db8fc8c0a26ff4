package dev.stemma.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a day as pages write it for people, in the languages of [MonthNames]: `28.01.2020`, `27 juin 2019`,
/// `January 8, 2020`, `8/1/2020`, `Wed Jan 08 10:00:00 UTC 2020`.
final class WrittenDay {

    private static final int LONGEST = 200;

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:(?<y1>\\d{4})(?:[-/.]|[年년])\\s?(?<m1>\\d{1,2})(?:[-/.]|[月월])\\s?(?<d1>\\d{1,2})"
                    + "|(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.\\s?(?<y2>(?:\\d\\d)?\\d\\d)"
                    + "|(?<d3>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-](?:de\\s|of\\s|d['’])?"
                    + "(?<m3>\\p{L}{3,12})\\.?,?[\\s-](?:de\\s|del\\s)?(?<y3>\\d{4})"
                    + "|(?<m4>\\p{L}{3,12})\\.?\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?:[\\d:]{8}\\s\\p{L}{3,5}\\s)?(?<y4>\\d{4})"
                    + "|(?<m5>\\d{1,2})/(?<d5>\\d{1,2})/(?<y5>(?:\\d\\d)?\\d\\d)"
                    + "|(?<m7>\\d{1,2})-(?<d7>\\d{1,2})-(?<y7>\\d{4})"
                    + "|(?<y6>\\d{4})\\.?\\s(?<m6>\\p{L}{3,12})\\.?\\s(?<d6>\\d{1,2}))(?!\\d)");

    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private WrittenDay() {}

    /// The first day in a short text.
    ///
    /// @param monthFirst whether `8/1/2020` is the first of August
    static Optional<LocalDate> in(String text, boolean monthFirst) {
        Matcher matcher = DAY.matcher(withLatinDigits(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
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
        for (int form = 1; form <= 7; form++) {
            String year = matcher.group("y" + form);
            if (year != null) {
                String month = matcher.group("m" + form);
                String day = matcher.group("d" + form);
                boolean turned = (form == 5 || form == 7) && (!monthFirst && isMonth(day) || !isMonth(month));
                return turned ? date(year, day, month) : date(year, month, day);
            }
        }
        return Optional.empty();
    }

    private static boolean isMonth(String digits) {
        return Integer.parseInt(digits) <= 12;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MonthNames.number(month).orElse(0);
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

    private static String withLatinDigits(String text) {
        return OTHER_DIGIT
                .matcher(text)
                .replaceAll(digit ->
                        String.valueOf(Character.getNumericValue(digit.group().codePointAt(0))));
    }
}
