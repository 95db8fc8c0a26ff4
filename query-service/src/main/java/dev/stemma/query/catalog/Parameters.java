package dev.stemma.query.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Reads the parameters of requests; what cannot be read is answered with a problem that names the parameter.
public final class Parameters {

    private Parameters() {}

    /// An id in the path: what is no id names nothing here.
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problems.of(Fault.NOT_FOUND, "No id looks like this.");
        }
    }

    /// An id in the query.
    public static Optional<UUID> id(String name, Optional<String> text) {
        return text.map(value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException notAnId) {
                throw Problems.parameter(name, "is no id");
            }
        });
    }

    /// A time, or a day that stands for its first moment, UTC.
    public static Optional<Instant> time(String name, Optional<String> text) {
        return text.map(value -> {
            try {
                Instant time = value.length() == 10
                        ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(value);
                if (time.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                        && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    return time;
                }
            } catch (DateTimeException notATime) {
                // answered below
            }
            throw Problems.parameter(name, "is no date or time as RFC 3339 writes it");
        });
    }

    /// One of the names of an enum, whatever its case.
    public static <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type, Optional<String> text) {
        return text.map(value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problems.parameter(name, "must be one of " + String.join(", ", names(type)))));
    }

    /// A whole number from 0 on.
    public static Optional<Integer> count(String name, Optional<String> text) {
        return text.map(value -> {
            try {
                int count = Integer.parseInt(value);
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException notANumber) {
                // answered below
            }
            throw Problems.parameter(name, "must be a whole number from 0 on");
        });
    }

    /// `true` or `false`; false where nothing is said.
    public static boolean flag(String name, Optional<String> text) {
        return text.map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Problems.parameter(name, "must be true or false");
                })
                .orElse(false);
    }

    /// A share from 0 to 1.
    public static Optional<Double> share(String name, Optional<String> text) {
        return text.map(value -> {
            try {
                double share = Double.parseDouble(value);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException notANumber) {
                // answered below
            }
            throw Problems.parameter(name, "must be a number from 0 to 1");
        });
    }

    /// Words to look for: without NUL, which PostgreSQL cannot hold, and no longer than makes sense.
    public static Optional<String> words(String name, Optional<String> text) {
        return text.map(value -> {
                    String clean = value.replace('\0', ' ').strip();
                    if (clean.length() > 2_000) {
                        throw Problems.parameter(name, "is longer than 2000 characters");
                    }
                    return clean;
                })
                .filter(value -> !value.isEmpty());
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }
}
