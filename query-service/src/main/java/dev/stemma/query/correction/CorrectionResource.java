package dev.stemma.query.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.correction.CorrectionQuery.Filter;
import dev.stemma.query.correction.CorrectionView.Kind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to what people corrected.
@Path(CorrectionResource.PATH)
@Tag(name = "corrections", description = "What people corrected; it holds until it is withdrawn.")
@RunOnVirtualThread
public class CorrectionResource {

    static final String PATH = "/v1/corrections";

    private static final Table<CorrectionView> TABLE = new Table<>(
            List.of(
                    "id",
                    "kind",
                    "entityId",
                    "storyId",
                    "mergedId",
                    "traditionId",
                    "parent",
                    "child",
                    "names",
                    "keptNames",
                    "articles",
                    "by",
                    "note",
                    "at"),
            item -> List.of(
                    item.id(),
                    item.kind(),
                    item.entityId(),
                    item.storyId(),
                    item.mergedId(),
                    item.traditionId(),
                    item.parent(),
                    item.child(),
                    String.join("; ", item.names()),
                    String.join("; ", item.keptNames()),
                    String.join(
                            " ", item.articles().stream().map(UUID::toString).toList()),
                    item.by(),
                    item.note(),
                    item.at()));

    private final CorrectionQuery query;
    private final Corrections corrections;
    private final CorrectionDoor door;
    private final ObjectMapper mapper;

    CorrectionResource(CorrectionQuery query, Corrections corrections, CorrectionDoor door, ObjectMapper mapper) {
        this.query = query;
        this.corrections = corrections;
        this.door = door;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listCorrections", summary = "Lists what people corrected, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of corrections",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CorrectionView.Page.class),
                        examples = @ExampleObject(name = "none", value = CorrectionExamples.NONE)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(
                            description = "Only of this kind: entity_merge, entity_split, story_merge, story_split, "
                                    + "derivation_pin or derivation_forbid")
                    @QueryParam("kind")
                    Optional<String> kind,
            @Parameter(description = "Only what is about this entity: under its id of then, or under its names of now")
                    @QueryParam("entity")
                    Optional<String> entity,
            @Parameter(description = "Only what is about this article") @QueryParam("article") Optional<String> article,
            @BeanParam Asked asked) {
        CorrectionView.Page page = query.list(
                new Filter(
                        Parameters.oneOf("kind", Kind.class, kind),
                        Parameters.id("entity", entity),
                        Parameters.id("article", article)),
                asked.paging());
        return TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCorrection", summary = "Shows a correction")
    @APIResponse(
            responseCode = "200",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "merged", value = CorrectionExamples.MERGED)))
    @APIResponse(responseCode = "404", description = "No such correction")
    public CorrectionView get(@PathParam("id") String text) {
        return query.find(Parameters.id(text)).orElseThrow(CorrectionResource::absent);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawCorrection",
            summary = "Withdraws a correction",
            description = "What was concluded without it is concluded again, within moments.")
    @APIResponse(
            responseCode = "200",
            description = "The correction that was withdrawn",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "merged", value = CorrectionExamples.MERGED)))
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such correction; it may have been withdrawn before")
    public CorrectionView withdraw(@PathParam("id") String text) {
        door.checkOpen();
        return corrections.withdraw(Parameters.id(text)).orElseThrow(CorrectionResource::absent);
    }

    private static RuntimeException absent() {
        return Problems.of(Fault.NOT_FOUND, "There is no correction under this id.");
    }
}
