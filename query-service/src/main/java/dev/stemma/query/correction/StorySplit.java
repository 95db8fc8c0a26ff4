package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That some articles of a story tell another event, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "StorySplit", description = "That some articles of this story tell another event.")
record StorySplit(
        @Schema(
                required = true,
                description = "The ids of articles to split off, up to 500; what carries their text goes with them")
        List<String> articles,

        @Schema(description = "Who says so, up to 200 characters", examples = "Ada")
        Optional<String> by,

        @Schema(description = "Why, up to 2,000 characters", examples = "last year's sinking")
        Optional<String> note) {

    StorySplit {
        articles = articles == null
                ? List.of()
                : articles.stream().map(text -> text == null ? "" : text).toList();
        by = by == null ? Optional.empty() : by;
        note = note == null ? Optional.empty() : note;
    }
}
