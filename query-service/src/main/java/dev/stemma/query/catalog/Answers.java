package dev.stemma.query.catalog;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/// Makes answers that carry an ETag, in the form that is asked for.
public final class Answers {

    private static final CacheControl ASK_AGAIN = CacheControl.valueOf("no-cache");

    private Answers() {}

    /// The thing itself, or 304 when the asker has it already.
    public static Response tagged(Request request, String etag, Object body) {
        EntityTag tag = new EntityTag(etag);
        Response.ResponseBuilder fresh = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = fresh == null ? Response.ok(body) : fresh;
        return answer.tag(tag).cacheControl(ASK_AGAIN).build();
    }

    /// The first of some media types that the asker accepts; the first of all when it accepts anything.
    public static String preferred(HttpHeaders headers, List<String> offered) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (String type : offered) {
                if (accepted.isCompatible(MediaType.valueOf(type))) {
                    return type;
                }
            }
        }
        throw Problems.of(Fault.NOT_ACCEPTABLE, "Offered are " + String.join(", ", offered) + ".");
    }

    /// Where something has moved for good.
    public static Response moved(String path) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(URI.create(path))
                .build();
    }
}
