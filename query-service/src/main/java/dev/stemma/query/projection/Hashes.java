package dev.stemma.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Names for contents: the first half of their SHA-256.
final class Hashes {

    private Hashes() {}

    static UUID of(byte[] content) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(content));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /// The name of a text's wording: runs of white space count as one space.
    static UUID ofWording(String text) {
        return of(text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
