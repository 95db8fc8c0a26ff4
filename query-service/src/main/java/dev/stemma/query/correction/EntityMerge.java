package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That another entity is the same as one, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "EntityMerge", description = "That another entity is the same as this one.")
record EntityMerge(
        @Schema(
                required = true,
                description = "The id of the entity to merge into this one",
                examples = "0f3a1de2-7c0b-4a55-9d6f-2b8f6f1f7a01")
        Optional<String> entity,

        @Schema(description = "Who says so, up to 200 characters", examples = "Ada")
        Optional<String> by,

        @Schema(description = "Why, up to 2,000 characters", examples = "the same minister")
        Optional<String> note) {

    EntityMerge {
        entity = entity == null ? Optional.empty() : entity;
        by = by == null ? Optional.empty() : by;
        note = note == null ? Optional.empty() : note;
    }
}
