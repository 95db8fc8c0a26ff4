package dev.stemma.query.catalog;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which part of a list is asked for: how many, and after which row. A cursor holds the sort key of the last
/// row shown, so new rows neither shift a page nor show one twice.
///
/// @param limit how many at most, 1 to 500
/// @param after the sort key of the row to begin after
public record Paging(int limit, Optional<Key> after) {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;
    private static final String SEPARATOR = "\n";

    /// A sort key: a value, and the id that parts equals.
    public record Key(String value, String id) {

        public Instant time() {
            return read(Instant::parse, value);
        }

        public double number() {
            return read(Double::parseDouble, value);
        }

        public UUID uuid() {
            return read(UUID::fromString, id);
        }

        public int whole() {
            return read(Integer::parseInt, value);
        }

        /// A key of several values.
        public static Key of(String id, Object... values) {
            return new Key(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")), id);
        }

        /// One of several values, counted from 0.
        public Key part(int number) {
            String[] parts = value.split(" ");
            if (number >= parts.length) {
                throw brokenCursor();
            }
            return new Key(parts[number], id);
        }

        private static <T> T read(Function<String, T> reader, String text) {
            try {
                return reader.apply(text);
            } catch (DateTimeException | IllegalArgumentException broken) {
                throw brokenCursor();
            }
        }
    }

    /// Reads the parameters `limit` and `cursor`, or answers with a problem.
    public static Paging of(Optional<String> limit, Optional<String> cursor) {
        return new Paging(limit.map(Paging::limit).orElse(DEFAULT), cursor.map(Paging::key));
    }

    /// The rows to show, when one more than the limit was read.
    public <T> List<T> page(List<T> read) {
        return read.subList(0, Math.min(limit, read.size()));
    }

    /// Where the next page begins, when one more row than the limit was read.
    public <T> Optional<String> next(List<T> read, Function<T, Key> key) {
        return read.size() <= limit ? Optional.empty() : Optional.of(write(key.apply(read.get(limit - 1))));
    }

    /// The cursor of a key.
    public static String write(Key key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key.value() + SEPARATOR + key.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Key key(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int separator = text.indexOf(SEPARATOR);
            if (separator < 0) {
                throw brokenCursor();
            }
            return new Key(text.substring(0, separator), text.substring(separator + 1));
        } catch (IllegalArgumentException notBase64) {
            throw brokenCursor();
        }
    }

    private static RuntimeException brokenCursor() {
        return Problems.parameter("cursor", "is none that this list gave");
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw Problems.parameter("limit", "must be a number from 1 to " + MOST);
    }
}
