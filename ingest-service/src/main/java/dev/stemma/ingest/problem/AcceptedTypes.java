package dev.stemma.ingest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets a client that accepts nothing but problems have what the door offers. A generated client accepts the types that
/// the API names for an operation's answers; where success has no body, or none in JSON, that leaves those of refusals.
class AcceptedTypes {

    @ServerRequestFilter(preMatching = true)
    public void widen(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && Stream.of(accepted.split(",")).allMatch(AcceptedTypes::isProblem)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, "*/*");
        }
    }

    private static boolean isProblem(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(Problem.MEDIA_TYPE);
    }
}
