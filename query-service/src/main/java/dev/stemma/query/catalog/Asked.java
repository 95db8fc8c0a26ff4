package dev.stemma.query.catalog;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The parameters with which every list is asked for a part of it.
public record Asked(
        @Parameter(description = "Where to begin, as an earlier page told") @QueryParam("cursor")
        Optional<String> cursor,

        @Parameter(
                description = "How many at most",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
        @QueryParam("limit")
        Optional<String> limit) {

    /// What they ask for, or a problem.
    public Paging paging() {
        return Paging.of(limit, cursor);
    }
}
