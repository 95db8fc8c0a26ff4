package dev.stemma.query.identify;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.EvidenceView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a text turns out to be.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Identification", description = "What a text turns out to be; nothing of it is kept.")
public record IdentificationView(
        @Schema(required = true, description = "Whether the library has kin of it")
        boolean identified,

        @Schema(required = true, description = "How likely that is right, 0 to 1: that of the closest witness")
        double confidence,

        @Schema(description = "The story of the closest witness")
        Optional<StoryRef> story,

        @Schema(description = "The tradition of the closest witness")
        Optional<TraditionRef> tradition,

        @Schema(
                description = "What it was likely made from; absent where nothing tells, and of texts over 12,000"
                        + " characters")
        Optional<ExemplarView> exemplar,

        @Schema(description = "The agency that the text itself states")
        Optional<ArticleView.CreditView> credit,

        @Schema(required = true, description = "The articles that share most with it, the closest first")
        List<WitnessView> witnesses,

        @Schema(
                description = "Where it differs from the closest witness; absent without any, and where either is"
                        + " longer than 12,000 characters")
        Optional<DifferencesView> differences) {

    public IdentificationView {
        witnesses = List.copyOf(witnesses);
    }

    /// A story that is meant.
    @RegisterForReflection
    @Schema(name = "IdentifiedStory", description = "The story that a text belongs to.")
    public record StoryRef(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title) {}

    /// A tradition that is meant.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "IdentifiedTradition", description = "The tradition that a text belongs to.")
    public record TraditionRef(
            @Schema(required = true) UUID id,

            @Schema(description = "The agency that most of its witnesses state")
            Optional<String> credit,

            @Schema(required = true, examples = "3") int witnessCount) {}

    /// What a text was likely made from.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "LikelyExemplar", description = "What a text was likely made from: an article, or a lost text.")
    public record ExemplarView(
            @Schema(required = true) boolean lost,

            @Schema(description = "Unless it is lost") Optional<UUID> articleId,

            @Schema(description = "Of a lost text: the agency that the credits of its copies name")
            Optional<String> name,

            @Schema(
                    required = true,
                    enumeration = {"VERBATIM", "TRIMMED", "EDITED", "REWRITTEN", "RETRANSLATED", "EXCERPTED"})
            String kind,

            @Schema(required = true, description = "0 to 1") double confidence,

            @Schema(required = true) List<EvidenceView> evidence) {

        public ExemplarView {
            evidence = List.copyOf(evidence);
        }
    }

    /// An article that shares text with it.
    @RegisterForReflection
    @Schema(name = "CloseWitness", description = "An article that shares text with the one asked about.")
    public record WitnessView(
            @Schema(required = true) ArticleView.Summary article,

            @Schema(required = true, description = "How likely they are kin, 0 to 1")
            double confidence,

            @Schema(required = true, description = "What they share")
            List<EvidenceView> evidence) {

        public WitnessView {
            evidence = List.copyOf(evidence);
        }
    }

    /// Where the text differs from a witness.
    @RegisterForReflection
    @Schema(name = "Differences", description = "Where a text differs from a witness, the most significant first.")
    public record DifferencesView(
            @Schema(required = true, description = "The witness")
            UUID articleId,

            @Schema(required = true, description = "How many places there are; the first hundred are listed")
            int count,

            @Schema(required = true) List<DifferenceView> items) {

        public DifferencesView {
            items = List.copyOf(items);
        }
    }

    /// A place where they differ.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Difference", description = "A place where a text differs from a witness.")
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

            @Schema(description = "What the witness has; offsets count in its text")
            Optional<PassageView> witness,

            @Schema(description = "What the text has; offsets count in the text as it was sent")
            Optional<PassageView> text,

            @Schema(description = "A remark where the readings alone do not show the point")
            Optional<String> note) {}

    /// A passage of a text.
    @RegisterForReflection
    @Schema(name = "Passage", description = "A passage; of an omission the text is empty, and start = end.")
    public record PassageView(
            @Schema(required = true) String text,
            @Schema(required = true, examples = "17") int start,
            @Schema(required = true, examples = "26") int end) {}
}
