package dev.stemma.query.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.article.ArticleView.Summary;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The articles that share text with one.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "KinList", description = "A page of articles that share text with one, its copies first.")
public record KinView(
        @Schema(required = true) UUID articleId,
        @Schema(required = true) List<KinItem> items,

        @Schema(description = "Where the next page begins; absent on the last")
        Optional<String> nextCursor,

        @Schema(required = true) Total total) {

    /// One of them.
    @RegisterForReflection
    @Schema(name = "Kin", description = "An article that shares text with another.")
    public record KinItem(
            @Schema(required = true) Summary article,

            @Schema(
                    required = true,
                    description =
                            "Whether both carry one text, as witnesses of one tradition; else one has but a passage"
                                    + " of the other among other news")
            boolean sameText,

            @Schema(required = true, description = "How likely they share text, 0.5 to 1", examples = "0.98")
            double confidence,

            @Schema(required = true, description = "What they share")
            List<EvidenceView> evidence) {}
}
