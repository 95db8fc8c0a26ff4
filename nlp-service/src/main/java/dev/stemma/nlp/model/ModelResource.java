package dev.stemma.nlp.model;

import dev.stemma.nlp.enrich.ArticleReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to what is to be known of the models.
@Path("/v1/model")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "model", description = "What reads texts here.")
class ModelResource {

    private static final String EXAMPLE = """
            {"modelVersion":"1-5f3a9c01","languages":["en"],"parts":[{"task":"parts of speech",\
            "name":"parts-of-speech.bin","method":"linear chain over hashed features",\
            "trainedOn":"Wikinews 2019-2020","licences":["Apache-2.0","CC-BY-2.5"]}]}""";

    private final ArticleReader reader;

    ModelResource(ArticleReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "getModel", summary = "Tells what reads texts here")
    @APIResponse(
            responseCode = "200",
            description = "The version, the models and what they learned from",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelView.class),
                            examples = @ExampleObject(name = "model", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "It is what the ETag in If-None-Match stands for")
    @APIResponse(responseCode = "406", description = "There is no answer of that type")
    public Response model(@Context Request request) {
        EntityTag tag = new EntityTag(reader.modelVersion());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(new ModelView(reader.modelVersion(), List.of("en"), ModelCards.ALL))
                : unchanged;
        return answer.tag(tag).build();
    }
}
