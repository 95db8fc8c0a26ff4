package dev.stemma.query.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One reason for a judgement.
@RegisterForReflection
@Schema(name = "Evidence", description = "One reason for a judgement.")
public record EvidenceView(
        @Schema(required = true, description = "What kind of reason", examples = "shared-reading")
        String basis,

        @Schema(required = true, description = "The reason in words")
        String detail,

        @Schema(required = true, description = "How much it counts, in nats; negative against the judgement")
        double weight) {

    /// Reads `[{"basis", "detail", "weight"}]`.
    public static List<EvidenceView> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(reason -> new EvidenceView(
                        reason.path("basis").asText(),
                        reason.path("detail").asText(),
                        reason.path("weight").asDouble()))
                .toList();
    }
}
