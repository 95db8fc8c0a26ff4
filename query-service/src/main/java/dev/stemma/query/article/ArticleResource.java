package dev.stemma.query.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.query.article.ArticleQuery.Filter;
import dev.stemma.query.article.ArticleQuery.Tagged;
import dev.stemma.query.article.ArticleView.Summary;
import dev.stemma.query.catalog.Answers;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.catalog.Table;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the articles of the library.
@Path("/v1/articles")
@Tag(name = "articles", description = "Articles with what was read in them.")
@RunOnVirtualThread
public class ArticleResource {

    private static final String EXAMPLE = """
        {"id":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","revision":1,"source":{"name":"Test Herald"},
        "title":"Ferry sinks off Mindoro","text":"A passenger ferry carrying 141 people sank.",
        "receivedAt":"2024-03-04T06:00:00Z","language":"en","languageConfidence":0.99,"linked":false,
        "modelVersion":"1","paragraphs":[{"start":0,"end":43}],"sentences":[{"start":0,"end":43}],
        "entities":[],"times":[]}
        """;

    /// How articles stand in a CSV.
    public static final Table<Summary> TABLE = new Table<>(
            List.of(
                    "id",
                    "title",
                    "source",
                    "url",
                    "credit",
                    "publishedAt",
                    "receivedAt",
                    "language",
                    "storyId",
                    "traditionId"),
            item -> List.of(
                    item.id(),
                    item.title(),
                    item.source().name(),
                    item.url(),
                    item.credit(),
                    item.publishedAt(),
                    item.receivedAt(),
                    item.language(),
                    item.storyId(),
                    item.traditionId()));

    private final ArticleQuery query;
    private final ObjectMapper mapper;

    ArticleResource(ArticleQuery query, ObjectMapper mapper) {
        this.query = query;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listArticles", summary = "Lists articles, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleView.Page.class),
                        examples =
                                @ExampleObject(
                                        name = "none",
                                        value = "{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}")),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(description = "Only of this source: its name or domain") @QueryParam("source")
                    Optional<String> source,
            @Parameter(description = "Only in this language (ISO 639-1)") @QueryParam("language")
                    Optional<String> language,
            @Parameter(description = "Only what states this agency") @QueryParam("credit") Optional<String> credit,
            @Parameter(description = "Only of this story") @QueryParam("storyId") Optional<String> storyId,
            @Parameter(description = "Only published from this time on (RFC 3339)") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Only published before this time") @QueryParam("to") Optional<String> to,
            @BeanParam Asked asked) {
        ArticleView.Page page = query.list(
                new Filter(
                        Parameters.words("source", source),
                        Parameters.words("language", language),
                        Parameters.words("credit", credit),
                        Parameters.id("storyId", storyId),
                        Optional.empty(),
                        Optional.empty(),
                        Parameters.time("from", from),
                        Parameters.time("to", to)),
                asked.paging());
        return TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getArticle", summary = "Shows an article with what was read in it")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "unread", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No such article")
    public Response get(@PathParam("id") String id, @Context Request request) {
        Tagged found = query.find(Parameters.id(id))
                .orElseThrow(() -> Problems.of(Fault.NOT_FOUND, "There is no article under this id, or not yet."));
        return Answers.tagged(request, found.etag(), found.article());
    }
}
