package dev.stemma.query.tradition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.EvidenceView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The family tree of a tradition.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Stemma", description = "Who copied whom in a tradition, lost texts included.")
public record StemmaView(
        @Schema(required = true) UUID traditionId,

        @Schema(description = "The node that all others come from; absent while not drawn")
        Optional<String> root,

        @Schema(required = true) List<NodeView> nodes,

        @Schema(required = true, description = "A text with two exemplars has two")
        List<EdgeView> edges,

        @Schema(
                description = "So many characters of each text were collated, where they are too long to be collated"
                        + " whole; absent if they were",
                examples = "50000")
        Optional<Integer> readTo) {

    public StemmaView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// A text of the stemma: a witness, or a lost text that the witnesses betray.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StemmaNode", description = "A witness, or a lost text that the witnesses betray.")
    public record NodeView(
            @Schema(required = true) String id,

            @Schema(description = "The article, unless the text is lost")
            Optional<UUID> articleId,

            @Schema(required = true, description = "Whether no article here is this text: inferred, or taken down")
            boolean lost,

            @Schema(
                    description = "Of a lost text: the agency that the credits of its copies name",
                    examples = "Reuters")
            Optional<String> name,

            @Schema(description = "The short name of a witness", examples = "A")
            Optional<String> siglum,

            Optional<String> source,
            Optional<String> title,
            Optional<String> url,
            Optional<Instant> publishedAt,

            @Schema(description = "The agency that the witness states: stated, not inferred")
            Optional<String> credit) {

        static NodeView lost(String id, Optional<String> name) {
            return new NodeView(
                    id,
                    Optional.empty(),
                    true,
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        static NodeView of(TraditionView.WitnessView witness) {
            return new NodeView(
                    witness.articleId().toString(),
                    Optional.of(witness.articleId()),
                    false,
                    Optional.empty(),
                    Optional.of(witness.siglum()),
                    Optional.of(witness.source()),
                    Optional.of(witness.title()),
                    witness.url(),
                    witness.publishedAt(),
                    witness.credit());
        }
    }

    /// A derivation: the judgement that one text comes from another.
    @RegisterForReflection
    @Schema(name = "Derivation", description = "The judgement that one text comes from another.")
    public record EdgeView(
            @Schema(required = true, description = "The node of the exemplar")
            String parent,

            @Schema(required = true, description = "The node of the copy")
            String child,

            @Schema(
                    required = true,
                    enumeration = {"VERBATIM", "TRIMMED", "EDITED", "REWRITTEN", "RETRANSLATED", "EXCERPTED"})
            String kind,

            @Schema(required = true, description = "How likely it is right, 0 to 1", examples = "0.87")
            double confidence,

            @Schema(required = true) List<EvidenceView> evidence) {

        public EdgeView {
            evidence = List.copyOf(evidence);
        }
    }
}
