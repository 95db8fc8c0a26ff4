package dev.stemma.ingest.article;

import dev.stemma.ingest.problem.Problems;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;

/// Where a page of a list begins, as callers see it.
final class Cursor {

    private Cursor() {}

    static String write(long seq) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
    }

    /// Reads what [#write(long)] wrote, or answers with a problem.
    static OptionalLong read(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return OptionalLong.of(ByteBuffer.wrap(bytes).getLong());
            }
        } catch (IllegalArgumentException e) {
            throw Problems.parameter("cursor", "is none that a page told");
        }
        throw Problems.parameter("cursor", "is none that a page told");
    }
}
