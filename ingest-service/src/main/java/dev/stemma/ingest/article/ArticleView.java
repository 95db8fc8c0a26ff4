package dev.stemma.ingest.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.SourceRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A revision of an article as it was received and read.
///
/// @param revision which one this is
/// @param revisions how many there are
@RegisterForReflection(
        targets = {
            ArticleView.class,
            SourceRef.class,
            Credit.class,
            Credit.Basis.class,
            Publication.class,
            Publication.Precision.class,
            Publication.Basis.class
        })
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Article", description = "A revision of an article as it was received and read.")
record ArticleView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "1") int revision,
        @Schema(required = true, examples = "1") int revisions,
        @Schema(required = true) Instant receivedAt,
        @Schema(required = true) Outlet source,
        Optional<URI> url,

        @Schema(required = true, description = "Empty when none was found")
        String title,

        @Schema(required = true, description = "The text without furniture; an empty line parts paragraphs")
        String text,

        Optional<String> byline,
        Optional<StatedCredit> credit,
        Optional<Published> publication,

        @Schema(description = "ISO 639-1, as submitted or stated")
        Optional<String> language,

        Optional<PageView> page,

        @Schema(required = true, description = "What the bytes at /raw are", examples = "text/html;charset=utf-8")
        String mediaType) {

    /// An article in a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ArticleSummary", description = "An article in a list, at its latest revision.")
    record Summary(
            @Schema(required = true) UUID id,
            @Schema(required = true) int revision,

            @Schema(required = true, description = "When the latest revision was received")
            Instant receivedAt,

            @Schema(required = true) Outlet source,
            Optional<URI> url,
            @Schema(required = true) String title,
            Optional<Published> publication,
            Optional<String> language) {}

    /// A page of articles, the last received first.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ArticleList", description = "A page of articles, the last received first.")
    record Page(
            @Schema(required = true) List<Summary> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}

    /// How many there are in all.
    @RegisterForReflection
    @Schema(name = "Total", description = "How many there are in all.")
    record Total(
            @Schema(required = true, examples = "1") long value,

            @Schema(
                    required = true,
                    enumeration = {"eq", "gte"},
                    description = "gte: at least so many")
            String relation) {}

    /// A revision in a list.
    @RegisterForReflection
    @Schema(name = "Revision", description = "A revision in the list of an article's revisions.")
    record Revision(
            @Schema(required = true, examples = "1") int number,
            @Schema(required = true) Instant receivedAt,
            @Schema(required = true) String title,

            @Schema(required = true, description = "UTF-16 code units of the text")
            int length,

            @Schema(required = true, description = "SHA-256 of title and text, in hexadecimal")
            String contentHash) {}

    /// The revisions of an article, the first first.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "RevisionList", description = "The revisions of an article, the first first.")
    record Revisions(
            @Schema(required = true) List<Revision> items,
            Optional<String> nextCursor,
            @Schema(required = true) Total total) {}

    /// The outlet as far as it is known.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Outlet", description = "The outlet that published an article, as far as it is known.")
    record Outlet(
            @Schema(required = true, description = "unknown when nothing tells", examples = "The Gull")
            String name,

            @Schema(description = "The host of its addresses", examples = "gull.example")
            Optional<String> domain,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
            Optional<String> country,

            @Schema(description = "ISO 639-1", examples = "en")
            Optional<String> language) {

        static Outlet of(SourceRef source) {
            return new Outlet(source.name(), source.domain(), source.country(), source.language());
        }
    }

    /// The agency that a text says it comes from.
    @RegisterForReflection
    @Schema(name = "Credit", description = "The agency that a text says it comes from.")
    record StatedCredit(
            @Schema(required = true, examples = "Reuters") String agency,

            @Schema(
                    required = true,
                    enumeration = {"DATELINE", "BYLINE", "CREDIT_LINE", "METADATA", "IMAGE"},
                    description = "Where it says so")
            String basis,

            @Schema(required = true, description = "The very words", examples = "WASHINGTON (Reuters) —")
            String evidence) {

        static StatedCredit of(Credit credit) {
            return new StatedCredit(credit.agency(), credit.basis().name(), credit.evidence());
        }
    }

    /// When an article was published, and how that is known.
    @RegisterForReflection
    @Schema(name = "Publication", description = "When an article was published, and how that is known.")
    record Published(
            @Schema(required = true, description = "Midnight UTC when only the day is known")
            Instant at,

            @Schema(
                    required = true,
                    enumeration = {"INSTANT", "DAY"})
            String precision,

            @Schema(
                    required = true,
                    enumeration = {"SUBMITTED", "METADATA", "ADDRESS", "TEXT", "FEED"})
            String basis) {

        static Published of(Publication publication) {
            return new Published(
                    publication.at(),
                    publication.precision().name(),
                    publication.basis().name());
        }
    }
}
