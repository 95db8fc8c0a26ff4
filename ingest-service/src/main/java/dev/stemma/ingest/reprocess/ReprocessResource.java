package dev.stemma.ingest.reprocess;

import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.paging.Paging;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which articles are sent once more.
@Path("/v1/reprocess")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reprocess", description = "Articles that are sent to the other services once more.")
@RunOnVirtualThread
class ReprocessResource {

    private static final String EXAMPLE = """
            {"id":"2c1f7a52-9f0e-4f6d-9c0f-2b7c1d5e6a70","state":"RUNNING","modelVersion":"2026.2","perSecond":50,\
            "total":120000,"sent":4500,"createdAt":"2020-04-09T18:30:05Z","updatedAt":"2020-04-09T18:31:35Z"}""";
    private static final String PAGE_EXAMPLE =
            "{\"items\":[" + EXAMPLE + "],\"total\":{\"value\":1,\"relation\":\"eq\"}}";

    private final ResendingStore store;
    private final ReprocessConfig config;
    private final Clock clock;
    private final Bodies bodies;

    ReprocessResource(ResendingStore store, ReprocessConfig config, Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reprocessArticles",
            summary = "Sends articles to the other services once more, at a bounded rate",
            description = "New articles go first: nothing is sent while the outbox is long.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReprocessSubmission.class),
                            examples = @ExampleObject(name = "model", value = "{\"modelVersion\":\"2026.2\"}")))
    @APIResponse(
            responseCode = "202",
            description = "It begins; Location tells where to see how far it is",
            content =
                    @Content(
                            schema = @Schema(implementation = ResendingView.class),
                            examples = @ExampleObject(name = "job", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "A field is not as it must be")
    public Response begin(InputStream body) throws IOException {
        ReprocessSubmission.Read read = ReprocessSubmission.read(bodies.json(body), config);
        Resending job = store.add(read.wanted(), read.perSecond(), now());
        return Response.accepted(ResendingView.of(job))
                .location(URI.create("/v1/reprocess/" + job.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listReprocessings", summary = "Lists what is and was sent once more, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page of jobs",
            content =
                    @Content(
                            schema = @Schema(implementation = ResendingView.Page.class),
                            examples = @ExampleObject(name = "page", value = PAGE_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public ResendingView.Page list(@BeanParam Paging paging) {
        List<Resending> found = store.list(paging.after(Long.MAX_VALUE), paging.reading());
        return new ResendingView.Page(
                paging.page(found).stream().map(ResendingView::of).toList(),
                paging.next(found, row -> row.seq()),
                new ResendingView.Total(store.count(), "eq"));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReprocessing", summary = "Shows how far a job is")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            schema = @Schema(implementation = ResendingView.class),
                            examples = @ExampleObject(name = "job", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such job")
    public ResendingView get(@PathParam("id") String id) {
        return ResendingView.of(job(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelReprocessing", summary = "Breaks a job off; what was sent stays sent")
    @APIResponse(
            responseCode = "200",
            description = "The job; cancelled unless it was over already",
            content =
                    @Content(
                            schema = @Schema(implementation = ResendingView.class),
                            examples = @ExampleObject(name = "job", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such job")
    public ResendingView cancel(@PathParam("id") String id) {
        store.cancel(job(id).id(), now());
        return ResendingView.of(job(id));
    }

    private Resending job(String id) {
        try {
            return store.job(UUID.fromString(id))
                    .orElseThrow(() -> Problems.of(Fault.NOT_FOUND, "There is no such job."));
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.NOT_FOUND, "A job's id is a UUID.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
