package dev.stemma.ingest.feed;

import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.body.Received;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door for hubs (W3C WebSub): they have their subscriptions confirmed here, and tell here that a feed
/// has news. What they send is not believed but for its signature: the feed itself is looked at.
@Path("/v1/feeds")
@Tag(name = "feeds", description = "Feeds that are looked at again and again.")
@RunOnVirtualThread
class HubResource {

    private static final int LONGEST = 8 * 1024 * 1024;
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final FeedQuery query;
    private final FeedStore feeds;
    private final HubStore hubs;
    private final FeedPoller poller;
    private final Clock clock;
    private final Bodies bodies;

    HubResource(FeedQuery query, FeedStore feeds, HubStore hubs, FeedPoller poller, Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.query = query;
        this.feeds = feeds;
        this.hubs = hubs;
        this.poller = poller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/hub")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "confirmSubscription", summary = "Confirms to a hub that it was asked (WebSub, 5.3)")
    @APIResponse(
            responseCode = "200",
            description = "The challenge, when the subscription was asked for",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "challenge", value = "a3f1")))
    @APIResponse(responseCode = "404", description = "Nobody asked for this")
    public Response confirm(
            @PathParam("id") String id,
            @Parameter(description = "subscribe or denied") @QueryParam("hub.mode") Optional<String> mode,
            @Parameter(description = "The feed as the hub knows it") @QueryParam("hub.topic") Optional<String> topic,
            @Parameter(description = "To be answered as it came") @QueryParam("hub.challenge")
                    Optional<String> challenge,
            @Parameter(description = "For how long it will tell of news") @QueryParam("hub.lease_seconds")
                    Optional<String> lease) {
        Feed feed = feed(id);
        Feed.Hub hub = feed.hub()
                .filter(known -> topic.filter(known.topic().toString()::equals).isPresent())
                .filter(known -> known.state().isPresent())
                .orElseThrow(HubResource::unasked);
        if (mode.equals(Optional.of("denied"))) {
            hubs.denied(feed.id(), clock.instant());
            return Response.ok("").build();
        }
        if (!mode.equals(Optional.of("subscribe")) || challenge.isEmpty() || feed.state() != Feed.State.ACTIVE) {
            throw unasked();
        }
        Duration agreed = lease.filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofDays(10));
        if (!hub.state().equals(Optional.of("DENIED"))) {
            hubs.subscribed(feed.id(), agreed, clock.instant());
        }
        return Response.ok(challenge.get())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("/{id}/hub")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "tellNews", summary = "Takes a hub's word that a feed has news (WebSub, 7)")
    @RequestBody(
            description = "The feed; only its signature counts",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "202", description = "The feed is looked at, if the signature is the hub's")
    @APIResponse(responseCode = "404", description = "There is no such feed")
    @APIResponse(responseCode = "413", description = "It is longer than 8 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    public Response tell(
            @PathParam("id") String id,
            @Parameter(description = "A method and the HMAC of the body under the subscription's secret")
                    @HeaderParam("X-Hub-Signature")
                    Optional<String> signature,
            InputStream body)
            throws IOException {
        Feed feed = feed(id);
        if (isGenuine(feed, signature, body)) {
            feeds.hurry(feed.id(), clock.instant());
            poller.hurry();
        }
        return Response.accepted().build();
    }

    private boolean isGenuine(Feed feed, Optional<String> signature, InputStream body) throws IOException {
        try (Received received = bodies.receive(body, LONGEST)) {
            return feed.hub()
                    .flatMap(Feed.Hub::secret)
                    .filter(secret -> signature
                            .filter(text -> isGenuine(text, secret, received.bytes()))
                            .isPresent())
                    .isPresent();
        }
    }

    private static boolean isGenuine(String signature, String secret, byte[] body) {
        String[] parts = signature.split("=", 2);
        String method = METHODS.get(parts[0].strip().toLowerCase(Locale.ROOT));
        if (method == null || parts.length < 2) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return MessageDigest.isEqual(
                    mac.doFinal(body), HexFormat.of().parseHex(parts[1].strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + method, e);
        }
    }

    private Feed feed(String id) {
        try {
            return query.feed(UUID.fromString(id)).orElseThrow(HubResource::unasked);
        } catch (IllegalArgumentException e) {
            throw unasked();
        }
    }

    private static RuntimeException unasked() {
        return Problems.of(Fault.NOT_FOUND, "Nobody asked for this.");
    }
}
