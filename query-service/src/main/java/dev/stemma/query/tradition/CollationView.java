package dev.stemma.query.tradition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Witnesses side by side.
@RegisterForReflection
@Schema(name = "Collation", description = "Witnesses of a tradition side by side, sentence by sentence.")
public record CollationView(
        @Schema(required = true) UUID traditionId,

        @Schema(required = true, description = "The first published first")
        List<WitnessView> witnesses,

        @Schema(required = true, description = "In the order of the text")
        List<RowView> rows) {

    public CollationView {
        witnesses = List.copyOf(witnesses);
        rows = List.copyOf(rows);
    }

    /// Sentences that correspond.
    @RegisterForReflection
    @Schema(name = "CollationRow", description = "Sentences that correspond.")
    public record RowView(
            @Schema(required = true, description = "Its place, from 0")
            int number,

            @Schema(required = true, description = "A witness that lacks the passage has none")
            List<CellView> cells) {

        public RowView {
            cells = List.copyOf(cells);
        }
    }

    /// What a witness has in a row.
    @RegisterForReflection
    @Schema(name = "CollationCell", description = "What a witness has in a row.")
    public record CellView(
            @Schema(required = true) UUID articleId,
            @Schema(required = true, examples = "A") String siglum,

            @Schema(required = true, description = "Several where it splits what others have in one")
            List<SentenceView> sentences,

            @Schema(required = true, description = "Where it, or another, has other words")
            List<DifferenceView> differences) {

        public CellView {
            sentences = List.copyOf(sentences);
            differences = List.copyOf(differences);
        }
    }

    /// A sentence of a witness.
    @RegisterForReflection
    @Schema(name = "CollatedSentence", description = "A sentence; offsets count in the article's text.")
    public record SentenceView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text) {}

    /// A place where witnesses differ within a row.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "CollationDifference",
            description = "A span where words differ; start = end where this witness has none of them.")
    public record DifferenceView(
            @Schema(required = true, description = "Its number within the row: the same for all witnesses")
            int locus,

            @Schema(required = true) int start,
            @Schema(required = true) int end) {}
}
