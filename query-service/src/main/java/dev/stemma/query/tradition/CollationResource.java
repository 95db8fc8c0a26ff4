package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.philology.collation.Collation;
import dev.stemma.query.catalog.Forms;
import dev.stemma.query.catalog.Forms.Form;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.tradition.CollationView.RowView;
import dev.stemma.query.tradition.CollationView.SentenceView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the collations of traditions.
@Path("/v1/traditions")
@Tag(name = "traditions", description = "The articles that carry one text: who copied whom, changing what.")
@RunOnVirtualThread
public class CollationResource {

    private static final Forms FORMS = Forms.of(
            new Form("json", MediaType.APPLICATION_JSON), new Form("csv", Table.CSV), new Form("ndjson", Table.NDJSON));

    private final TraditionDoor door;
    private final CollationQuery query;
    private final ObjectMapper mapper;

    CollationResource(TraditionDoor door, CollationQuery query, ObjectMapper mapper) {
        this.door = door;
        this.query = query;
        this.mapper = mapper;
    }

    @GET
    @Path("/{id}/collation")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(
            operationId = "getCollation",
            summary = "Shows witnesses side by side, sentence by sentence",
            description = "Collated when asked for: up to 40 witnesses with 400,000 characters in all.")
    @APIResponse(
            responseCode = "200",
            description = "The collation; a CSV has a column for each witness",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CollationView.class),
                        examples = @ExampleObject(name = "collation", value = """
                                {"traditionId":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21","witnesses":[
                                {"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","siglum":"A",
                                "source":"Island Herald","title":"Ferry sinks off Mindoro",
                                "publishedAt":"2024-03-04T06:00:00Z","credit":"Reuters"}],
                                "rows":[{"number":0,"cells":[{"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
                                "siglum":"A","sentences":[{"start":0,"end":33,
                                "text":"Fishermen rescued 118 passengers."}],
                                "differences":[{"locus":0,"start":18,"end":21}]}]}]}
                                """)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such tradition")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "More text than is collated at once: ask for fewer witnesses")
    @APIResponse(responseCode = "429", description = "Others are collating")
    public Response collation(
            @PathParam("id") String id,
            @Parameter(
                            description = "Which witnesses: ids of articles, or sigla; the first twelve published when"
                                    + " none are named")
                    @QueryParam("witness")
                    List<String> witnesses,
            @Parameter(description = "json, csv or ndjson; wins over the header Accept") @QueryParam("format")
                    Optional<String> format,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            @Context Request request) {
        Form form = FORMS.asked(format, headers);
        return door.open(id, "/collation", address, found -> {
            List<WitnessView> chosen = query.bounded(TraditionDoor.named(witnesses, found), found);
            return TraditionDoor.tagged(request, found.etag() + "-" + form.name(), () -> {
                Collation collation = query.of(chosen);
                CollationView view = SideBySide.of(found.tradition().id(), collation, chosen);
                return table(chosen).answer(form.type(), mapper, view, view.rows(), Optional.empty());
            });
        });
    }

    private static Table<RowView> table(List<WitnessView> witnesses) {
        List<String> columns = new ArrayList<>(List.of("row"));
        witnesses.forEach(witness -> columns.add(witness.siglum()));
        return new Table<>(columns, row -> {
            List<Object> cells = new ArrayList<>(List.of(row.number()));
            witnesses.forEach(witness -> cells.add(text(row, witness)));
            return cells;
        });
    }

    private static String text(RowView row, WitnessView witness) {
        return row.cells().stream()
                .filter(cell -> cell.articleId().equals(witness.articleId()))
                .flatMap(cell -> cell.sentences().stream())
                .map(SentenceView::text)
                .collect(Collectors.joining(" "));
    }
}
