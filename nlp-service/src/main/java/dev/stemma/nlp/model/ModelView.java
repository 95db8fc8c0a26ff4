package dev.stemma.nlp.model;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What reads texts here, and what it learned from.
@RegisterForReflection
@Schema(name = "Model", description = "What reads texts here, and what it learned from.")
record ModelView(
        @Schema(
                required = true,
                description = "Changes when a text may be read another way than before",
                examples = "1-5f3a9c01")
        String modelVersion,

        @Schema(required = true, description = "The languages that are read, not only told (ISO 639-1)")
        List<String> languages,

        @Schema(required = true) List<ModelPart> parts) {

    /// One of the models.
    @RegisterForReflection
    @Schema(name = "ModelPart", description = "One of the models.")
    record ModelPart(
            @Schema(required = true, examples = "parts of speech")
            String task,

            @Schema(required = true) String name,
            @Schema(required = true) String method,

            @Schema(required = true, description = "What it was trained on or written from")
            String trainedOn,

            @Schema(required = true, description = "SPDX identifiers of the model's licence and its material's")
            List<String> licences) {}
}
