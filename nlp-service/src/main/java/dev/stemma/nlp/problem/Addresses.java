package dev.stemma.nlp.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/// Refuses an address that is none, or too long, with a problem; the server by itself would say nothing but a status.
class Addresses {

    private static final int LONGEST = 4096;

    /// Before all other filters.
    private static final int FIRST = 100_000;

    void install(@Observes Filters filters) {
        filters.register(Addresses::check, FIRST);
    }

    private static void check(RoutingContext context) {
        String address = context.request().uri();
        if (address.length() > LONGEST) {
            refuse(context, Fault.ADDRESS_TOO_LONG, "An address has at most " + LONGEST + " characters.");
            return;
        }
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            refuse(context, Fault.INVALID_ADDRESS, wrong(e));
            return;
        }
        context.next();
    }

    private static String wrong(URISyntaxException cause) {
        return cause.getIndex() < 0
                ? "It is no URI (RFC 3986)."
                : "It is no URI (RFC 3986) from character %d on; what is special there is written with %%."
                        .formatted(cause.getIndex());
    }

    private static void refuse(RoutingContext context, Fault fault, String detail) {
        context.request().resume();
        context.response()
                .setStatusCode(fault.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", fault.type().toString())
                        .put("title", fault.title())
                        .put("status", fault.status())
                        .put("detail", detail)
                        .encode());
    }
}
