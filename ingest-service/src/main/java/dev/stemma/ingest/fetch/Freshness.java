package dev.stemma.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a host says that what it sent stays as it is (RFC 9111, section 4.2).
///
/// @param lifetime nothing when it does not say
public record Freshness(Optional<Duration> lifetime) {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])(?:s-maxage|max-age)\\s*=\\s*\"?(\\d{1,9})");
    private static final Duration LONGEST = Duration.ofDays(30);

    /// Reads `Cache-Control`, then `Expires`.
    ///
    /// @param header the first value of a header, by its name
    static Freshness of(Function<String, Optional<String>> header, Instant now) {
        Optional<String> control = header.apply("Cache-Control").map(value -> value.toLowerCase(Locale.ROOT));
        if (control.isPresent()) {
            Matcher age = MAX_AGE.matcher(control.get());
            if (age.find()) {
                return new Freshness(Optional.of(capped(Duration.ofSeconds(Long.parseLong(age.group(1))))));
            }
            if (control.get().contains("no-cache") || control.get().contains("no-store")) {
                return new Freshness(Optional.empty());
            }
        }
        return new Freshness(header.apply("Expires")
                .flatMap(Freshness::date)
                .map(expires -> Duration.between(now, expires))
                .filter(Duration::isPositive)
                .map(Freshness::capped));
    }

    /// Reads a `Retry-After`: seconds or a date (RFC 9110, section 10.2.3).
    static Optional<Duration> retryAfter(Optional<String> value, Instant now) {
        return value.map(String::strip)
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : date(text).map(at -> Duration.between(now, at)).filter(Duration::isPositive))
                .map(Freshness::capped);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration capped(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
