package dev.stemma.query.utterance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An utterance: what was said once, with all its wordings.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Utterance", description = "What was said once, with its wordings across outlets.")
public record UtteranceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID storyId,

        @Schema(required = true, description = "The words as the first has them")
        String content,

        @Schema(description = "Absent when none of the articles tells who is meant")
        Optional<SpeakerView> speaker,

        @Schema(required = true, description = "Who has it first")
        FirstView first,

        @Schema(
                required = true,
                description = "The first publication of its articles; where none is known, when the first was received")
        Instant at,

        @Schema(required = true, examples = "3") int quoteCount,
        @Schema(required = true, examples = "3") int articleCount,

        @Schema(required = true, description = "How many wordings differ in their words", examples = "2")
        int wordingCount,

        @Schema(required = true, description = "Whether anyone has it otherwise than the first")
        boolean altered,

        @Schema(
                required = true,
                description =
                        "Who has it and how, the first first; at most 500, /v1/quotes?utteranceId= pages through all")
        List<WordingView> wordings) {

    public UtteranceView {
        wordings = List.copyOf(wordings);
    }

    static UtteranceView of(Summary summary, List<WordingView> wordings) {
        return new UtteranceView(
                summary.id(),
                summary.storyId(),
                summary.content(),
                summary.speaker(),
                summary.first(),
                summary.at(),
                summary.quoteCount(),
                summary.articleCount(),
                summary.wordingCount(),
                summary.altered(),
                wordings);
    }

    /// An utterance in a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "UtteranceSummary", description = "What was said once, as the first has it.")
    public record Summary(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID storyId,

            @Schema(
                    required = true,
                    description = "The words as the first has them",
                    examples = "The ferry is afloat again.")
            String content,

            @Schema(description = "Absent when none of the articles tells who is meant")
            Optional<SpeakerView> speaker,

            @Schema(required = true, description = "Who has it first")
            FirstView first,

            @Schema(
                    required = true,
                    description =
                            "The first publication of its articles; where none is known, when the first was received")
            Instant at,

            @Schema(required = true, examples = "3") int quoteCount,
            @Schema(required = true, examples = "3") int articleCount,

            @Schema(required = true, description = "How many wordings differ in their words", examples = "2")
            int wordingCount,

            @Schema(required = true, description = "Whether anyone has it otherwise than the first")
            boolean altered) {}

    /// Who said it.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "UtteranceSpeaker", description = "Who is quoted; never guessed.")
    public record SpeakerView(
            @Schema(required = true, examples = "Karim Azizi")
            String name,

            @Schema(description = "The entity that is meant; absent until linked")
            Optional<UUID> entityId) {}

    /// Who has it first.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "UtteranceFirst", description = "The quote that the others are held against.")
    public record FirstView(
            @Schema(required = true) UUID articleId,

            @Schema(required = true, description = "The quote's number within the article, from 0", examples = "0")
            int number,

            @Schema(
                    required = true,
                    enumeration = {"DIRECT", "INDIRECT", "MIXED"})
            String kind,

            @Schema(required = true) String source,
            Optional<Instant> publishedAt,

            @Schema(
                    required = true,
                    enumeration = {"ALONE", "TIME", "CREDIT", "KNOWN_TIMES", "WORDING"},
                    description =
                            "How that is known. ALONE: no other article has it. TIME: it came out before all others."
                                    + " CREDIT: the times do not tell, but it states where its text comes from. KNOWN_TIMES: it"
                                    + " came out first of those whose times are known, at least half. WORDING: nothing tells; it"
                                    + " has the wording that most have.")
            String basis) {}

    /// How one article has it.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "UtteranceWording",
            description = "How one article has it; offsets count in the text of the article.")
    public record WordingView(
            @Schema(required = true) UUID articleId,

            @Schema(required = true, description = "The quote's number within the article, from 0", examples = "0")
            int number,

            @Schema(required = true) String source,
            Optional<Instant> publishedAt,

            @Schema(description = "The agency that the article states", examples = "Reuters")
            Optional<String> credit,

            Optional<UUID> traditionId,

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

            @Schema(description = "The words that stand for the speaker here", examples = "he")
            Optional<String> speaker,

            @Schema(
                    required = true,
                    description = "0: the words of the first; same numbers, same words",
                    examples = "0")
            int wording,

            @Schema(required = true, description = "Whether the words are others than those of the first")
            boolean differs,

            @Schema(
                    description =
                            "What differs from the first, the most significant first; absent where the wordings are"
                                    + " too long to be compared here")
            Optional<List<DifferenceView>> differences) {}

    /// A place where a wording has otherwise than the first.
    @RegisterForReflection
    @Schema(name = "UtteranceDifference", description = "A place where a wording has otherwise than the first.")
    public record DifferenceView(
            @Schema(
                    required = true,
                    enumeration = {
                        "NUMBER",
                        "DATE",
                        "NAME",
                        "PLACE",
                        "QUOTE",
                        "SPEAKER",
                        "NEGATION",
                        "MODALITY",
                        "ATTRIBUTION",
                        "ADDITION",
                        "OMISSION",
                        "WORDING",
                        "ORDER"
                    })
            String kind,

            @Schema(required = true, description = "How much it alters what the reader learns, 0 to 1")
            double significance,

            @Schema(required = true) ReadingView first,
            @Schema(required = true) ReadingView here) {}

    /// What stands at such a place.
    @RegisterForReflection
    @Schema(name = "UtteranceReading", description = "What stands there; offsets count in the text of the article.")
    public record ReadingView(
            @Schema(required = true, description = "Empty where nothing stands")
            String text,

            @Schema(required = true, examples = "20") int start,
            @Schema(required = true, examples = "25") int end) {}

    /// A page of utterances.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "UtteranceList", description = "A page of utterances, the newest first.")
    public record Page(
            @Schema(required = true) List<Summary> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
