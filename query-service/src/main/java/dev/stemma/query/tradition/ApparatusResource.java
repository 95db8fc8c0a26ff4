package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Forms;
import dev.stemma.query.catalog.Forms.Form;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the apparatus of traditions.
@Path("/v1/traditions")
@Tag(name = "traditions", description = "The articles that carry one text: who copied whom, changing what.")
@RunOnVirtualThread
public class ApparatusResource {

    private static final Form TEI = new Form("tei", ParallelSegmentation.TEI);
    private static final Forms FORMS = Forms.of(
            new Form("json", MediaType.APPLICATION_JSON),
            new Form("csv", Table.CSV),
            new Form("ndjson", Table.NDJSON),
            TEI);

    private static final Table<EntryView> ENTRIES = new Table<>(List.of(), entry -> List.of());

    /// A reading with the entry it stands in: a row of the CSV.
    private record Line(EntryView entry, ReadingView reading) {}

    private static final Table<Line> LINES = new Table<>(
            List.of(
                    "number",
                    "kind",
                    "significance",
                    "note",
                    "siglum",
                    "source",
                    "articleId",
                    "text",
                    "start",
                    "end",
                    "before",
                    "after"),
            line -> List.of(
                    line.entry().number(),
                    line.entry().kind(),
                    line.entry().significance(),
                    line.entry().note(),
                    line.reading().siglum(),
                    line.reading().source(),
                    line.reading().articleId(),
                    line.reading().text(),
                    line.reading().start(),
                    line.reading().end(),
                    line.reading().before(),
                    line.reading().after()));

    private final TraditionDoor door;
    private final ApparatusQuery query;
    private final CollationQuery collations;
    private final ObjectMapper mapper;

    ApparatusResource(TraditionDoor door, ApparatusQuery query, CollationQuery collations, ObjectMapper mapper) {
        this.door = door;
        this.query = query;
        this.collations = collations;
        this.mapper = mapper;
    }

    @GET
    @Path("/{id}/apparatus")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON, ParallelSegmentation.TEI})
    @Operation(
            operationId = "getApparatus",
            summary = "Lists the places where witnesses differ, the most significant first",
            description = "As TEI the whole text is shown, in parallel segmentation, of the named witnesses or of the"
                    + " first twelve; kind, significance, context, cursor and limit do not apply there.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the apparatus; a CSV has a line for each reading",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ApparatusView.class),
                        examples = @ExampleObject(name = "number", value = """
                                {"items":[{"number":1,"kind":"NUMBER","significance":0.91,"readings":[
                                {"articleId":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11","siglum":"A","source":"Island Herald",
                                "text":"118","start":104,"end":107},
                                {"articleId":"2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22",
                                "siglum":"B","source":"Harbour Post","text":"180","start":99,"end":102}]}],
                                "total":{"value":1,"relation":"eq"}}
                                """)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ParallelSegmentation.TEI, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such tradition")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "More text than is collated at once: ask for fewer witnesses")
    @APIResponse(responseCode = "429", description = "Others are collating")
    public Response apparatus(
            @PathParam("id") String id,
            @Parameter(description = "Only of these kinds") @QueryParam("kind") List<String> kinds,
            @Parameter(description = "Only where these witnesses take part: ids of articles, or sigla")
                    @QueryParam("witness")
                    List<String> witnesses,
            @Parameter(
                            description = "Only of at least this significance",
                            schema = @Schema(type = SchemaType.NUMBER, format = "double", minimum = "0", maximum = "1"))
                    @QueryParam("significance")
                    Optional<String> significance,
            @Parameter(
                            description = "How much text to show around each reading, in UTF-16 code units",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "500"))
                    @QueryParam("context")
                    Optional<String> context,
            @Parameter(description = "json, csv, ndjson or tei; wins over the header Accept") @QueryParam("format")
                    Optional<String> format,
            @BeanParam Asked asked,
            @Context UriInfo address,
            @Context Request request) {
        Form form = FORMS.asked(format, asked.headers());
        return door.open(id, "/apparatus", address, found -> {
            List<WitnessView> named = TraditionDoor.named(witnesses, found);
            String etag = found.etag() + "-" + form.name();
            if (form.equals(TEI)) {
                return TraditionDoor.tagged(request, etag, () -> edition(found, named));
            }
            ApparatusQuery.Filter filter = new ApparatusQuery.Filter(
                    kinds(kinds),
                    named.stream().map(WitnessView::articleId).collect(Collectors.toSet()),
                    Parameters.share("significance", significance).orElse(0.0));
            Paging paging = asked.paging();
            int around = TraditionDoor.context(context);
            return TraditionDoor.tagged(
                    request, etag, () -> listed(query.list(found, filter, paging, around), form, asked));
        });
    }

    private static Set<Entry.Kind> kinds(List<String> names) {
        return names.stream()
                .map(name -> Parameters.oneOf("kind", Entry.Kind.class, Optional.of(name))
                        .orElseThrow())
                .collect(Collectors.toSet());
    }

    private Response listed(ApparatusView page, Form form, Asked asked) {
        Optional<URI> next = asked.next(page.nextCursor());
        if (form.type().equals(Table.CSV)) {
            List<Line> lines = page.items().stream()
                    .flatMap(entry -> entry.readings().stream().map(reading -> new Line(entry, reading)))
                    .toList();
            return LINES.answer(Table.CSV, mapper, page, lines, next);
        }
        return ENTRIES.answer(form.type(), mapper, page, page.items(), next);
    }

    private Response edition(TraditionQuery.Found found, List<WitnessView> named) {
        List<WitnessView> witnesses = collations.bounded(named, found);
        String title = witnesses.stream()
                .map(WitnessView::title)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String edition = ParallelSegmentation.of(title, collations.of(witnesses), witnesses);
        return Response.ok(edition, ParallelSegmentation.TEI + ";charset=utf-8").build();
    }
}
