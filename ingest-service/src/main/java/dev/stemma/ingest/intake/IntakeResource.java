package dev.stemma.ingest.intake;

import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.body.Received;
import dev.stemma.ingest.extract.Encoding;
import dev.stemma.ingest.intake.Reading.Readable;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which one article comes in.
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "Articles as they were received.")
@RunOnVirtualThread
class IntakeResource {

    private static final String XHTML = "application/xhtml+xml";
    private static final int LONGEST_KEY = 255;

    private final SubmissionReader reader;
    private final Intake intake;
    private final Bodies bodies;
    private final IntakeConfig config;

    IntakeResource(SubmissionReader reader, Intake intake, Bodies bodies, IntakeConfig config) {
        this.reader = reader;
        this.intake = intake;
        this.bodies = bodies;
        this.config = config;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, XHTML})
    @Operation(
            operationId = "submitArticle",
            summary = "Takes an article in",
            description =
                    "An exact repeat is answered with 200 and the same id. The same address with another title or text"
                            + " is a new revision. Without an address the id is made of source and text. An article that was taken"
                            + " down is answered with 410.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = Submission.class),
                        examples = @ExampleObject(name = "article", value = IntakeExamples.SUBMISSION)),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", value = "The ferry is afloat again.")),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = "<p>The ferry is afloat again.</p>"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Kept; Location tells its address, and the other services will follow",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiptView.class),
                            examples = @ExampleObject(name = "accepted", value = IntakeExamples.ACCEPTED)))
    @APIResponse(
            responseCode = "200",
            description = "Known already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiptView.class),
                            examples = @ExampleObject(name = "known", value = IntakeExamples.KNOWN)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    @APIResponse(responseCode = "413", description = "The text is longer than 1 MiB, or the body than 8 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(
            responseCode = "422",
            description = "The article cannot be taken in; errors tell why",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "invalid", value = IntakeExamples.PROBLEM)))
    @APIResponse(responseCode = "429", description = "Too much at once; Retry-After tells when to come back")
    @APIResponse(responseCode = "503", description = "The database is away; Retry-After tells when to come back")
    public Response submit(
            InputStream body,
            @Context HttpHeaders headers,
            @Parameter(description = "For text and pages: where it stands") @QueryParam("url") Optional<String> url,
            @Parameter(description = "For text and pages: its headline") @QueryParam("title") Optional<String> title,
            @Parameter(description = "For text and pages: its outlet's name") @QueryParam("source")
                    Optional<String> source,
            @Parameter(description = "For text and pages: RFC 3339, or a day") @QueryParam("publishedAt")
                    Optional<String> publishedAt,
            @Parameter(description = "For text and pages: a language tag") @QueryParam("language")
                    Optional<String> language,
            @Parameter(description = "Names the request: a repeat with the same key gets the first one's answer")
                    @HeaderParam("Idempotency-Key")
                    Optional<String> key)
            throws IOException {
        Map<String, String> metadata = new TreeMap<>();
        url.ifPresent(value -> metadata.put("url", value));
        title.ifPresent(value -> metadata.put("title", value));
        source.ifPresent(value -> metadata.put("source", value));
        publishedAt.ifPresent(value -> metadata.put("publishedAt", value));
        language.ifPresent(value -> metadata.put("language", value));
        checked(key);
        try (Received received = bodies.receive(body, config.longestBody())) {
            Original original = new Original(mediaType(headers).toString(), received.bytes());
            return switch (read(original, mediaType(headers), metadata)) {
                case Reading.Refused refused -> {
                    intake.countRejected();
                    throw Problems.of(refused.problem());
                }
                case Readable readable -> answer(file(readable, original, metadata, key), readable);
            };
        }
    }

    private Reading read(Original original, MediaType type, Map<String, String> metadata) {
        Optional<Charset> charset = charset(type);
        return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "json" -> reader.json(original, charset);
            case "plain" -> reader.text(original, charset, metadata);
            default -> reader.page(original, charset, metadata);
        };
    }

    private Intake.Outcome file(
            Readable readable, Original original, Map<String, String> metadata, Optional<String> key) {
        if (key.isEmpty()) {
            return intake.file(List.of(readable.draft())).getFirst();
        }
        return intake.file(readable.draft(), key.get(), hash(original, metadata));
    }

    private static Response answer(Intake.Outcome outcome, Readable readable) {
        return switch (outcome) {
            case Intake.Refused refused -> throw Problems.of(refused.problem());
            case Intake.Kept(ReceiptView receipt) ->
                Response.status(receipt.status() == ReceiptView.Status.ACCEPTED ? 202 : 200)
                        .location(URI.create("/v1/articles/" + receipt.id()))
                        .entity(receipt.ignoring(readable.ignored()))
                        .build();
        };
    }

    private static void checked(Optional<String> key) {
        if (key.isPresent()
                && (key.get().isBlank()
                        || key.get().length() > LONGEST_KEY
                        || key.get().indexOf('\0') >= 0)) {
            throw Problems.parameter("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
    }

    private static MediaType mediaType(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw Problems.of(
                    Fault.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json, text/plain or text/html.");
        }
        return type;
    }

    private static Optional<Charset> charset(MediaType type) {
        String name = type.getParameters().get("charset");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(Encoding.named(name)
                .orElseThrow(
                        () -> Problems.of(Fault.UNSUPPORTED_MEDIA_TYPE, "There is no charset of that name here.")));
    }

    private static byte[] hash(Original original, Map<String, String> metadata) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((original.mediaType() + "\n" + metadata + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(original.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
