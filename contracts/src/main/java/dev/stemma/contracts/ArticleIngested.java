package dev.stemma.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// An article was taken in, or a new revision of it; the message of `articles-ingested`, keyed by the article's id.
///
/// A takedown is a message without a value under the same key.
///
/// @param schemaVersion [#SCHEMA_VERSION] of the writer
/// @param id the article
/// @param revision 1 for the first text at an address, then 2, 3, ...
/// @param receivedAt when ingest accepted it
/// @param source the outlet
/// @param url the canonical address, if it has one
/// @param title the headline; empty when none was found
/// @param text the article's text without furniture, title, by-line and captions; paragraphs parted by an empty line;
///     every span of this article counts in it
/// @param byline the line that names the writers
/// @param credit the stated origin
/// @param publication when it was published
/// @param language ISO 639-1, as submitted or stated by the page
public record ArticleIngested(
        int schemaVersion,
        ArticleId id,
        int revision,
        Instant receivedAt,
        SourceRef source,
        Optional<URI> url,
        String title,
        String text,
        Optional<String> byline,
        Optional<Credit> credit,
        Optional<Publication> publication,
        Optional<String> language) {

    public static final int SCHEMA_VERSION = 1;

    public ArticleIngested {
        if (id == null || receivedAt == null || source == null || title == null) {
            throw new IllegalArgumentException("an article has an id, a time of receipt, a source and a title");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + revision);
        }
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("an article has a text");
        }
    }
}
