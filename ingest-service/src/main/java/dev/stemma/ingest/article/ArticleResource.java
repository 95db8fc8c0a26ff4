package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.ingest.article.ArticleQuery.Filter;
import dev.stemma.ingest.article.ArticleQuery.Found;
import dev.stemma.ingest.article.ArticleQuery.Gone;
import dev.stemma.ingest.article.ArticleQuery.Here;
import dev.stemma.ingest.article.ArticleQuery.Listed;
import dev.stemma.ingest.article.ArticleQuery.Nowhere;
import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.outbox.Doorbell;
import dev.stemma.ingest.paging.Paging;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to what was received: reading it, and taking it down.
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "Articles as they were received.")
@RunOnVirtualThread
class ArticleResource {

    private final ArticleQuery query;
    private final ArticleStore store;
    private final Database database;
    private final Doorbell doorbell;
    private final Clock clock;

    ArticleResource(ArticleQuery query, ArticleStore store, Database database, Doorbell doorbell, Clock clock) {
        this.query = query;
        this.store = store;
        this.database = database;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listArticles", summary = "Lists articles, the last received first")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.Page.class),
                            examples = @ExampleObject(name = "page", value = ArticleExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public ArticleView.Page list(
            @Parameter(description = "Only of this source: its id or name") @QueryParam("source")
                    Optional<String> source,
            @Parameter(
                            description = "Only what was received or revised since (RFC 3339)",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("since")
                    Optional<String> since,
            @BeanParam Paging paging) {
        Filter filter = new Filter(
                source.map(name -> name.replace("\0", "")),
                since.map(ArticleResource::instant),
                paging.after(Long.MAX_VALUE));
        List<Listed> found = query.list(filter, paging.reading());
        return new ArticleView.Page(
                paging.page(found).stream().map(Listed::summary).toList(),
                paging.next(found, Listed::seq),
                query.total(filter));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getArticle", summary = "Shows an article at its latest or an earlier revision")
    @APIResponse(
            responseCode = "200",
            description = "The article; ETag changes whenever it does",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "article", value = ArticleExamples.ARTICLE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the named ETag")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    public Response get(
            @PathParam("id") String id,
            @Parameter(
                            description = "Which revision; the latest when absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("revision")
                    Optional<String> revision,
            @Parameter(description = "An ETag that is known already") @HeaderParam("If-None-Match")
                    Optional<String> known) {
        Here<ArticleView> article = here(query.article(id(id), revision(revision)));
        return unlessKnown(article, known, Response.ok(article.value()));
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getOriginal", summary = "Hands out the bytes as they came")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, in the type they came in, to be saved rather than shown",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "text", value = "The ferry is afloat again.")))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the named ETag")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    public Response raw(
            @PathParam("id") String id,
            @Parameter(
                            description = "Which revision; the latest when absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("revision")
                    Optional<String> revision,
            @Parameter(description = "An ETag that is known already") @HeaderParam("If-None-Match")
                    Optional<String> known) {
        Here<Original> original = here(query.original(id(id), revision(revision)));
        return unlessKnown(
                original,
                known,
                Response.ok(original.value().bytes())
                        .header("Content-Type", original.value().mediaType())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Content-Disposition", "attachment; filename=\"" + id(id) + "\""));
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(operationId = "listRevisions", summary = "Lists an article's revisions, the first first")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.Revisions.class),
                            examples = @ExampleObject(name = "revisions", value = ArticleExamples.REVISIONS)))
    @APIResponse(responseCode = "404", description = "There is no such article")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    public ArticleView.Revisions revisions(@PathParam("id") String id) {
        List<ArticleView.Revision> revisions = here(query.revisions(id(id))).value();
        return new ArticleView.Revisions(revisions, Optional.empty(), new ArticleView.Total(revisions.size(), "eq"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "takeDownArticle", summary = "Takes an article down, here and in the other services")
    @APIResponse(
            responseCode = "200",
            description = "Its texts and bytes are erased; doing so again gives the same receipt",
            content =
                    @Content(
                            schema = @Schema(implementation = TakedownReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ArticleExamples.RECEIPT)))
    @APIResponse(responseCode = "404", description = "There is no such article")
    public TakedownReceipt takeDown(@PathParam("id") String id) {
        ArticleId article = id(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TakedownReceipt receipt = database.transact(connection -> store.takeDown(connection, article, now))
                .orElseThrow(() -> nowhere(id));
        doorbell.ring();
        return receipt;
    }

    static Response unlessKnown(Here<?> found, Optional<String> known, Response.ResponseBuilder answer) {
        boolean same = known.stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + found.tag() + "\""));
        return (same ? Response.notModified() : answer)
                .header("ETag", "\"" + found.tag() + "\"")
                .header("Cache-Control", "no-cache")
                .build();
    }

    static <T> Here<T> here(Found<T> found) {
        return switch (found) {
            case Here<T> here -> here;
            case Gone<T> gone -> throw Problems.of(Fault.GONE, "The article was taken down at " + gone.since() + ".");
            case Nowhere<T> _ -> throw Problems.of(Fault.NOT_FOUND, "There is no such article or revision.");
        };
    }

    private static RuntimeException nowhere(String id) {
        return Problems.of(Fault.NOT_FOUND, "There is no article " + id + ".");
    }

    static ArticleId id(String text) {
        try {
            return new ArticleId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problems.of(Fault.NOT_FOUND, "An article's id is a UUID.");
        }
    }

    private static OptionalInt revision(Optional<String> text) {
        return number("revision", text);
    }

    static OptionalInt number(String name, Optional<String> text) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,8}")) {
            throw Problems.parameter(name, "must be a number from 1");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw Problems.parameter("since", "must lie between 1970 and 9999");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problems.parameter("since", "must be a time such as 2020-04-09T18:30:00Z");
        }
    }
}
