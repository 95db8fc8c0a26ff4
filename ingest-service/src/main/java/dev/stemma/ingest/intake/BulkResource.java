package dev.stemma.ingest.intake;

import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.body.Hold;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/// The door by which many articles come in.
@Path("/v1/articles/bulk")
@Tag(name = "articles", description = "Articles as they were received.")
@RunOnVirtualThread
class BulkResource {

    private static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(BulkResource.class);

    private final BulkIntake intake;
    private final Bodies bodies;

    BulkResource(BulkIntake intake, Bodies bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    @POST
    @Consumes({NDJSON, "application/ndjson", "application/jsonl", "application/json-lines"})
    @Produces(NDJSON)
    @Operation(
            operationId = "submitArticles",
            summary = "Takes any number of articles in, a JSON object a line",
            description =
                    "Answers a line for each line that is not blank, in order, while lines still come in. A line that"
                            + " cannot be taken in fails alone. Sending the same lines again changes nothing. Answers that"
                            + " are not read yet are kept, within bounds: who reads none before all is sent should send at"
                            + " most 100000 lines in a request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = Submission.class),
                            examples = @ExampleObject(name = "lines", value = IntakeExamples.LINES)))
    @APIResponse(
            responseCode = "200",
            description = "A line for each line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = LineView.class),
                            examples = @ExampleObject(name = "lines", value = IntakeExamples.LINE_ANSWERS)))
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "429", description = "Too much at once; Retry-After tells when to come back")
    public Response submit(InputStream body) {
        Hold hold = bodies.enter();
        StreamingOutput answers = out -> {
            try (hold) {
                intake.run(body, out, hold);
            } catch (IOException e) {
                LOG.debugf("a bulk request broke off: %s", e.getMessage());
            }
        };
        return Response.ok(answers).type(NDJSON).build();
    }
}
