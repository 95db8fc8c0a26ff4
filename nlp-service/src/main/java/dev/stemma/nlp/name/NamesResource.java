package dev.stemma.nlp.name;

import dev.stemma.nlp.problem.Bodies;
import dev.stemma.nlp.problem.Body;
import dev.stemma.nlp.problem.Fault;
import dev.stemma.nlp.problem.Fields;
import dev.stemma.nlp.problem.Problem;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.Names;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the comparison of names.
@Path("/v1/names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "names", description = "Names across spellings.")
@RunOnVirtualThread
class NamesResource {

    private static final Set<String> FIELDS = Set.of("left", "right", "type");
    private static final int LONGEST = 300;

    private final Bodies bodies;

    NamesResource(Bodies bodies) {
        this.bodies = bodies;
    }

    @POST
    @Path("/compare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareNames",
            summary = "Compares two names",
            description = "By their spelling alone, across romanisations, scripts, orders and lengths.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamePairRequest.class),
                            examples = @ExampleObject(name = "pair", value = NameExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "How alike they are, and why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NameMatchView.class),
                            examples = @ExampleObject(name = "same", value = NameExamples.ANSWER)))
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(
            responseCode = "422",
            description = "The names cannot be compared; errors tell why",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "missing", value = NameExamples.PROBLEM)))
    public NameMatchView compare(InputStream body, @Context HttpHeaders headers) throws IOException {
        try (Body sent = bodies.receive(body, headers.getMediaType())) {
            Fields fields = new Fields(sent.object());
            String left = fields.required("left", LONGEST);
            String right = fields.required("right", LONGEST);
            NameKind kind = fields.oneOf("type", NameKind.class).orElse(NameKind.PERSON);
            fields.check(Fault.INVALID_NAMES);
            return NameMatchView.of(Names.compare(kind, left, right), fields.unknown(FIELDS));
        }
    }
}
