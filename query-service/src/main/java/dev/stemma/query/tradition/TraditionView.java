package dev.stemma.query.tradition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tradition: the articles that carry one text, however altered.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Tradition", description = "The articles that carry one text, however altered.")
public record TraditionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID storyId,

        @Schema(description = "The agency that most witnesses state", examples = "Reuters")
        Optional<String> credit,

        @Schema(required = true, examples = "3") int witnessCount,

        @Schema(required = true, description = "How many places of the text differ; none counted while not drawn")
        int changeCount,

        @Schema(required = true, description = "False for the moment between a takedown and the next drawing")
        boolean drawn,

        @Schema(required = true, description = "The first published first; at most 500, of which the sigla are kept")
        List<WitnessView> witnesses) {

    public TraditionView {
        witnesses = List.copyOf(witnesses);
    }

    /// An article as one copy of the text.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Witness", description = "An article as one copy in a tradition.")
    public record WitnessView(
            @Schema(required = true) UUID articleId,

            @Schema(
                    required = true,
                    description = "Its short name in this tradition: A is the first published",
                    examples = "A")
            String siglum,

            @Schema(required = true, description = "The outlet; unknown when nothing tells")
            String source,

            @Schema(required = true) String title,
            Optional<String> url,
            Optional<Instant> publishedAt,

            @Schema(description = "The agency that it states: stated, not inferred")
            Optional<String> credit) {}
}
