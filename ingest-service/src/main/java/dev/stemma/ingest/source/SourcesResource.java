package dev.stemma.ingest.source;

import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.paging.Paging;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the outlets.
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources", description = "The outlets that publish.")
@RunOnVirtualThread
class SourcesResource {

    private static final String EXAMPLE = """
            {"name":"The Gull","aliases":["Gull News"],"domains":["gull.example"],"owner":"Seabird Press","country":"GB",\
            "language":"en","kind":"OUTLET"}""";
    private static final String VIEW_EXAMPLE = """
            {"id":"0f3b1c52-9f0e-3f6d-9c0f-2b7c1d5e6a70","name":"The Gull","aliases":["Gull News"],\
            "domains":["gull.example"],"owner":"Seabird Press","country":"GB","language":"en","kind":"OUTLET",\
            "createdAt":"2020-04-09T18:30:05Z","updatedAt":"2020-04-09T18:30:05Z"}""";
    private static final String LIST_EXAMPLE =
            "{\"items\":[" + VIEW_EXAMPLE + "],\"total\":{\"value\":1,\"relation\":\"eq\"}}";

    private final Clock clock;
    private final Bodies bodies;

    SourcesResource(Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listSources", summary = "Lists the sources by name")
    @APIResponse(
            responseCode = "200",
            description = "A page of sources",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceView.Page.class),
                            examples = @ExampleObject(name = "one", value = LIST_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public SourceView.Page list(@BeanParam Paging paging) {
        List<Source> found = Source.after(paging.afterName(), paging.reading());
        return new SourceView.Page(
                paging.page(found).stream().map(SourceView::of).toList(),
                paging.nextByName(found, source -> source.name.toLowerCase(Locale.ROOT)),
                new SourceView.Total(Source.count(), "eq"));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getSource", summary = "Shows a source")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = VIEW_EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such source")
    public SourceView get(@PathParam("id") String id) {
        return SourceView.of(find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "createSource", summary = "Adds a source")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceSubmission.class),
                            examples = @ExampleObject(name = "source", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The source as it is kept; Location tells its address",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = VIEW_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "409", description = "A name, alias or domain belongs to another source")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "A field is not as it must be")
    public Response create(InputStream body) throws IOException {
        SourceSubmission submission = SourceSubmission.read(bodies.json(body));
        refuseWhatBelongsToAnother(submission, Optional.empty());
        Source source = new Source();
        source.id = SourceStore.idOf(submission.name());
        if (Source.withId(source.id).isPresent()) {
            source.id = UUID.randomUUID();
        }
        source.createdAt = Instant.now(clock);
        fill(source, submission);
        source.persistAndFlush();
        return Response.created(URI.create("/v1/sources/" + source.id))
                .entity(SourceView.of(source))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "updateSource", summary = "Replaces what is known of a source")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceSubmission.class),
                            examples = @ExampleObject(name = "source", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The source as it is kept now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = VIEW_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "404", description = "There is no such source")
    @APIResponse(responseCode = "409", description = "A name, alias or domain belongs to another source")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "A field is not as it must be")
    public SourceView update(@PathParam("id") String id, InputStream body) throws IOException {
        SourceSubmission submission = SourceSubmission.read(bodies.json(body));
        Source source = find(id);
        refuseWhatBelongsToAnother(submission, Optional.of(source.id));
        fill(source, submission);
        return SourceView.of(source);
    }

    private void fill(Source source, SourceSubmission submission) {
        source.name = submission.name();
        source.domains.retainAll(submission.domains());
        source.domains.addAll(submission.domains());
        source.aliases.retainAll(submission.aliases());
        source.aliases.addAll(submission.aliases());
        source.owner = submission.owner().orElse(null);
        source.country = submission.country().orElse(null);
        source.language = submission.language().orElse(null);
        source.kind = submission.kind();
        source.updatedAt = Instant.now(clock);
    }

    private static void refuseWhatBelongsToAnother(SourceSubmission submission, Optional<UUID> itself) {
        Stream.concat(Source.called(submission.names()).stream(), Source.atAnyOf(submission.domains()).stream())
                .filter(other -> !itself.equals(Optional.of(other.id)))
                .findFirst()
                .ifPresent(other -> {
                    throw Problems.of(Fault.CONFLICT, "A name or domain belongs to the source " + other.id + ".");
                });
    }

    private static Source find(String id) {
        try {
            return Source.withId(UUID.fromString(id))
                    .orElseThrow(() -> Problems.of(Fault.NOT_FOUND, "There is no source " + id + "."));
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.NOT_FOUND, "A source's id is a UUID.");
        }
    }
}
