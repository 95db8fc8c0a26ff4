package dev.stemma.query.tradition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an outlet changed: an article against the text it was made from.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Changes", description = "What an article has otherwise than the text it was made from.")
public record ChangesView(
        @Schema(required = true) UUID articleId,

        @Schema(description = "Absent until the article is linked")
        Optional<UUID> traditionId,

        @Schema(required = true, description = "What it was made from; none where it is the archetype, or alone")
        List<ExemplarView> exemplars,

        @Schema(required = true, description = "The most significant first")
        List<ChangeView> items,

        @Schema(description = "Where the next page begins; absent on the last")
        Optional<String> nextCursor,

        @Schema(required = true) Total total) {

    public ChangesView {
        exemplars = List.copyOf(exemplars);
        items = List.copyOf(items);
    }

    /// A text that the article was made from.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Exemplar", description = "A text that an article was made from, as it is judged.")
    public record ExemplarView(
            @Schema(required = true) String node,
            @Schema(required = true) boolean lost,
            Optional<UUID> articleId,

            @Schema(description = "Its outlet; of a lost text the agency that credits name")
            Optional<String> name,

            @Schema(required = true, examples = "REWRITTEN") String kind,
            @Schema(required = true, examples = "0.87") double confidence,
            @Schema(required = true) List<EvidenceView> evidence) {

        public ExemplarView {
            evidence = List.copyOf(evidence);
        }
    }

    /// A change.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Change", description = "A place where an article has otherwise than its exemplar.")
    public record ChangeView(
            @Schema(required = true, description = "The number of the entry in the apparatus")
            int number,

            @Schema(
                    required = true,
                    examples = "WORDING",
                    description = "As in the apparatus; of a passage whether this article left out or added what "
                            + "its exemplar had or lacked")
            String kind,

            @Schema(required = true) double significance,
            Optional<String> note,

            @Schema(
                    required = true,
                    enumeration = {"CHANGED", "DIFFERS"},
                    description = "DIFFERS: one of two has changed it, and nothing tells which")
            String direction,

            @Schema(required = true, description = "What the article has")
            ReadingView reading,

            @Schema(
                    required = true,
                    description = "What the exemplar has; of a lost one what its other copies let infer")
            List<ReadingView> exemplarReadings) {

        public ChangeView {
            exemplarReadings = List.copyOf(exemplarReadings);
        }
    }
}
