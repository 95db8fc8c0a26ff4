package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as somebody wrote it down, with the day on the clock that it was read from.
///
/// An article that New York reads on the eighth may be dated on the ninth in UTC: `2023-11-08T22:05-05:00` tells the
/// day, `2023-11-09T03:05Z` leaves it to be found.
///
/// @param publication the time, in UTC
/// @param day the day on the writer's clock
/// @param local whether that clock is the outlet's own, as far as one can tell; false when the time is given in UTC
record StatedTime(Publication publication, LocalDate day, boolean local) {

    private static final Duration FARTHEST_WEST = Duration.ofHours(10);
    private static final Duration FARTHEST_EAST = Duration.ofHours(11);

    /// RFC 3339 and what is written in its place: without seconds, zone or separators, with a zone of two digits.
    private static final Pattern ISO = Pattern.compile("(?i)^(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{8})"
            + "(?:(?:[t,]|\\s)\\s{0,3}(?<hour>\\d{1,2}):?(?<minute>\\d{2})"
            + "(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
            + "\\s?(?<zone>z|utc|gmt|(?<sign>[+-])\\s?(?<hours>\\d{2})(?::?(?<minutes>\\d{2}))?)?)?$");
    /// From 2001 to 2033 in seconds, or in milliseconds.
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final Pattern RUN = Pattern.compile("((?:19|20)\\d{6})(\\d{6})");
    private static final int LONGEST = 60;

    /// Reads RFC 3339 and its kin, RFC 1123 or a bare day (`2020-04-09`); a time without zone counts as UTC.
    static Optional<StatedTime> of(String written, Basis basis) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        try {
            return iso.matches() ? Optional.of(iso(iso, basis)) : mail(text, basis);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Reads what [#of] does, and what pages write for their scripts: milliseconds or seconds since 1970, or a time all
    /// in digits.
    static Optional<StatedTime> onPage(String written, Basis basis) {
        String text = written.strip();
        if (EPOCH.matcher(text).matches()) {
            Instant at = text.length() == 10
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : Instant.ofEpochMilli(Long.parseLong(text));
            return Optional.of(new StatedTime(new Publication(at, Precision.INSTANT, basis), dayAt(at), false));
        }
        Matcher run = RUN.matcher(text);
        return of(run.matches() ? run.group(1) + "T" + run.group(2) : text, basis);
    }

    /// A day without a time.
    static StatedTime onDay(LocalDate day, Basis basis) {
        return new StatedTime(Dates.onDay(day, basis), day, true);
    }

    /// The same time, with the day that a clock showed where it is given in UTC.
    StatedTime on(ZoneId clock) {
        if (local || publication.precision() == Precision.DAY) {
            return this;
        }
        return new StatedTime(publication, publication.at().atZone(clock).toLocalDate(), true);
    }

    /// Whether the outlet's clock may have shown that day.
    boolean mayBeOn(LocalDate other) {
        if (local || publication.precision() == Precision.DAY) {
            return other.equals(day);
        }
        return !other.isBefore(dayAt(publication.at().minus(FARTHEST_WEST)))
                && !other.isAfter(dayAt(publication.at().plus(FARTHEST_EAST)));
    }

    private static LocalDate dayAt(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static StatedTime iso(Matcher iso, Basis basis) {
        String date = iso.group("date");
        LocalDate day =
                date.length() == 8 ? LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(date);
        if (iso.group("hour") == null) {
            return onDay(day, basis);
        }
        LocalDateTime time = day.atTime(
                number(iso, "hour"), number(iso, "minute"), number(iso, "second"), nanoseconds(iso.group("fraction")));
        ZoneOffset zone = zone(iso);
        boolean local = iso.group("zone") == null || !zone.equals(ZoneOffset.UTC);
        return new StatedTime(new Publication(time.toInstant(zone), Precision.INSTANT, basis), day, local);
    }

    private static ZoneOffset zone(Matcher iso) {
        if (iso.group("hours") == null) {
            return ZoneOffset.UTC;
        }
        int sign = iso.group("sign").equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(iso, "hours"), sign * number(iso, "minutes"));
    }

    private static int number(Matcher iso, String group) {
        return iso.group(group) == null ? 0 : Integer.parseInt(iso.group(group));
    }

    private static int nanoseconds(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static Optional<StatedTime> mail(String text, Basis basis) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(new StatedTime(
                    new Publication(time.toInstant(), Precision.INSTANT, basis),
                    time.toLocalDate(),
                    !time.getOffset().equals(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
