package dev.stemma.ingest.paging;

import dev.stemma.ingest.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which part of a list is asked for. A cursor holds the sort key of the last row shown, a number or a name, so new
/// rows neither shift a page nor show one twice.
public record Paging(
        @Parameter(description = "Where to begin, as an earlier page told") @QueryParam("cursor")
        Optional<String> cursor,

        @Parameter(
                description = "How many at most",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
        @QueryParam("limit")
        Optional<String> limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    /// How many rows are wanted, or a problem.
    public int size() {
        int size = limit.filter(digits -> digits.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(limit.isPresent() ? 0 : USUAL);
        if (size < 1 || size > MOST) {
            throw Problems.parameter("limit", "must be a number from 1 to " + MOST);
        }
        return size;
    }

    /// How many rows to read, so that it shows whether another page follows.
    public int reading() {
        return size() + 1;
    }

    /// The number to begin after, `first` without a cursor, or a problem.
    public long after(long first) {
        if (cursor.isEmpty()) {
            return first;
        }
        byte[] bytes = read(cursor.get());
        if (bytes.length != Long.BYTES) {
            throw broken();
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    /// The name to begin after, empty without a cursor, or a problem.
    public String afterName() {
        return cursor.map(text -> new String(read(text), StandardCharsets.UTF_8).replace("\0", ""))
                .orElse("");
    }

    /// The rows to show, of [#reading()] that were read.
    public <T> List<T> page(List<T> read) {
        return read.subList(0, Math.min(size(), read.size()));
    }

    /// Where the next page begins in a list sorted by a number.
    public <T> Optional<String> next(List<T> read, ToLongFunction<T> key) {
        return last(read)
                .map(row -> write(ByteBuffer.allocate(Long.BYTES)
                        .putLong(key.applyAsLong(row))
                        .array()));
    }

    /// Where the next page begins in a list sorted by a name.
    public <T> Optional<String> nextByName(List<T> read, Function<T, String> name) {
        return last(read).map(row -> write(name.apply(row).getBytes(StandardCharsets.UTF_8)));
    }

    /// The last row shown, if another follows.
    private <T> Optional<T> last(List<T> read) {
        int size = size();
        return read.size() <= size ? Optional.empty() : Optional.of(read.get(size - 1));
    }

    private static String write(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static byte[] read(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static RuntimeException broken() {
        return Problems.parameter("cursor", "is none that a page told");
    }
}
