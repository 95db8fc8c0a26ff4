package dev.stemma.contracts;

/// An article was read; the message of `articles-enriched`, keyed by the article's id.
///
/// A takedown is a message without a value under the same key.
///
/// @param schemaVersion [#SCHEMA_VERSION] of the writer
public record ArticleEnriched(int schemaVersion, ArticleIngested article, Annotations annotations) {

    public static final int SCHEMA_VERSION = 1;

    public ArticleEnriched {
        if (article == null || annotations == null) {
            throw new IllegalArgumentException("what was read is an article and its annotations");
        }
    }
}
