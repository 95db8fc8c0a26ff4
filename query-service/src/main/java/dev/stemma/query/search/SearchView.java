package dev.stemma.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page of what was found.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "SearchResults",
        description = "A page of what was found. It may be shorter than asked for; only the last has no nextCursor.")
public record SearchView(
        @Schema(required = true) List<Hit> items,

        @Schema(description = "Where the next page begins; absent on the last")
        Optional<String> nextCursor,

        @Schema(required = true) Total total,

        @Schema(description = "Only when facets are asked for")
        Optional<FacetsView> facets) {

    public SearchView {
        items = List.copyOf(items);
    }

    /// An article that was found.
    @RegisterForReflection
    @Schema(name = "SearchHit", description = "An article that was found.")
    public record Hit(
            @Schema(required = true) ArticleView.Summary article,

            @Schema(required = true, description = "How well it answers; comparable within one search")
            double rank,

            @Schema(required = true, description = "Where the title has the words; offsets count in the title")
            List<SpanView> titleMarks,

            @Schema(required = true, description = "Up to two stretches of the text that have the words")
            List<ExcerptView> excerpts) {

        public Hit {
            titleMarks = List.copyOf(titleMarks);
            excerpts = List.copyOf(excerpts);
        }
    }

    /// A stretch of an article's text.
    @RegisterForReflection
    @Schema(name = "Excerpt", description = "A stretch of an article's text.")
    public record ExcerptView(
            @Schema(required = true) String text,

            @Schema(required = true, description = "Where it begins in the article's text", examples = "120")
            int start,

            @Schema(required = true, description = "Where it has the words; offsets count in this excerpt")
            List<SpanView> marks) {

        public ExcerptView {
            marks = List.copyOf(marks);
        }
    }

    /// What there is of what, in the articles that were found.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Facets", description = "How many of the articles found have which source, language and so on.")
    public record FacetsView(
            @Schema(required = true, description = "How many articles were counted: the newest of those found")
            Total counted,

            Optional<List<FacetView>> source,
            Optional<List<FacetView>> language,
            Optional<List<FacetView>> credit,
            Optional<List<FacetView>> entity,
            Optional<List<FacetView>> day,
            Optional<List<FacetView>> month) {}

    /// A value and how many of the articles have it.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Facet", description = "A value and how many of the articles counted have it.")
    public record FacetView(
            @Schema(required = true, examples = "Reuters") String value,

            @Schema(required = true, examples = "12") int articles,

            @Schema(description = "Of entities: the one of that name")
            Optional<UUID> entityId) {}
}
