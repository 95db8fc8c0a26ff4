package dev.stemma.query.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.LocationView;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An article with all that was read in it.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Article", description = "An article with all that was read in it; spans count in its text.")
public record ArticleView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "1") int revision,
        @Schema(required = true) SourceView source,
        Optional<String> url,

        @Schema(required = true, description = "Empty when it has none")
        String title,

        @Schema(required = true) String text,
        Optional<String> byline,
        Optional<CreditView> credit,
        Optional<Instant> publishedAt,

        @Schema(description = "INSTANT, or DAY when only the day is known")
        Optional<String> publishedPrecision,

        @Schema(description = "What told the time of publication")
        Optional<String> publishedBasis,

        @Schema(required = true) Instant receivedAt,
        @Schema(required = true, examples = "en") String language,
        @Schema(required = true, description = "0 to 1") double languageConfidence,

        @Schema(required = true, description = "Whether story, tradition and entities agree with this text yet")
        boolean linked,

        Optional<UUID> storyId,
        Optional<UUID> traditionId,

        @Schema(required = true, description = "What read it")
        String modelVersion,

        @Schema(required = true) List<SpanView> paragraphs,
        @Schema(required = true) List<SpanView> sentences,
        @Schema(required = true) List<NamedView> entities,
        @Schema(required = true) List<TimeView> times,

        @Schema(description = "What it is about, in short; absent where it was not read, or read before there were any")
        Optional<DigestView> digest) {

    /// The outlet.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Source", description = "The outlet that published an article, as far as it is known.")
    public record SourceView(
            @Schema(required = true, description = "unknown when nothing tells")
            String name,

            Optional<String> domain,
            @Schema(description = "ISO 3166-1 alpha-2") Optional<String> country) {}

    /// The stated origin.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Credit", description = "The agency that the text says it comes from: stated, not inferred.")
    public record CreditView(
            @Schema(required = true, examples = "Reuters") String agency,
            @Schema(required = true, examples = "DATELINE") String basis,

            @Schema(required = true, description = "The very words")
            String evidence) {}

    /// What is named in the article, and the entity that is meant.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "NamedEntityInArticle", description = "An entity as this article names it.")
    public record NamedView(
            @Schema(required = true, description = "Its number within this article")
            int referent,

            @Schema(required = true, examples = "PERSON") String type,

            @Schema(required = true, description = "Its fullest form here")
            String name,

            @Schema(required = true) List<String> variants,

            @Schema(description = "The office said of it here")
            Optional<String> role,

            @Schema(required = true) List<SpanView> mentions,

            @Schema(
                    description = "Where a place lies as this article means it, or the country whose people a group is;"
                            + " absent when it cannot be told")
            Optional<LocationView> location,

            @Schema(description = "The entity across articles; absent until linked")
            Optional<UUID> entityId,

            Optional<Double> confidence,
            @Schema(required = true) List<EvidenceView> evidence) {}

    /// What an article is about.
    @RegisterForReflection
    @Schema(name = "Digest", description = "What an article is about, in short. Nothing in it is written anew.")
    public record DigestView(
            @Schema(required = true, description = "Up to ten, the weightiest first; each where it stands first")
            List<KeyPhraseView> keyPhrases,

            @Schema(required = true, description = "Up to three sentences, in document order")
            List<ExcerptView> summary) {

        public DigestView {
            keyPhrases = List.copyOf(keyPhrases);
            summary = List.copyOf(summary);
        }
    }

    /// A phrase that tells what an article is about.
    @RegisterForReflection
    @Schema(name = "KeyPhrase", description = "A phrase that tells what an article is about.")
    public record KeyPhraseView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text,

            @Schema(required = true, description = "How much it tells, 0 to 1; the weightiest has 1")
            double weight) {}

    /// A sentence of the text with its words.
    @RegisterForReflection
    @Schema(name = "SentenceInArticle", description = "A sentence of the text, and its words.")
    public record ExcerptView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text) {}

    /// A time expression.
    @RegisterForReflection
    @Schema(name = "TimeExpression", description = "A span that tells a time.")
    public record TimeView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true, examples = "DATE") String type,

            @Schema(required = true, description = "TIMEX3 value", examples = "2020-04-09")
            String value) {}

    /// An article in a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ArticleSummary", description = "An article in a list.")
    public record Summary(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title,
            @Schema(required = true) SourceView source,
            Optional<String> url,
            @Schema(description = "The stated agency") Optional<String> credit,
            Optional<Instant> publishedAt,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true) String language,
            Optional<UUID> storyId,
            Optional<UUID> traditionId,

            @Schema(required = true, description = "Its first words")
            String lead) {}

    /// A page of articles.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ArticleList", description = "A page of articles, the newest first.")
    public record Page(
            @Schema(required = true) List<Summary> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}
}
