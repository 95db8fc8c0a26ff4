package dev.stemma.ingest.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An answer that says what went wrong (RFC 9457), as `application/problem+json`.
///
/// @param type names the kind of problem for ever
/// @param status the HTTP status
/// @param errors the fields at fault, when fields are
@RegisterForReflection
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(examples = "https://stemma.dev/problems/invalid-article", required = true)
        URI type,

        @Schema(examples = "The article cannot be taken in", required = true)
        String title,

        @Schema(examples = "422", required = true) int status,
        @Schema(examples = "The text is blank.") String detail,
        List<FieldError> errors) {

    /// Problems as JSON.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// A field at fault.
    ///
    /// @param pointer where it stands in what was sent: a JSON pointer, or the name of a query parameter
    @RegisterForReflection
    @Schema(name = "FieldError", description = "A field at fault.")
    public record FieldError(
            @Schema(examples = "/publishedAt", required = true)
            String pointer,

            @Schema(examples = "lies in the year 30000", required = true)
            String detail) {}
}
