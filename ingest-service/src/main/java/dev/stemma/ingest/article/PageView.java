package dev.stemma.ingest.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.ingest.extract.Flag;
import dev.stemma.ingest.extract.PageFacts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a page tells of its article besides the text.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "PageFacts", description = "What a page tells of its article besides the text.")
record PageView(
        @Schema(description = "The day of publication on the outlet's clock; may differ from that in UTC")
        Optional<LocalDate> publishedOn,

        @Schema(description = "When the page says it was last changed")
        Optional<Instant> modifiedAt,

        @Schema(description = "The part of the outlet that it stands in", examples = "Harbour")
        Optional<String> section,

        Optional<Image> image,
        @Schema(required = true) List<Writer> authors,

        @Schema(required = true, description = "What makes the text less, or other, than a whole article")
        List<Sign> flags) {

    static Optional<PageView> of(PageFacts facts) {
        if (facts.equals(PageFacts.NONE)) {
            return Optional.empty();
        }
        return Optional.of(new PageView(
                facts.publishedOn(),
                facts.modifiedAt(),
                facts.section(),
                facts.image().map(image -> new Image(image.url(), image.caption())),
                facts.authors().stream()
                        .map(author -> new Writer(author.name(), author.url()))
                        .toList(),
                facts.flags().stream().map(Sign::of).toList()));
    }

    /// The picture that leads an article.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "LeadImage", description = "The picture that leads an article.")
    record Image(@Schema(required = true) URI url, Optional<String> caption) {}

    /// Somebody who wrote an article.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Author", description = "Somebody who wrote an article.")
    record Writer(
            @Schema(required = true, examples = "Anna Tern") String name,

            @Schema(description = "A page about them") Optional<URI> url) {}

    /// What makes a text less, or other, than a whole article.
    @RegisterForReflection
    @Schema(name = "Flag", description = "What makes a text less, or other, than a whole article.")
    record Sign(
            @Schema(
                    required = true,
                    enumeration = {"TEASER", "CONSENT_WALL", "PAYWALL", "LIVE_BLOG", "VIDEO"})
            String kind,

            @Schema(
                    required = true,
                    description = "The words or the statement of the page that show it",
                    examples = "isAccessibleForFree: false")
            String evidence) {

        static Sign of(Flag flag) {
            return new Sign(flag.kind().name(), flag.evidence());
        }
    }
}
