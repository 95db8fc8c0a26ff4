package dev.stemma.ingest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a content type that is none before a door is chosen by it: where several doors stand at one address, the
/// framework fails over it.
class ContentTypes {

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        try {
            MediaType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.UNSUPPORTED_MEDIA_TYPE, "Content-Type must name a type and a subtype.");
        }
    }
}
