package dev.stemma.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a witness was made from another, or was not, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "DerivationCorrection", description = "That a witness was made from another, or was not.")
record DerivationCorrection(
        @Schema(
                required = true,
                enumeration = {"pin", "forbid"},
                description = "pin: it was made from it; forbid: it was not")
        Optional<String> kind,

        @Schema(required = true, description = "The id of the article that is, or is not, the exemplar")
        Optional<String> parent,

        @Schema(required = true, description = "The id of the article that is, or is not, the copy")
        Optional<String> child,

        @Schema(description = "Who says so, up to 200 characters", examples = "Ada")
        Optional<String> by,

        @Schema(description = "Why, up to 2,000 characters", examples = "both are from the wire")
        Optional<String> note) {

    DerivationCorrection {
        kind = kind == null ? Optional.empty() : kind;
        parent = parent == null ? Optional.empty() : parent;
        child = child == null ? Optional.empty() : child;
        by = by == null ? Optional.empty() : by;
        note = note == null ? Optional.empty() : note;
    }
}
