package dev.stemma.query.correction;

import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.correction.CorrectionStore.Pair;
import dev.stemma.query.correction.CorrectionView.Kind;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to correct who copied whom.
@Path("/v1/traditions")
@Tag(name = "corrections", description = "What people corrected; it holds until it is withdrawn.")
@RunOnVirtualThread
public class DerivationCorrectionResource {

    private final DerivationCorrections corrections;
    private final CorrectionDoor door;

    DerivationCorrectionResource(DerivationCorrections corrections, CorrectionDoor door) {
        this.corrections = corrections;
        this.door = door;
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctDerivation",
            summary = "Says that a witness of a tradition was made from another, or was not",
            description = "The stemma is drawn anew within moments; the derivation then has the evidence `correction`. "
                    + "Withdraw the correction to undo it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DerivationCorrection.class),
                            examples = @ExampleObject(name = "forbid", value = CorrectionExamples.DERIVATION)))
    @APIResponse(
            responseCode = "200",
            description = "The correction, which was made before",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "forbidden", value = CorrectionExamples.FORBIDDEN)))
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "forbidden", value = CorrectionExamples.FORBIDDEN)))
    @APIResponse(responseCode = "308", description = "This tradition was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such tradition")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "No JSON")
    @APIResponse(responseCode = "422", description = "Parent and child are no two witnesses of this tradition")
    public Response correct(@PathParam("id") String text, InputStream body) throws IOException {
        UUID id = Parameters.id(text);
        DerivationCorrection sent = door.read(body, DerivationCorrection.class);
        Pair pair = new Pair(article("/parent", sent.parent()), article("/child", sent.child()));
        Outcome outcome = corrections.correct(kind(sent.kind()), id, pair, Sent.remark(sent.by(), sent.note()));
        return door.answer(outcome, "/v1/traditions/", id, "/corrections");
    }

    private static Kind kind(Optional<String> text) {
        return switch (text.orElse("")) {
            case "pin" -> Kind.DERIVATION_PIN;
            case "forbid" -> Kind.DERIVATION_FORBID;
            default -> throw Sent.refused("/kind", "must be pin or forbid");
        };
    }

    private static UUID article(String pointer, Optional<String> text) {
        return Sent.id(pointer, text.orElseThrow(() -> Sent.refused(pointer, "is missing")));
    }
}
