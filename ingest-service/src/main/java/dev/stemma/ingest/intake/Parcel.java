package dev.stemma.ingest.intake;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/// An article as another room brings it: the bytes, what they are, and what is known of them besides.
///
/// @param metadata by the names of a submission's fields: `url`, `title`, `source`, `publishedAt`, `language`, `byline`
/// @param basis how a time of publication in `metadata` is known
public record Parcel(
        Original original,
        Optional<Charset> charset,
        Kind kind,
        Map<String, String> metadata,
        Publication.Basis basis) {

    public Parcel {
        metadata = Map.copyOf(metadata);
    }

    /// What the bytes are.
    public enum Kind {
        /// A submission, as `POST /v1/articles` takes it.
        JSON,
        /// A bare text.
        TEXT,
        /// A page.
        PAGE
    }
}
