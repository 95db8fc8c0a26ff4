package dev.stemma.ingest.outbox;

import dev.stemma.contracts.ArticleId;
import java.util.Optional;

/// Something that the other services are still to be told.
///
/// @param id grows with time; of one article's rows the lowest goes first
/// @param revision the revision that was filed; nothing tells of a takedown
public record OutboxRow(long id, ArticleId article, Optional<Integer> revision) {}
