package dev.stemma.query.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Words attributed to someone.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Quote", description = "Words attributed to someone; spans count in the text of its article.")
public record QuoteView(
        @Schema(required = true) UUID articleId,

        @Schema(required = true, description = "Its number within the article, from 0", examples = "0")
        int number,

        @Schema(
                required = true,
                enumeration = {"DIRECT", "INDIRECT", "MIXED"})
        String kind,

        @Schema(required = true, description = "The words themselves, marks excluded")
        String content,

        @Schema(required = true, description = "Where the words begin", examples = "17")
        int start,

        @Schema(required = true, description = "Where the words end", examples = "32")
        int end,

        @Schema(required = true, description = "All of it, quotation marks included")
        SpanView span,

        @Schema(description = "The words that attribute") Optional<SpanView> cue,

        @Schema(description = "Absent when nobody is named") Optional<SpeakerView> speaker,

        @Schema(required = true, description = "0 to 1") double confidence,

        @Schema(required = true) String source,
        Optional<Instant> publishedAt,
        Optional<UUID> storyId,

        @Schema(description = "What it is a wording of; absent until linked")
        Optional<UUID> utteranceId) {

    /// Who is quoted.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Speaker", description = "Who is quoted; never guessed.")
    public record SpeakerView(
            @Schema(
                    required = true,
                    description = "The fullest name in the article; the very words where these leave open who is meant")
            String name,

            @Schema(required = true, description = "Whether it is known who is meant")
            boolean resolved,

            @Schema(description = "The words that stand for the speaker here")
            Optional<String> words,

            @Schema(description = "Where these words are") Optional<SpanView> span,

            @Schema(description = "The entity that is meant; absent until linked")
            Optional<UUID> entityId) {}

    /// A page of quotes.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "QuoteList",
            description = "A page of quotes: of the newest article first, in the order of its text.")
    public record Page(
            @Schema(required = true) List<QuoteView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
