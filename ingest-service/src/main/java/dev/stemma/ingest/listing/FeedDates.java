package dev.stemma.ingest.listing;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the forms in which feeds write times: RFC 822 with its zones and its usual faults, W3C's profile of
/// ISO 8601 down to a bare year, and C's `asctime`.
final class FeedDates {

    private static final String CLOCK = "(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{1,2})(?:[.,]\\d{1,9})?)?";
    private static final String ZONE = "(?<zone>[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{1,5})?";
    private static final Pattern ISO = Pattern.compile("^(?<y>\\d{4})(?:-?(?<m>\\d{2})(?:-?(?<d>\\d{2}))?)?"
            + "(?:(?:[Tt]|\\s+)" + CLOCK + "\\s*" + ZONE + ")?\\s*$");
    private static final Pattern MAIL =
            Pattern.compile("^(?:[A-Za-z]{2,9}\\.?,?\\s*)?(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+"
                    + "(?<m>[A-Za-z]{3,9})\\.?,?[\\s-]+(?<y>\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?" + CLOCK
                    + "\\s*(?<half>[AaPp][Mm])?\\s*"
                    + ZONE + ")?(?:\\s*\\(.*\\))?\\s*$");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "^(?:[A-Za-z]{2,9}\\.?,?\\s+)?(?<m>[A-Za-z]{3,9})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:" + CLOCK
                    + "\\s*" + ZONE + "\\s+)?(?<y>\\d{4})\\s*$");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("ET", -5),
            Map.entry("CT", -6),
            Map.entry("MT", -7),
            Map.entry("PT", -8),
            Map.entry("AST", -4),
            Map.entry("AT", -4),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("HKT", 8),
            Map.entry("A", -1),
            Map.entry("M", -12),
            Map.entry("N", 1),
            Map.entry("Y", 12));
    private static final int LONGEST = 80;

    private FeedDates() {}

    /// @return nothing when it tells no time
    static Optional<Publication> read(String text) {
        String written = text.strip();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(ISO, MAIL, MONTH_FIRST)) {
            Matcher matcher = pattern.matcher(written);
            if (matcher.matches()) {
                return publication(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Publication> publication(Matcher matcher) {
        try {
            LocalDate day = LocalDate.of(year(matcher.group("y")), month(matcher.group("m")), day(matcher.group("d")));
            if (matcher.group("h") == null) {
                return Optional.of(new Publication(
                        day.atStartOfDay().toInstant(ZoneOffset.UTC), Precision.DAY, Publication.Basis.FEED));
            }
            int seconds = matcher.group("s") == null ? 0 : Math.min(59, Integer.parseInt(matcher.group("s")));
            boolean midnight = matcher.group("h").equals("24");
            LocalTime clock = LocalTime.of(
                    midnight ? 0 : Integer.parseInt(matcher.group("h")),
                    Integer.parseInt(matcher.group("min")),
                    seconds);
            return Optional.of(new Publication(
                    day.plusDays(midnight ? 1 : 0)
                            .atTime(afternoon(matcher) ? clock.plusHours(12) : clock)
                            .toInstant(zone(matcher.group("zone"))),
                    Precision.INSTANT,
                    Publication.Basis.FEED));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean afternoon(Matcher matcher) {
        return matcher.pattern() == MAIL
                && "pm".equalsIgnoreCase(matcher.group("half"))
                && Integer.parseInt(matcher.group("h")) < 12;
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int day(String written) {
        return written == null ? 1 : Integer.parseInt(written);
    }

    private static int month(String written) {
        if (written == null) {
            return 1;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset zone(String written) {
        if (written == null || written.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (Character.isLetter(written.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(written.toUpperCase(Locale.ROOT), 0));
        }
        String digits = written.replace(":", "").substring(1);
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int sign = written.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    }
}
