package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That some names of an entity, or its names in some articles, mean another, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        name = "EntitySplit",
        description = "That some names of this entity mean another; or that its names in some articles do.")
record EntitySplit(
        @Schema(description = "The names to split off, wherever they stand; up to 500; without `articles`")
        List<String> names,

        @Schema(description = "The ids of articles that mean another; up to 500; without `names`")
        List<String> articles,

        @Schema(description = "Who says so, up to 200 characters", examples = "Ada")
        Optional<String> by,

        @Schema(description = "Why, up to 2,000 characters", examples = "the footballer")
        Optional<String> note) {

    EntitySplit {
        names = names == null ? List.of() : withoutNulls(names);
        articles = articles == null ? List.of() : withoutNulls(articles);
        by = by == null ? Optional.empty() : by;
        note = note == null ? Optional.empty() : note;
    }

    /// What is null is no name and no id: it is refused like one that is empty.
    private static List<String> withoutNulls(List<String> texts) {
        return texts.stream().map(text -> text == null ? "" : text).toList();
    }
}
