package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the forms in which a time of publication is written.
public final class Dates {

    /// The first day that counts as a time of publication: newspapers begin about 1605.
    public static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
    private static final String DAY = WEEKDAY + "(?:(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})"
            + "|(?<m2>" + MONTH + ")\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>\\d{4})"
            + "|(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m3>" + MONTH + "),?\\s+(?<y3>\\d{4}))";
    private static final String CLOCK =
            "(?:,?\\s*(?:at|[-–|])?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[a-z]{1,5}(?:[+-]\\d{1,2})?\\)?)?)?";
    private static final String LEAD =
            "(?:date|dated|published|publication date|posted|first published|issued|publié|veröffentlicht|fecha|data)(?:\\s+on)?\\s*[:\\-–]?\\s*";
    private static final Pattern DATE_LINE = Pattern.compile("(?iu)^\\W*(?:" + LEAD + ")?" + DAY + CLOCK + "\\W*$");
    private static final Pattern DATE_HEADER = Pattern.compile("(?iu)^\\W*" + LEAD + DAY + "(?:\\s*[|:–—-])?\\s+");
    private static final Pattern PATH_DAY =
            Pattern.compile("(?<![0-9])((?:19|20)\\d{2})[/_-](0[1-9]|1[0-2])[/_-](0[1-9]|[12]\\d|3[01])(?![0-9])");
    private static final Pattern PATH_FOLDERS =
            Pattern.compile("(?i)/((?:19|20)\\d{2})/([1-9]|1[0-2]|" + MONTH + ")/([1-9]|0[1-9]|[12]\\d|3[01])/");
    private static final Pattern PATH_RUN =
            Pattern.compile("(?<![0-9])((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![0-9])");

    /// The most words that any form of such a line has, and some more.
    private static final int LONGEST_DATE_LINE = 20;

    private Dates() {}

    /// Reads RFC 3339, RFC 1123 or a bare day (`2020-04-09`); a time without zone counts as UTC.
    public static Optional<Publication> stated(String text, Publication.Basis basis) {
        return StatedTime.of(text, basis).map(StatedTime::publication);
    }

    /// A block that only tells a day of publication.
    static Optional<Publication> line(Block block) {
        if (block.words() > LONGEST_DATE_LINE || !hasDigit(block.text())) {
            return Optional.empty();
        }
        Matcher matcher = DATE_LINE.matcher(block.text());
        return matcher.matches() ? written(matcher) : Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// A label and a day that open a paragraph.
    static Optional<Header> header(String block) {
        Matcher matcher = DATE_HEADER.matcher(block);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return written(matcher).map(publication -> new Header(publication, matcher.end()));
    }

    /// The day that an address carries in its path, such as `/2020/04/09/` or `/2020/apr/09/`.
    public static Optional<Publication> inAddress(Address address) {
        return dayInAddress(address).map(day -> onDay(day, Publication.Basis.ADDRESS));
    }

    static Optional<LocalDate> dayInAddress(Address address) {
        String path = Optional.ofNullable(address.url().getRawPath()).orElse("");
        for (Pattern pattern : List.of(PATH_DAY, PATH_FOLDERS, PATH_RUN)) {
            Matcher matcher = pattern.matcher(path);
            if (matcher.find()) {
                return day(matcher.group(1), month(matcher.group(2)), matcher.group(3));
            }
        }
        return Optional.empty();
    }

    /// A day of publication and where the paragraph proper begins.
    record Header(Publication publication, int end) {}

    private static Optional<Publication> written(Matcher matcher) {
        for (int form = 1; form <= 3; form++) {
            String year = matcher.group("y" + form);
            if (year != null) {
                return date(year, month(matcher.group("m" + form)), matcher.group("d" + form), Publication.Basis.TEXT);
            }
        }
        return Optional.empty();
    }

    private static String month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return written;
        }
        return String.valueOf(1 + MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)));
    }

    private static Optional<Publication> date(String year, String month, String day, Publication.Basis basis) {
        return day(year, month, day).map(date -> onDay(date, basis));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(each -> !each.isBefore(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Publication onDay(LocalDate date, Publication.Basis basis) {
        return new Publication(date.atStartOfDay().toInstant(ZoneOffset.UTC), Publication.Precision.DAY, basis);
    }
}
