package dev.stemma.query.tradition;

import dev.stemma.query.catalog.Answers;
import dev.stemma.query.catalog.Forms;
import dev.stemma.query.catalog.Forms.Form;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the traditions and their stemmata.
@Path("/v1/traditions")
@Tag(name = "traditions", description = "The articles that carry one text: who copied whom, changing what.")
@RunOnVirtualThread
public class TraditionResource {

    private static final Form JSON = new Form("json", MediaType.APPLICATION_JSON);
    private static final Form DOT = new Form("dot", StemmaDot.TYPE);
    private static final Form GRAPHML = new Form("graphml", StemmaGraphml.TYPE);
    private static final Forms FORMS = Forms.of(JSON, DOT, GRAPHML);

    private final TraditionDoor door;

    TraditionResource(TraditionDoor door) {
        this.door = door;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getTradition", summary = "Shows a tradition with its witnesses")
    @APIResponse(
            responseCode = "200",
            description = "The tradition",
            content =
                    @Content(
                            schema = @Schema(implementation = TraditionView.class),
                            examples = @ExampleObject(name = "tradition", value = """
                                    {"id":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21",
                                    "storyId":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10","credit":"Reuters",
                                    "witnessCount":1,"changeCount":0,"drawn":true,"witnesses":[
                                    {"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","siglum":"A",
                                    "source":"Island Herald","title":"Ferry sinks off Mindoro",
                                    "publishedAt":"2024-03-04T06:00:00Z","credit":"Reuters"}]}
                                    """)))
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such tradition")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response get(@PathParam("id") String id, @Context UriInfo address, @Context Request request) {
        return door.open(id, "", address, found -> Answers.tagged(request, found.etag(), found.tradition()));
    }

    @GET
    @Path("/{id}/stemma")
    @Produces({MediaType.APPLICATION_JSON, StemmaDot.TYPE, StemmaGraphml.TYPE})
    @Operation(operationId = "getStemma", summary = "Shows who copied whom in a tradition, lost texts included")
    @APIResponse(
            responseCode = "200",
            description = "The stemma",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StemmaView.class),
                        examples = @ExampleObject(name = "stemma", value = """
                                {"traditionId":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21","root":"lost-1","nodes":[
                                {"id":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
                                "articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","lost":false,"siglum":"A",
                                "source":"Island Herald","title":"Ferry sinks off Mindoro",
                                "publishedAt":"2024-03-04T06:00:00Z","credit":"Reuters"},
                                {"id":"lost-1","lost":true,"name":"Reuters"}],"edges":[{"parent":"lost-1",
                                "child":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","kind":"EDITED","confidence":0.87,
                                "evidence":[{"basis":"credit","detail":"The text names Reuters.","weight":1.9}]}]}
                                """)),
                @Content(mediaType = StemmaDot.TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = StemmaGraphml.TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such tradition")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response stemma(
            @PathParam("id") String id,
            @Parameter(description = "json, dot or graphml; wins over the header Accept") @QueryParam("format")
                    Optional<String> format,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            @Context Request request) {
        Form form = FORMS.asked(format, headers);
        return door.open(
                id,
                "/stemma",
                address,
                found -> TraditionDoor.tagged(
                        request,
                        found.etag() + "-" + form.name(),
                        () -> Response.ok(written(found.drawn(), form), form.type())
                                .build()));
    }

    private static Object written(StemmaView stemma, Form form) {
        if (form.equals(DOT)) {
            return StemmaDot.of(stemma);
        }
        return form.equals(GRAPHML) ? StemmaGraphml.of(stemma) : stemma;
    }
}
