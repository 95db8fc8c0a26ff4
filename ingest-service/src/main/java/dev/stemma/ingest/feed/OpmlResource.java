package dev.stemma.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.body.Received;
import dev.stemma.ingest.listing.Opml;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which lists of feeds come and go.
@Path("/v1/feeds/opml")
@Tag(name = "feeds", description = "Feeds that are looked at again and again.")
@RunOnVirtualThread
class OpmlResource {

    private static final String OPML = "text/x-opml";
    private static final int LONGEST = 8 * 1024 * 1024;
    private static final int PAGE = 500;

    private final FeedStore store;
    private final FeedQuery query;
    private final Clock clock;
    private final Bodies bodies;

    OpmlResource(FeedStore store, FeedQuery query, Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.store = store;
        this.query = query;
        this.clock = clock;
    }

    /// What became of a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "OpmlReceipt", description = "What became of a list of feeds.")
    record OpmlReceiptView(
            @Schema(required = true, examples = "1") int added,

            @Schema(required = true, description = "Feeds that were here already")
            int known,

            @Schema(required = true) List<RefusedOutline> refused) {}

    /// A line of a list that was not taken.
    @RegisterForReflection
    @Schema(name = "RefusedOutline", description = "A line of a list of feeds that was not taken.")
    record RefusedOutline(
            @Schema(required = true) String url,
            @Schema(required = true) String detail) {}

    @GET
    @Produces({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "exportFeeds", summary = "Hands out all feeds as OPML 2.0")
    @APIResponse(
            responseCode = "200",
            description = "The feeds that have not ended",
            content =
                    @Content(
                            mediaType = OPML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "opml", value = FeedExamples.OPML)))
    @APIResponse(responseCode = "406", description = "There is no answer of that type")
    public String export() {
        List<Opml.Outline> outlines = new ArrayList<>();
        long after = 0;
        while (true) {
            List<Feed> page = query.list(Optional.empty(), after, PAGE);
            page.stream()
                    .filter(feed -> feed.state() != Feed.State.ENDED)
                    .map(feed -> new Opml.Outline(
                            feed.wishes().url().toString(),
                            feed.wishes().title(),
                            feed.site().map(URI::create)))
                    .forEach(outlines::add);
            if (page.size() < PAGE) {
                return Opml.write("Feeds of Stemma", outlines);
            }
            after = page.getLast().seq();
        }
    }

    @POST
    @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importFeeds",
            summary = "Adds the feeds of an OPML list; those here already stay as they are")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = OPML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "opml", value = FeedExamples.OPML)))
    @APIResponse(
            responseCode = "200",
            description = "What became of the list",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OpmlReceiptView.class),
                            examples = @ExampleObject(name = "receipt", value = FeedExamples.OPML_RECEIPT)))
    @APIResponse(responseCode = "413", description = "The list is longer than 8 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "There is no feed in it")
    public OpmlReceiptView add(InputStream body) throws IOException {
        List<Opml.Outline> outlines = outlines(body);
        if (outlines.isEmpty()) {
            throw Problems.of(Fault.INVALID_FEED, "There is no outline with an xmlUrl.");
        }
        int added = 0;
        int known = 0;
        List<RefusedOutline> refused = new ArrayList<>();
        Instant now = clock.instant();
        for (Opml.Outline outline : outlines) {
            Optional<URI> address = FeedSubmission.address(outline.address());
            if (address.isEmpty()) {
                refused.add(new RefusedOutline(outline.address(), "is no http or https address"));
                continue;
            }
            Feed.Wishes wishes = new Feed.Wishes(
                    address.get(),
                    Harvest.shortened(outline.title(), 500),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            boolean isNew = store.add(wishes, now);
            added += isNew ? 1 : 0;
            known += isNew ? 0 : 1;
        }
        return new OpmlReceiptView(added, known, refused);
    }

    private List<Opml.Outline> outlines(InputStream body) throws IOException {
        try (Received received = bodies.receive(body, LONGEST)) {
            return Opml.read(received.bytes(), Optional.empty());
        }
    }
}
