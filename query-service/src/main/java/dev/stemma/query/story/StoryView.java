package dev.stemma.query.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A story: the articles on one event, the texts they carry, and who and what they name.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Story", description = "The articles on one event.")
public record StoryView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The title of its first article that has one; may be empty")
        String title,

        @Schema(description = "The first publication, where one is known")
        Optional<Instant> from,

        @Schema(description = "The last publication, where one is known")
        Optional<Instant> to,

        @Schema(required = true, examples = "3") int articleCount,
        @Schema(required = true, examples = "1") int traditionCount,

        @Schema(required = true, description = "The newest 500; /v1/articles?storyId= pages through all")
        List<ArticleView.Summary> articles,

        @Schema(required = true, description = "The texts that it is told in, the most copied first; at most 500")
        List<TraditionView> traditions,

        @Schema(required = true, description = "Who and what it names, the most frequent first; at most 50")
        List<EntityView> entities,

        @Schema(description = "What people corrected about which articles are here, the latest first")
        List<EvidenceView> evidence) {

    public StoryView {
        articles = List.copyOf(articles);
        traditions = List.copyOf(traditions);
        entities = List.copyOf(entities);
        evidence = List.copyOf(evidence);
    }

    /// A text that articles of the story carry.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "TraditionInStory", description = "The articles of a story that carry one text.")
    public record TraditionView(
            @Schema(required = true) UUID id,

            @Schema(description = "The agency that most witnesses state", examples = "Reuters")
            Optional<String> credit,

            @Schema(required = true, description = "One: an independent report, or a copy of what is not known here")
            int witnessCount) {}

    /// An entity that the story names.
    @RegisterForReflection
    @Schema(name = "EntityInStory", description = "An entity that articles of a story name.")
    public record EntityView(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "PERSON") String type,
            @Schema(required = true) String name,

            @Schema(required = true, description = "How many of the story's articles name it")
            int articleCount,

            @Schema(required = true) int mentionCount) {}

    /// A story in a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StorySummary", description = "A story in a list.")
    public record Summary(
            @Schema(required = true) UUID id,
            @Schema(required = true) String title,
            Optional<Instant> from,
            Optional<Instant> to,

            @Schema(required = true, description = "The last publication, or else when its last article was received")
            Instant lastAt,

            @Schema(required = true) int articleCount,
            @Schema(required = true) int traditionCount,
            @Schema(required = true) int sourceCount,

            @Schema(required = true, description = "The outlets in the order of their first article; at most 12")
            List<String> sources,

            @Schema(required = true, description = "When its articles last changed here")
            Instant updatedAt) {

        public Summary {
            sources = List.copyOf(sources);
        }
    }

    /// A page of stories.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StoryList", description = "A page of stories, the newest first.")
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
