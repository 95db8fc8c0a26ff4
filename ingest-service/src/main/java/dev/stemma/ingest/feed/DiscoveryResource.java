package dev.stemma.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.extract.Encoding;
import dev.stemma.ingest.fetch.FetchRequest;
import dev.stemma.ingest.fetch.Fetcher;
import dev.stemma.ingest.fetch.Outcome;
import dev.stemma.ingest.fetch.Page;
import dev.stemma.ingest.listing.FeedLinks;
import dev.stemma.ingest.listing.Listing;
import dev.stemma.ingest.listing.ListingReader;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which feeds are found.
@Path("/v1/feeds/discover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds", description = "Feeds that are looked at again and again.")
@RunOnVirtualThread
class DiscoveryResource {

    private final Fetcher fetcher;
    private final Bodies bodies;

    DiscoveryResource(Fetcher fetcher, Bodies bodies) {
        this.bodies = bodies;
        this.fetcher = fetcher;
    }

    /// A page whose feeds are wanted.
    @Schema(name = "DiscoverySubmission", description = "A page whose feeds are wanted.")
    record DiscoverySubmission(
            @Schema(required = true, examples = "https://gull.example/")
            String url) {}

    /// The feeds that a page names.
    @RegisterForReflection
    @Schema(name = "FoundFeeds", description = "The feeds that a page names; the page itself when it is a feed.")
    record FoundFeedsView(@Schema(required = true) List<FoundFeed> items) {}

    /// A feed that a page names.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "FoundFeed", description = "A feed that a page names.")
    record FoundFeed(
            @Schema(required = true, examples = "https://gull.example/rss.xml")
            URI url,

            Optional<String> title,

            @Schema(required = true, examples = "application/rss+xml")
            String mediaType) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "discoverFeeds", summary = "Finds the feeds that a page names")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DiscoverySubmission.class),
                            examples = @ExampleObject(name = "page", value = "{\"url\":\"https://gull.example/\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The feeds, none of them kept yet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FoundFeedsView.class),
                            examples = @ExampleObject(name = "feeds", value = FeedExamples.DISCOVERY)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "The address is none, or could not be fetched")
    public FoundFeedsView discover(InputStream body) throws IOException {
        JsonNode url = bodies.json(body).path("url");
        URI address = FeedSubmission.address(url.asText())
                .orElseThrow(() -> Problems.of(Problems.body(
                        Fault.INVALID_FEED,
                        "The address is none.",
                        List.of(new FieldError("/url", "must be an absolute http or https address")))));
        return switch (fetcher.fetch(FetchRequest.page(address, Optional.empty()))) {
            case Outcome.Fetched(Page page) -> new FoundFeedsView(found(page));
            case Outcome.Refused refused -> throw Problems.of(Fault.NOT_FETCHED, refused.detail());
            case Outcome.Failed failed -> throw Problems.of(Fault.NOT_FETCHED, failed.detail());
            case Outcome.Gone _, Outcome.NotModified _ -> throw Problems.of(Fault.NOT_FETCHED, "It is gone.");
        };
    }

    private static List<FoundFeed> found(Page page) {
        ListingReader.Read read = ListingReader.read(page.bytes(), page.charset(), page.address());
        if (read instanceof ListingReader.Listed(Listing listing)) {
            FoundFeed itself = new FoundFeed(page.address(), listing.title(), page.mediaType());
            return listing.entries().isEmpty() && !listing.parts().isEmpty() ? parts(listing) : List.of(itself);
        }
        return switch (Encoding.page(page.bytes(), page.charset())) {
            case Encoding.Malformed _ -> List.of();
            case Encoding.Text(String html) ->
                FeedLinks.in(html, page.address()).stream()
                        .map(link -> new FoundFeed(link.address(), link.title(), link.mediaType()))
                        .toList();
        };
    }

    private static List<FoundFeed> parts(Listing index) {
        return Stream.of(index)
                .flatMap(listing -> listing.parts().stream())
                .limit(500)
                .map(part -> new FoundFeed(part, Optional.empty(), "application/xml"))
                .toList();
    }
}
