package dev.stemma.ingest.reprocess;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Articles that are sent once more, as they are shown.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Reprocessing", description = "Articles that are sent to the other services once more.")
record ResendingView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"RUNNING", "DONE", "CANCELLED"})
        String state,

        Optional<String> source,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> language,
        Optional<String> modelVersion,

        @Schema(required = true, description = "The most articles a second")
        int perSecond,

        @Schema(required = true, description = "Articles to send, as there were when it began")
        long total,

        @Schema(required = true, description = "Articles sent so far")
        long sent,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /// A page of jobs.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ReprocessingList", description = "A page of such jobs, the last added first.")
    record Page(
            @Schema(required = true) List<ResendingView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}

    /// How many there are in all.
    @RegisterForReflection
    @Schema(name = "ReprocessingTotal", description = "How many such jobs there are in all.")
    record Total(
            @Schema(required = true, examples = "1") long value,

            @Schema(
                    required = true,
                    enumeration = {"eq", "gte"})
            String relation) {}

    static ResendingView of(Resending job) {
        return new ResendingView(
                job.id(),
                job.state().name(),
                job.wanted().source(),
                job.wanted().since(),
                job.wanted().until(),
                job.wanted().language(),
                job.wanted().modelVersion(),
                job.perSecond(),
                job.total(),
                job.sent(),
                job.createdAt(),
                job.updatedAt());
    }
}
