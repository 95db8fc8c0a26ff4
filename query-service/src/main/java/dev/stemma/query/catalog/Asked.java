package dev.stemma.query.catalog;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What every list is asked with: which part of it, and in which form. No record, as a record's contexts stay empty.
public class Asked {

    @Parameter(description = "Where to begin, as an earlier page told")
    @QueryParam("cursor")
    Optional<String> cursor;

    @Parameter(
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @QueryParam("limit")
    Optional<String> limit;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    /// Which part is asked for, or a problem.
    public Paging paging() {
        return Paging.of(limit, cursor);
    }

    /// Where the list is.
    public UriInfo address() {
        return address;
    }

    /// What the asker accepts.
    public HttpHeaders headers() {
        return headers;
    }

    /// Where the next page is of the list as it is asked for.
    public Optional<URI> next(Optional<String> nextCursor) {
        return nextCursor.map(next ->
                address.getRequestUriBuilder().replaceQueryParam("cursor", next).build());
    }
}
