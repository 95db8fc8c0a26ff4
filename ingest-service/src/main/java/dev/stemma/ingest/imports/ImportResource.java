package dev.stemma.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.ingest.body.Bodies;
import dev.stemma.ingest.paging.Paging;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door by which archives come in.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Archives that are taken in.")
@RunOnVirtualThread
class ImportResource {

    private static final int SHOWN_REJECTS = 100;
    private static final String EXAMPLE = """
            {"id":"1c1f7a52-9f0e-4f6d-9c0f-2b7c1d5e6a70","state":"RUNNING","form":"WARC","totalBytes":104857600,\
            "bytes":52428800,"records":12000,"accepted":3950,"known":30,"rejected":20,"skipped":8000,\
            "rejects":[{"record":17,"reason":"invalid-article","detail":"The page has no text."}],\
            "createdAt":"2020-04-09T18:30:05Z","updatedAt":"2020-04-09T18:31:00Z"}""";
    private static final String PAGE_EXAMPLE =
            "{\"items\":[" + EXAMPLE + "],\"total\":{\"value\":1,\"relation\":\"eq\"}}";

    private final JobStore store;
    private final Spool spool;
    private final ImportPoller poller;
    private final Clock clock;
    private final Bodies bodies;

    ImportResource(JobStore store, Spool spool, ImportPoller poller, Clock clock, Bodies bodies) {
        this.bodies = bodies;
        this.store = store;
        this.spool = spool;
        this.poller = poller;
        this.clock = clock;
    }

    /// An archive that is to be fetched.
    @Schema(name = "ImportSubmission", description = "An archive that is to be fetched.")
    record ImportSubmission(
            @Schema(required = true, examples = "https://gull.example/archive.warc.gz")
            String url,

            @Schema(description = "The outlet of the articles that name none themselves", maxLength = 200)
            Optional<String> source) {}

    @POST
    @Consumes({
        "application/warc",
        "application/gzip",
        "application/x-gzip",
        "application/zip",
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "importArchive",
            summary = "Takes an archive in: WARC, NDJSON or ZIP",
            description = "What it is shows in its first bytes; WARC and NDJSON may be gzipped. A JSON body names an"
                    + " address to fetch it from. Whoever sends an archive again changes nothing by it.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ImportSubmission.class),
                        examples =
                                @ExampleObject(
                                        name = "address",
                                        value = "{\"url\":\"https://gull.example/archive.warc.gz\"}"))
            })
    @APIResponse(
            responseCode = "202",
            description = "It is here whole, or will be fetched; Location tells where to see how far it is",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "The body broke off, or its JSON does not parse")
    @APIResponse(responseCode = "413", description = "It is longer than is taken")
    @APIResponse(responseCode = "415", description = "This type of content is not taken")
    @APIResponse(responseCode = "422", description = "It is no archive, or its address is none")
    @APIResponse(responseCode = "503", description = "There is no room for it now; Retry-After tells when to come back")
    public Response upload(
            InputStream body,
            @Parameter(description = "For an upload: the outlet of the articles that name none themselves")
                    @QueryParam("source")
                    Optional<String> source,
            @Parameter(hidden = true) @HeaderParam("Content-Length") Optional<Long> length)
            throws IOException {
        UUID id = UUID.randomUUID();
        checked(source, "source");
        boolean kept = false;
        try {
            long bytes =
                    spool.keep(id.toString(), body, length.map(OptionalLong::of).orElse(OptionalLong.empty()));
            if (Archives.form(spool.file(id.toString())).isEmpty()) {
                throw Problems.of(Fault.INVALID_IMPORT, "It is neither WARC nor NDJSON or ZIP.");
            }
            Job job = store.add(id, Optional.empty(), source, Optional.of(bytes), now());
            kept = true;
            return accepted(job);
        } finally {
            if (!kept) {
                spool.forget(id.toString());
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response fetch(InputStream body) throws IOException {
        JsonNode json = bodies.json(body);
        URI url = url(json.path("url").asText());
        Optional<String> source =
                Optional.of(json.path("source").asText().strip()).filter(name -> !name.isEmpty());
        checked(source, "/source");
        return accepted(store.add(UUID.randomUUID(), Optional.of(url), source, Optional.empty(), now()));
    }

    @GET
    @Operation(operationId = "listImports", summary = "Lists the archives, the last added first")
    @APIResponse(
            responseCode = "200",
            description = "A page of archives",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.Page.class),
                            examples = @ExampleObject(name = "page", value = PAGE_EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public ImportView.Page list(@BeanParam Paging paging) {
        List<Job> found = store.list(paging.after(Long.MAX_VALUE), paging.reading());
        return new ImportView.Page(
                paging.page(found).stream()
                        .map(job -> ImportView.of(job, List.of()))
                        .toList(),
                paging.next(found, row -> row.seq()),
                new ImportView.Total(store.count(), "eq"));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Shows how far an archive is, and what could not be taken in")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such archive")
    public ImportView get(@PathParam("id") String id) {
        return view(job(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelImport", summary = "Breaks an import off; what was taken in stays")
    @APIResponse(
            responseCode = "200",
            description = "The archive; cancelled unless it was over already",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is no such archive")
    public ImportView cancel(@PathParam("id") String id) {
        Job job = job(id);
        store.cancel(job.id(), now());
        spool.forget(job.spool());
        return view(job(id));
    }

    private Response accepted(Job job) {
        poller.hurry();
        return Response.accepted(ImportView.of(job, List.of()))
                .location(URI.create("/v1/imports/" + job.id()))
                .build();
    }

    private ImportView view(Job job) {
        return ImportView.of(job, store.rejects(job.id(), SHOWN_REJECTS));
    }

    private Job job(String id) {
        try {
            return store.job(UUID.fromString(id))
                    .orElseThrow(() -> Problems.of(Fault.NOT_FOUND, "There is no import " + id + "."));
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.NOT_FOUND, "An import's id is a UUID.");
        }
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && text.length() <= 4096) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw invalid("/url", "must be an absolute http or https address");
        }
        throw invalid("/url", "must be an absolute http or https address");
    }

    private static void checked(Optional<String> source, String pointer) {
        if (source.isPresent()
                && (source.get().isBlank()
                        || source.get().length() > 200
                        || source.get().indexOf('\0') >= 0)) {
            throw invalid(pointer, "must have 1 to 200 characters");
        }
    }

    private static RuntimeException invalid(String pointer, String detail) {
        return Problems.of(Problems.body(
                Fault.INVALID_IMPORT, "Not every field is as it must be.", List.of(new FieldError(pointer, detail))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
