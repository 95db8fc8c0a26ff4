package dev.stemma.ingest.reprocess;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which articles are to be sent once more; without any field, all.
@Schema(
        name = "ReprocessSubmission",
        description = "Which articles are to be sent to the other services once more; without any field, all.")
record ReprocessSubmission(
        @Schema(description = "Only of this source: its id or name", maxLength = 200, examples = "The Gull")
        Optional<String> source,

        @Schema(description = "Only what was received or revised since (RFC 3339)")
        Optional<Instant> since,

        @Schema(description = "Only what was received or revised before (RFC 3339)")
        Optional<Instant> until,

        @Schema(description = "Only in this language (ISO 639-1), as submitted or stated", examples = "en")
        Optional<String> language,

        @Schema(
                description = "What they are sent for; those that were sent for it by an earlier job are left out",
                maxLength = 200)
        Optional<String> modelVersion,

        @Schema(description = "The most articles a second", minimum = "1", maximum = "1000", defaultValue = "50")
        Optional<Integer> perSecond) {

    /// What was read.
    record Read(Resending.Wanted wanted, int perSecond) {}

    /// Reads the JSON of a submission, or answers with a problem.
    static Read read(JsonNode json, ReprocessConfig config) {
        List<FieldError> errors = new ArrayList<>();
        Resending.Wanted wanted = new Resending.Wanted(
                text(json, "source", errors),
                instant(json, "since", errors),
                instant(json, "until", errors),
                text(json, "language", errors).map(tag -> tag.toLowerCase(Locale.ROOT)),
                text(json, "modelVersion", errors));
        JsonNode rate = json.path("perSecond");
        int perSecond = rate.isMissingNode() || rate.isNull() ? config.usualRate() : rate.asInt();
        if (perSecond < 1 || perSecond > config.highestRate()) {
            errors.add(new FieldError("/perSecond", "must be a number from 1 to " + config.highestRate()));
        }
        if (!errors.isEmpty()) {
            throw Problems.of(Problems.body(Fault.INVALID_REQUEST, "Not every field is as it must be.", errors));
        }
        return new Read(wanted, perSecond);
    }

    private static Optional<Instant> instant(JsonNode json, String field, List<FieldError> errors) {
        return text(json, field, errors).flatMap(written -> {
            try {
                Instant instant = OffsetDateTime.parse(written).toInstant();
                if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    return Optional.of(instant);
                }
            } catch (DateTimeException e) {
                errors.add(new FieldError("/" + field, "must be a time such as 2020-04-09T18:30:00Z"));
                return Optional.empty();
            }
            errors.add(new FieldError("/" + field, "must lie between 1970 and 9999"));
            return Optional.empty();
        });
    }

    private static Optional<String> text(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.asText().strip();
        if (!value.isTextual() || text.isEmpty() || text.length() > 200 || text.indexOf('\0') >= 0) {
            errors.add(new FieldError("/" + field, "must be a string of 1 to 200 characters"));
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
