package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That another story is the same as one, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "StoryMerge", description = "That another story tells the same event as this one.")
record StoryMerge(
        @Schema(
                required = true,
                description = "The id of the story to merge into this one",
                examples = "0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e11")
        Optional<String> story,

        @Schema(description = "Who says so, up to 200 characters", examples = "Ada")
        Optional<String> by,

        @Schema(description = "Why, up to 2,000 characters", examples = "the same sinking")
        Optional<String> note) {

    StoryMerge {
        story = story == null ? Optional.empty() : story;
        by = by == null ? Optional.empty() : by;
        note = note == null ? Optional.empty() : note;
    }
}
