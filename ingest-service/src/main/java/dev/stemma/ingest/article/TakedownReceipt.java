package dev.stemma.ingest.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says that an article was taken down.
///
/// @param revisions how many revisions were erased with it
@RegisterForReflection
@Schema(name = "TakedownReceipt", description = "Says that an article was taken down; the other services follow.")
record TakedownReceipt(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "2020-04-10T08:00:00Z")
        Instant takenDownAt,

        @Schema(required = true, examples = "1") int revisions) {}
