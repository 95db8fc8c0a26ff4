package dev.stemma.ingest.paging;

import dev.stemma.ingest.problem.Problems;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// How lists are cut into pages: parameters read, cursors written.
public final class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Paging() {}

    /// How many are wanted, or a problem.
    public static int limit(Optional<String> text) {
        int limit = text.filter(digits -> digits.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(text.isPresent() ? 0 : USUAL);
        if (limit < 1 || limit > MOST) {
            throw Problems.parameter("limit", "must be a number from 1 to " + MOST);
        }
        return limit;
    }

    /// The place in a sequence after which a page begins, as callers see it.
    public static String cursor(long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
    }

    /// Reads what [#cursor(long)] wrote; `first` where no cursor is given; else a problem.
    public static long after(Optional<String> cursor, long first) {
        if (cursor.isEmpty()) {
            return first;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor.get());
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            throw Problems.parameter("cursor", "is none that a page told");
        }
        throw Problems.parameter("cursor", "is none that a page told");
    }
}
