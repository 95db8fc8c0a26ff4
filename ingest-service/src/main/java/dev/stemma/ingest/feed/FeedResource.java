package dev.stemma.ingest.feed;

import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.fetch.Fetcher;
import dev.stemma.ingest.paging.Paging;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the feeds.
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds", description = "Feeds that are looked at again and again.")
@RunOnVirtualThread
class FeedResource {

    private final FeedStore store;
    private final FeedQuery query;
    private final FeedPoller poller;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Bodies bodies;

    FeedResource(FeedStore store, FeedQuery query, FeedPoller poller, Fetcher fetcher, Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.store = store;
        this.query = query;
        this.poller = poller;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listFeeds", summary = "Lists the feeds, the first added first")
    @APIResponse(
            responseCode = "200",
            description = "A page of feeds",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.Page.class),
                            examples = @ExampleObject(name = "page", value = FeedExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public FeedView.Page list(
            @Parameter(
                            description = "Only those in this state",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ACTIVE", "PAUSED", "ENDED"}))
                    @QueryParam("state")
                    Optional<String> state,
            @BeanParam Paging paging) {
        Optional<Feed.State> wanted = state.map(FeedResource::state);
        List<Feed> found = query.list(wanted, paging.after(0), paging.reading());
        return new FeedView.Page(
                paging.page(found).stream().map(FeedView::of).toList(),
                paging.next(found, row -> row.seq()),
                new FeedView.Total(query.count(wanted), "eq"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createFeed", summary = "Adds a feed, to be looked at from now on")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedSubmission.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.SUBMISSION)))
    @APIResponse(
            responseCode = "201",
            description = "The feed as it is kept; Location tells its address",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(
            responseCode = "200",
            description = "The address is kept already; the feed as it is, unchanged",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "A field is not as it must be")
    public Response create(InputStream body) throws IOException {
        Feed.Wishes wishes = FeedSubmission.read(bodies.json(body), fetcher::knowsCredential);
        boolean isNew = store.add(wishes, now());
        poller.hurry();
        Feed feed = query.at(wishes.url().toString())
                .or(() -> query.feed(FeedStore.idOf(wishes.url())))
                .orElseThrow(() -> nowhere("at " + wishes.url()));
        return Response.status(isNew ? 201 : 200)
                .location(URI.create("/v1/feeds/" + feed.id()))
                .entity(FeedView.of(feed))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFeed", summary = "Shows a feed, its last error and its next check")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "404", description = "There is no such feed")
    public FeedView get(@PathParam("id") String id) {
        return view(id(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateFeed", summary = "Replaces what is wanted of a feed")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedSubmission.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.SUBMISSION)))
    @APIResponse(
            responseCode = "200",
            description = "The feed as it is kept now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "404", description = "There is no such feed")
    @APIResponse(responseCode = "409", description = "Another feed has this address")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "A field is not as it must be")
    public FeedView update(@PathParam("id") String id, InputStream body) throws IOException {
        Feed.Wishes wishes = FeedSubmission.read(bodies.json(body), fetcher::knowsCredential);
        boolean replaced = store.replace(id(id), wishes, now()).orElseThrow(() -> nowhere(id));
        if (!replaced) {
            throw Problems.of(Fault.CONFLICT, "Another feed has this address.");
        }
        return view(id(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteFeed", summary = "Forgets a feed; its articles stay")
    @APIResponse(responseCode = "204", description = "It is not looked at any more")
    @APIResponse(responseCode = "404", description = "There is no such feed")
    public Response delete(@PathParam("id") String id) {
        if (!store.remove(id(id))) {
            throw nowhere(id);
        }
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/pause")
    @Operation(operationId = "pauseFeed", summary = "Has a feed left alone")
    @APIResponse(
            responseCode = "200",
            description = "The feed, paused",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "404", description = "There is no such feed")
    public FeedView pause(@PathParam("id") String id) {
        return set(id, Feed.State.PAUSED);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeFeed", summary = "Has a paused or ended feed looked at again")
    @APIResponse(
            responseCode = "200",
            description = "The feed, active",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "404", description = "There is no such feed")
    public FeedView resume(@PathParam("id") String id) {
        return set(id, Feed.State.ACTIVE);
    }

    @POST
    @Path("/{id}/check")
    @Operation(operationId = "checkFeed", summary = "Has an active feed looked at now")
    @APIResponse(
            responseCode = "202",
            description = "It is looked at within moments",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(responseCode = "404", description = "There is no such feed")
    public Response check(@PathParam("id") String id) {
        if (!store.hurry(id(id), now())) {
            throw nowhere(id);
        }
        poller.hurry();
        return Response.accepted(view(id(id))).build();
    }

    private FeedView set(String id, Feed.State state) {
        if (!store.set(id(id), state, now())) {
            throw nowhere(id);
        }
        poller.hurry();
        return view(id(id));
    }

    private FeedView view(UUID id) {
        return FeedView.of(query.feed(id).orElseThrow(() -> nowhere(id.toString())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Feed.State state(String name) {
        for (Feed.State state : Feed.State.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        throw Problems.parameter("state", "must be ACTIVE, PAUSED or ENDED");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.NOT_FOUND, "A feed's id is a UUID.");
        }
    }

    private static RuntimeException nowhere(String id) {
        return Problems.of(Fault.NOT_FOUND, "There is no feed " + id + ".");
    }
}
