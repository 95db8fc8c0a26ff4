package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import java.time.Instant;

/// What became of a draft.
public sealed interface Filing {

    ArticleId id();

    /// It is kept, as a new article or as a new revision of one.
    record Accepted(ArticleId id, int revision) implements Filing {}

    /// It was kept before, under this revision; nothing changed.
    record Known(ArticleId id, int revision) implements Filing {}

    /// The article was taken down and does not come back.
    record TakenDown(ArticleId id, Instant at) implements Filing {}
}
