package dev.stemma.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one article for ever; the key of every message.
///
/// Derived from what makes the article the same one again (see [#of(String)]), so that a retry, a second replica and
/// a replay all arrive at the same id.
public record ArticleId(@JsonValue UUID value) implements Comparable<ArticleId> {

    public ArticleId {
        if (value == null) {
            throw new IllegalArgumentException("an article id needs a value");
        }
    }

    /// The id of the article with this identity key: a name-based UUID (RFC 9562, section 5.3).
    public static ArticleId of(String identityKey) {
        return new ArticleId(UUID.nameUUIDFromBytes(identityKey.getBytes(StandardCharsets.UTF_8)));
    }

    /// Reads the canonical 36-character form.
    ///
    /// @throws IllegalArgumentException when the text is no UUID
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ArticleId parse(String text) {
        return new ArticleId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ArticleId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
