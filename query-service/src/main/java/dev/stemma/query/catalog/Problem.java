package dev.stemma.query.catalog;

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
        @Schema(examples = "https://stemma.dev/problems/invalid-parameter", required = true)
        URI type,

        @Schema(examples = "A parameter is not as it must be", required = true)
        String title,

        @Schema(examples = "400", required = true) int status,

        @Schema(examples = "The parameter limit lies outside 1..500.")
        String detail,

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
            @Schema(examples = "limit", required = true) String pointer,

            @Schema(examples = "lies outside 1..500", required = true)
            String detail) {}
}
