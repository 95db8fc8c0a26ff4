package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person corrected.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Correction",
        description =
                "What a person corrected. It holds for whatever comes until it is withdrawn; a later one goes before "
                        + "an earlier one.")
public record CorrectionView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "ENTITY_MERGE") Kind kind,

        @Schema(description = "The entity that was corrected, as it was called then")
        Optional<UUID> entityId,

        @Schema(description = "The story that was corrected, as it was called then")
        Optional<UUID> storyId,

        @Schema(description = "The entity or story that was merged into it, as it was called then")
        Optional<UUID> mergedId,

        @Schema(description = "The tradition that was corrected, as it was called then")
        Optional<UUID> traditionId,

        @Schema(description = "The article that is, or is not, the exemplar")
        Optional<UUID> parent,

        @Schema(description = "The article that is, or is not, the copy")
        Optional<UUID> child,

        @Schema(
                required = true,
                description = "ENTITY_MERGE: the names that name one. ENTITY_SPLIT: the names that name another")
        List<String> names,

        @Schema(required = true, description = "ENTITY_SPLIT: the names that the others were split off from")
        List<String> keptNames,

        @Schema(
                required = true,
                description =
                        "ENTITY_SPLIT: the articles in which alone it holds; everywhere when there are none. STORY_MERGE: "
                                + "the articles that tell one event. STORY_SPLIT: the articles that tell another")
        List<UUID> articles,

        @Schema(description = "Who says so") Optional<String> by,

        @Schema(description = "Why") Optional<String> note,

        @Schema(required = true, description = "When it was made")
        Instant at) {

    public CorrectionView {
        names = List.copyOf(names);
        keptNames = List.copyOf(keptNames);
        articles = List.copyOf(articles);
    }

    /// What is corrected.
    @Schema(name = "CorrectionKind")
    public enum Kind {
        /// Two entities are one.
        ENTITY_MERGE,
        /// Some names mean another entity, everywhere or in some articles.
        ENTITY_SPLIT,
        /// An article was made from another.
        DERIVATION_PIN,
        /// An article was not made from another.
        DERIVATION_FORBID,
        /// Two stories are one.
        STORY_MERGE,
        /// Some articles of a story tell another event.
        STORY_SPLIT;

        /// What it is about.
        Matter matter() {
            return switch (this) {
                case ENTITY_MERGE, ENTITY_SPLIT -> Matter.ENTITY;
                case DERIVATION_PIN, DERIVATION_FORBID -> Matter.TRADITION;
                case STORY_MERGE, STORY_SPLIT -> Matter.STORY;
            };
        }
    }

    /// What corrections are about.
    enum Matter {
        ENTITY,
        STORY,
        TRADITION
    }

    /// A page of corrections.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "CorrectionList", description = "A page of corrections, the latest first.")
    public record Page(
            @Schema(required = true) List<CorrectionView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
