package dev.stemma.ingest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An archive that is taken in, as it is shown.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Import", description = "An archive that is taken in, and how far it is.")
record ImportView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"WAITING", "RUNNING", "DONE", "FAILED", "CANCELLED"})
        String state,

        @Schema(
                description = "Absent until it was looked at",
                enumeration = {"WARC", "NDJSON", "ZIP"})
        Optional<String> form,

        @Schema(description = "Where it is fetched from; absent for an upload")
        Optional<URI> url,

        @Schema(description = "The outlet of the articles that name none themselves")
        Optional<String> source,

        @Schema(description = "The length of the archive; absent until it is here")
        Optional<Long> totalBytes,

        @Schema(required = true, description = "Bytes of the archive that are done")
        long bytes,

        @Schema(required = true, description = "Records that are done")
        long records,

        @Schema(required = true, description = "New articles and revisions")
        long accepted,

        @Schema(required = true, description = "Articles that were here already")
        long known,

        @Schema(required = true, description = "Records that could not be taken in")
        long rejected,

        @Schema(required = true, description = "Records that are no articles and are not meant to be")
        long skipped,

        @Schema(description = "Why it failed") Optional<String> detail,

        @Schema(required = true, description = "The first of the rejected records; none in a list of archives")
        List<RejectView> rejects,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /// A record that could not be taken in.
    @RegisterForReflection
    @Schema(name = "RejectedRecord", description = "A record of an archive that could not be taken in.")
    record RejectView(
            @Schema(required = true, description = "Counted from 1", examples = "17")
            long record,

            @Schema(required = true, examples = "invalid-article")
            String reason,

            @Schema(required = true, examples = "The page has no text.")
            String detail) {}

    /// A page of archives.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ImportList", description = "A page of archives, the last added first.")
    record Page(
            @Schema(required = true) List<ImportView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}

    /// How many there are in all.
    @RegisterForReflection
    @Schema(name = "ImportTotal", description = "How many archives there are in all.")
    record Total(
            @Schema(required = true, examples = "1") long value,

            @Schema(
                    required = true,
                    enumeration = {"eq", "gte"})
            String relation) {}

    static ImportView of(Job job, List<Job.Reject> rejects) {
        return new ImportView(
                job.id(),
                job.state().name(),
                job.form().map(Enum::name),
                job.url(),
                job.source(),
                job.totalBytes(),
                job.progress().bytes(),
                job.progress().records(),
                job.progress().accepted(),
                job.progress().known(),
                job.progress().rejected(),
                job.progress().skipped(),
                job.detail(),
                rejects.stream()
                        .map(reject -> new RejectView(reject.record(), reject.reason(), reject.detail()))
                        .toList(),
                job.createdAt(),
                job.updatedAt());
    }
}
