package dev.stemma.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stemma.ingest.article.Filing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says that an article was taken in, or was here already.
///
/// @param ignored pointers to the fields of the submission that were not understood
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Receipt", description = "Says that an article was taken in, or was here already.")
record ReceiptView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "1") int revision,
        @Schema(required = true, examples = "accepted") Status status,

        @Schema(description = "Pointers to the fields that were not understood")
        List<String> ignored) {

    ReceiptView {
        ignored = List.copyOf(ignored);
    }

    /// Whether it is new.
    @RegisterForReflection
    @Schema(
            name = "ReceiptStatus",
            enumeration = {"accepted", "known"})
    enum Status {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("known")
        KNOWN
    }

    static ReceiptView of(UUID id, int revision, Status status) {
        return new ReceiptView(id, revision, status, List.of());
    }

    static ReceiptView of(Filing.Accepted accepted) {
        return of(accepted.id().value(), accepted.revision(), Status.ACCEPTED);
    }

    static ReceiptView of(Filing.Known known) {
        return of(known.id().value(), known.revision(), Status.KNOWN);
    }

    ReceiptView ignoring(List<String> pointers) {
        return new ReceiptView(id, revision, status, pointers);
    }
}
