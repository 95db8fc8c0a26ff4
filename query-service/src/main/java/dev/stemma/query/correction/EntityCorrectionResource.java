package dev.stemma.query.correction;

import dev.stemma.query.catalog.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to correct what names were taken for.
@Path("/v1/entities")
@Tag(name = "corrections", description = "What people corrected; it holds until it is withdrawn.")
@RunOnVirtualThread
public class EntityCorrectionResource {

    private static final String ENTITIES = "/v1/entities/";

    private final EntityCorrections corrections;
    private final CorrectionDoor door;

    EntityCorrectionResource(EntityCorrections corrections, CorrectionDoor door) {
        this.corrections = corrections;
        this.door = door;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeEntity",
            summary = "Says that another entity is the same as this one",
            description =
                    "Names are linked anew within moments; the other id then answers 308. Withdraw the correction to "
                            + "undo it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntityMerge.class),
                            examples = @ExampleObject(name = "merge", value = CorrectionExamples.MERGE)))
    @APIResponse(
            responseCode = "200",
            description = "The correction, which was made before",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "merged", value = CorrectionExamples.MERGED)))
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "merged", value = CorrectionExamples.MERGED)))
    @APIResponse(responseCode = "308", description = "This entity was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "409", description = "The two are one already")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "No JSON")
    @APIResponse(responseCode = "422", description = "There is no such other entity")
    public Response merge(@PathParam("id") String text, InputStream body) throws IOException {
        UUID id = Parameters.id(text);
        EntityMerge sent = door.read(body, EntityMerge.class);
        UUID other = Sent.id("/entity", sent.entity().orElseThrow(() -> Sent.refused("/entity", "is missing")));
        return door.answer(corrections.merge(id, other, Sent.remark(sent.by(), sent.note())), ENTITIES, id, "/merge");
    }

    @POST
    @Path("/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitEntity",
            summary = "Says that some names of an entity mean another, everywhere or in some articles",
            description =
                    "Names are linked anew within moments. Who is meant instead can be told by merging what was split "
                            + "off into another entity. Withdraw the correction to undo it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntitySplit.class),
                            examples = @ExampleObject(name = "names", value = CorrectionExamples.SPLIT)))
    @APIResponse(
            responseCode = "200",
            description = "The correction, which was made before",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "split", value = CorrectionExamples.SPLIT_OFF)))
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "split", value = CorrectionExamples.SPLIT_OFF)))
    @APIResponse(responseCode = "308", description = "This entity was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "No JSON")
    @APIResponse(responseCode = "422", description = "What is to be split off is not this entity's, or is all of it")
    public Response split(@PathParam("id") String text, InputStream body) throws IOException {
        UUID id = Parameters.id(text);
        EntitySplit sent = door.read(body, EntitySplit.class);
        if (sent.names().isEmpty() == sent.articles().isEmpty()) {
            throw Sent.refused("", "needs either names or articles");
        }
        Remark remark = Sent.remark(sent.by(), sent.note());
        Outcome outcome = sent.articles().isEmpty()
                ? corrections.splitNames(id, Sent.names("/names", sent.names()), remark)
                : corrections.splitArticles(id, Sent.ids("/articles", sent.articles()), remark);
        return door.answer(outcome, ENTITIES, id, "/split");
    }
}
