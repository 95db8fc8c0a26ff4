package dev.stemma.query.tradition;

import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.SuccessionQuery;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the doors to traditions have in common.
@ApplicationScoped
class TraditionDoor {

    private static final int MOST_CONTEXT = 500;

    private final TraditionQuery query;
    private final SuccessionQuery succession;

    TraditionDoor(TraditionQuery query, SuccessionQuery succession) {
        this.query = query;
        this.succession = succession;
    }

    /// Answers with a part of the tradition, or with what became of it.
    ///
    /// @param part where the part stands below the tradition, a slash first
    Response open(String id, String part, UriInfo address, Function<TraditionQuery.Found, Response> answer) {
        UUID tradition = Parameters.id(id);
        Optional<TraditionQuery.Found> found = query.find(tradition);
        if (found.isPresent()) {
            return answer.apply(found.get());
        }
        String asked = Optional.ofNullable(address.getRequestUri().getRawQuery())
                .map(parameters -> "?" + parameters)
                .orElse("");
        return succession.whereabouts(tradition, "/v1/traditions/", part + asked);
    }

    /// The thing in the form that was asked for, or 304 when the asker has it already.
    static Response tagged(Request request, String etag, Supplier<Response> answer) {
        EntityTag tag = new EntityTag(etag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.fromResponse(answer.get()) : unchanged;
        return response.tag(tag)
                .cacheControl(CacheControl.valueOf("no-cache"))
                .header("Vary", "Accept")
                .build();
    }

    /// How much text is shown around a reading.
    static int context(Optional<String> text) {
        int context = Parameters.count("context", text).orElse(0);
        if (context > MOST_CONTEXT) {
            throw Problems.parameter("context", "must be a number from 0 to " + MOST_CONTEXT);
        }
        return context;
    }

    /// The witnesses that are named by the ids of their articles or by their sigla, in the order of the tradition.
    static List<WitnessView> named(List<String> names, TraditionQuery.Found tradition) {
        Set<String> open = new LinkedHashSet<>(names);
        List<WitnessView> named = tradition.witnesses().stream()
                .filter(witness -> open.remove(witness.siglum())
                        | open.remove(witness.articleId().toString()))
                .toList();
        if (!open.isEmpty()) {
            throw Problems.parameter("witness", "names no witness of this tradition");
        }
        return named;
    }
}
