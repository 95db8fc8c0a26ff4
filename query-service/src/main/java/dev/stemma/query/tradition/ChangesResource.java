package dev.stemma.query.tradition;

import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.Total;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to what articles changed.
@Path("/v1/articles")
@Tag(name = "traditions", description = "The articles that carry one text: who copied whom, changing what.")
@RunOnVirtualThread
public class ChangesResource {

    private final TraditionQuery traditions;
    private final ChangesQuery query;

    ChangesResource(TraditionQuery traditions, ChangesQuery query) {
        this.traditions = traditions;
        this.query = query;
    }

    @GET
    @Path("/{id}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getChanges",
            summary = "Shows what an outlet changed: an article against the text it was made from",
            description = "Where that text is lost, its readings are inferred from its other copies.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, the most significant first",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangesView.class),
                            examples = @ExampleObject(name = "number", value = """
                                    {"articleId":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22",
                                    "traditionId":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21","exemplars":[{
                                    "node":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","lost":false,
                                    "articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","name":"Island Herald",
                                    "kind":"EDITED","confidence":0.87,"evidence":[]}],"items":[{"number":1,
                                    "kind":"NUMBER","significance":0.91,"direction":"CHANGED","reading":{
                                    "articleId":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22","siglum":"B",
                                    "source":"Harbour Post","text":"180","start":99,"end":102},
                                    "exemplarReadings":[{"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
                                    "siglum":"A","source":"Island Herald","text":"118","start":104,"end":107}]}],
                                    "total":{"value":1,"relation":"eq"}}
                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "404", description = "No such article")
    public Response changes(
            @PathParam("id") String id,
            @Parameter(
                            description = "How much text to show around each reading, in UTF-16 code units",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "500"))
                    @QueryParam("context")
                    Optional<String> context,
            @BeanParam Asked asked,
            @Context Request request) {
        UUID article = Parameters.id(id);
        Paging paging = asked.paging();
        int around = TraditionDoor.context(context);
        if (!traditions.isArticle(article)) {
            throw Problems.of(Fault.NOT_FOUND, "There is no article under this id, or not yet.");
        }
        return traditions
                .ofArticle(article)
                .flatMap(traditions::find)
                .map(found -> TraditionDoor.tagged(
                        request,
                        found.etag(),
                        () -> Response.ok(query.of(article, found, paging, around))
                                .build()))
                .orElseGet(() -> Response.ok(unlinked(article)).build());
    }

    private static ChangesView unlinked(UUID article) {
        return new ChangesView(article, Optional.empty(), List.of(), List.of(), Optional.empty(), new Total(0, "eq"));
    }
}
