package dev.stemma.query.correction;

import dev.stemma.query.catalog.Bodies;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.JsonBody;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.Received;
import dev.stemma.query.catalog.SuccessionQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

/// What the doors for corrections have in common.
@ApplicationScoped
class CorrectionDoor {

    private static final int LONGEST = 1024 * 1024;

    private final SuccessionQuery succession;
    private final Bodies bodies;
    private final JsonBody json;
    private final CorrectionConfig config;

    CorrectionDoor(SuccessionQuery succession, Bodies bodies, JsonBody json, CorrectionConfig config) {
        this.succession = succession;
        this.bodies = bodies;
        this.json = json;
        this.config = config;
    }

    /// Refuses whoever comes where nothing is corrected.
    void checkOpen() {
        if (!config.enabled()) {
            throw Problems.of(Fault.CORRECTIONS_CLOSED, "This deployment only answers.");
        }
    }

    /// Reads the JSON object that a body is, where corrections are taken.
    <T> T read(InputStream body, Class<T> type) throws IOException {
        checkOpen();
        try (Received sent = bodies.receive(body, LONGEST)) {
            return json.read(sent.bytes(), type);
        }
    }

    /// Answers with what came of a wish.
    ///
    /// @param before, behind what stands around the id in the path
    Response answer(Outcome outcome, String before, UUID id, String behind) {
        return switch (outcome) {
            case Outcome.Made made ->
                Response.created(URI.create(CorrectionResource.PATH + "/"
                                + made.correction().id()))
                        .entity(made.correction())
                        .build();
            case Outcome.Known known -> Response.ok(known.correction()).build();
            case Outcome.Absent _ -> succession.whereabouts(id, before, behind);
            case Outcome.Contradicted contradicted -> throw Problems.of(Fault.CONFLICT, contradicted.detail());
            case Outcome.Refused refused -> throw Sent.refused(refused.pointer(), refused.detail());
        };
    }
}
