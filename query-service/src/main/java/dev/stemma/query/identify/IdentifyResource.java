package dev.stemma.query.identify;

import dev.stemma.philology.credit.Credits;
import dev.stemma.query.article.ArticleView.CreditView;
import dev.stemma.query.catalog.Bodies;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.JsonBody;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problem;
import dev.stemma.query.catalog.Problem.FieldError;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.Received;
import dev.stemma.query.identify.IdentificationView.WitnessView;
import dev.stemma.query.identify.Placing.Asked;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door for texts that nobody knows the origin of.
@Path("/v1/identify")
@Tag(name = "identify", description = "Finds out where a text comes from.")
@RunOnVirtualThread
public class IdentifyResource {

    private static final int LARGEST = 1024 * 1024;
    /// JSON may write a character in six bytes.
    private static final int LONGEST_BODY = 8 * LARGEST;

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;

    private static final String QUESTION = """
        {"text":"A passenger boat carrying 141 people went down off the island of Mindoro early on Monday.",
        "publishedAt":"2024-03-04T12:00:00Z"}
        """;

    private static final String BLANK = """
        {"type":"https://stemma.dev/problems/invalid-text","title":"The text cannot be read","status":422,
        "detail":"The text is blank."}
        """;

    private static final String UNKNOWN = "{\"identified\":false,\"confidence\":0.0,\"witnesses\":[]}";

    private final KinQuery query;
    private final JsonBody json;
    private final Bodies bodies;

    IdentifyResource(KinQuery query, JsonBody json, Bodies bodies) {
        this.bodies = bodies;
        this.query = query;
        this.json = json;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "identify",
            summary = "Tells where a text comes from and what it changed; keeps nothing of it")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TextToIdentify.class),
                        examples = @ExampleObject(name = "post", value = QUESTION)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the text turns out to be; a text without kin here is an answer too",
            content =
                    @Content(
                            schema = @Schema(implementation = IdentificationView.class),
                            examples = @ExampleObject(name = "unknown", value = UNKNOWN)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse, or a parameter is not as it must be")
    @APIResponse(responseCode = "413", description = "The text is larger than 1 MiB, or the body than 8 MiB")
    @APIResponse(responseCode = "415", description = "Neither JSON nor plain text")
    @APIResponse(
            responseCode = "422",
            description = "There is no text, or it is no text",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "blank", value = BLANK)))
    public IdentificationView identify(
            @Parameter(hidden = true) @jakarta.ws.rs.HeaderParam("Content-Type") Optional<String> type,
            @Parameter(
                            description = "How many witnesses to list at most",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50"))
                    @QueryParam("witnesses")
                    Optional<String> witnesses,
            InputStream body)
            throws IOException {
        int limit = limit(Parameters.count("witnesses", witnesses));
        Asked asked = asked(type, body);
        Optional<CreditView> credit = Credits.find(asked.text())
                .map(stated -> new CreditView(
                        stated.agency(), stated.basis().name(), asked.text().substring(stated.start(), stated.end())));
        List<Kin> kin = query.of(asked.text());
        if (kin.isEmpty()) {
            return new IdentificationView(
                    false,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    credit,
                    List.of(),
                    Optional.empty());
        }
        Kin closest = kin.getFirst();
        List<Kin> tradition = kin.stream()
                .filter(one ->
                        one.article().traditionId().equals(closest.article().traditionId()))
                .toList();
        Placing placing = new Placing(asked, credit.map(CreditView::agency), tradition);
        return new IdentificationView(
                true,
                Placing.rounded(closest.kinship().confidence()),
                closest.article().storyId().flatMap(query::story),
                closest.article().traditionId().flatMap(query::tradition),
                placing.exemplar(),
                credit,
                kin.stream().limit(limit).map(IdentifyResource::witness).toList(),
                placing.differences());
    }

    private static WitnessView witness(Kin kin) {
        return new WitnessView(
                kin.article(),
                Placing.rounded(kin.kinship().confidence()),
                Placing.evidence(kin.kinship().evidence()));
    }

    private static int limit(Optional<Integer> wanted) {
        int limit = wanted.orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw Problems.parameter("witnesses", "must be a number from 1 to " + MOST);
        }
        return limit;
    }

    private Asked asked(Optional<String> type, InputStream body) throws IOException {
        boolean isJson = type.map(MediaType::valueOf)
                .filter(sent -> sent.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
        try (Received sent = bodies.receive(body, LONGEST_BODY)) {
            Asked asked = isJson ? read(sent.bytes()) : new Asked(decoded(sent.bytes()), Optional.empty());
            if (asked.text().isBlank()) {
                throw unreadable("is blank");
            }
            return asked;
        }
    }

    private Asked read(byte[] body) throws IOException {
        TextToIdentify sent = json.read(body, TextToIdentify.class);
        String text = sent.text().orElseThrow(() -> unreadable("is missing"));
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw unreadable("has half a character");
        }
        checkSize(text.getBytes(StandardCharsets.UTF_8).length);
        return new Asked(text, Parameters.time("/publishedAt", sent.publishedAt()));
    }

    private static String decoded(byte[] body) {
        checkSize(body.length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("is not UTF-8");
        }
    }

    private static void checkSize(int bytes) {
        if (bytes > LARGEST) {
            throw Problems.of(Fault.TOO_LARGE, "A text may have up to 1 MiB.");
        }
    }

    private static RuntimeException unreadable(String detail) {
        return Problems.of(Problems.body(
                Fault.INVALID_TEXT, "The text " + detail + ".", List.of(new FieldError("/text", detail))));
    }
}
