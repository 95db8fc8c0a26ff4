package dev.stemma.query.article;

import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to what shares text with an article.
@Path("/v1/articles")
@Tag(name = "articles", description = "Articles with what was read in them.")
@RunOnVirtualThread
public class KinResource {

    private final KinshipQuery query;

    KinResource(KinshipQuery query) {
        this.query = query;
    }

    @GET
    @Path("/{id}/kin")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listKin",
            summary = "Lists the articles that share text with one, its copies first",
            description =
                    "Copies are witnesses of one tradition. Others have but a passage in common among other news: a"
                            + " round-up of the day, or who quotes what was reported before. Of articles with the same words the"
                            + " one is listed by which they are judged.")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content =
                    @Content(
                            schema = @Schema(implementation = KinView.class),
                            examples = @ExampleObject(name = "passage", value = """
                                    {"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","items":[{"article":{
                                    "id":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22","title":"The day in brief",
                                    "source":{"name":"Harbour Post"},"receivedAt":"2024-03-04T20:00:00Z",
                                    "language":"en","lead":"A passenger ferry carrying 141 people sank."},
                                    "sameText":false,"confidence":0.98,"evidence":[{"basis":"shared-passage",
                                    "detail":"47 words in common: “A passenger ferry carrying ...”",
                                    "weight":142.3}]}],"total":{"value":1,"relation":"eq"}}
                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "No such article")
    public Response kin(@PathParam("id") String id, @BeanParam Asked asked) {
        KinView kin = query.of(Parameters.id(id), asked.paging())
                .orElseThrow(() -> Problems.of(Fault.NOT_FOUND, "There is no article under this id, or not yet."));
        return Response.ok(kin).build();
    }
}
