package dev.stemma.nlp.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Credit;
import dev.stemma.nlp.enrich.Desk;
import dev.stemma.nlp.enrich.Desk.Reading;
import dev.stemma.nlp.problem.Bodies;
import dev.stemma.nlp.problem.Body;
import dev.stemma.nlp.problem.Characters;
import dev.stemma.nlp.problem.Fault;
import dev.stemma.nlp.problem.Fields;
import dev.stemma.nlp.problem.Problem;
import dev.stemma.nlp.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which a text is read at once, as the stream reads it.
@Path("/v1/analyze")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis", description = "What a text says.")
@RunOnVirtualThread
class AnalyzeResource {

    private static final Set<String> FIELDS = Set.of("title", "text", "publishedAt", "credit");
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_NAME = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Desk desk;
    private final Bodies bodies;

    AnalyzeResource(Desk desk, Bodies bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "analyzeText",
            summary = "Reads a text",
            description = "The same text gives the same answer for as long as `modelVersion` is the same. Nothing is"
                    + " kept.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AnalysisRequest.class),
                        examples = @ExampleObject(name = "article", value = AnalysisExamples.REQUEST)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", value = "The ferry is afloat again, Anna Tern said."))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnalysisView.class),
                            examples = @ExampleObject(name = "read", value = AnalysisExamples.ANSWER)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "413", description = "The text is longer than 1 MiB, or the body than 8 MiB")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(
            responseCode = "422",
            description = "The text cannot be read; errors tell why",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "blank", value = AnalysisExamples.PROBLEM)))
    @APIResponse(responseCode = "429", description = "Too much at once; Retry-After tells when to come back")
    public AnalysisView analyze(
            InputStream body,
            @Context HttpHeaders headers,
            @Parameter(description = "For bare text: its headline") @QueryParam("title") Optional<String> title,
            @Parameter(description = "For bare text: RFC 3339, or a day") @QueryParam("publishedAt")
                    Optional<String> publishedAt)
            throws IOException, InterruptedException {
        try (Body sent = bodies.receive(body, headers.getMediaType())) {
            JsonNode json = headers.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    ? sent.object()
                    : bare(sent.text(), title, publishedAt);
            Fields fields = new Fields(json);
            Reading article = reading(fields);
            Annotations read = desk.read(article, PATIENCE)
                    .orElseThrow(() -> Problems.of(Fault.TOO_MANY_REQUESTS, "Too many texts are being read."));
            return AnalysisView.of(article.text(), read, fields.unknown(FIELDS));
        }
    }

    private static Reading reading(Fields fields) {
        String text = fields.required("text");
        if (Characters.utf8Length(text) > LONGEST_TEXT) {
            throw Problems.of(Fault.TOO_LARGE, "A text may have " + LONGEST_TEXT + " bytes of UTF-8.");
        }
        String title = fields.text("title", LONGEST_TITLE).orElse("");
        Optional<Instant> publishedAt = fields.time("publishedAt");
        Optional<Credit> credit =
                fields.text("credit", LONGEST_NAME).map(agency -> new Credit(agency, Credit.Basis.METADATA, agency));
        fields.check(Fault.INVALID_ARTICLE);
        return new Reading(title, text, publishedAt, credit);
    }

    private static ObjectNode bare(String text, Optional<String> title, Optional<String> publishedAt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
        title.ifPresent(value -> json.put("title", value));
        publishedAt.ifPresent(value -> json.put("publishedAt", value));
        return json;
    }
}
