package dev.stemma.query.utterance;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.SuccessionQuery;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.utterance.UtteranceQuery.Filter;
import dev.stemma.query.utterance.UtteranceView.SpeakerView;
import dev.stemma.query.utterance.UtteranceView.Summary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to the quote ledger.
@Path("/v1/utterances")
@Tag(
        name = "utterances",
        description = "What was said once, with its wordings: who has it first, who has it otherwise.")
@RunOnVirtualThread
public class UtteranceResource {

    private static final Table<Summary> TABLE = new Table<>(
            List.of(
                    "id",
                    "content",
                    "speaker",
                    "entityId",
                    "firstArticleId",
                    "firstSource",
                    "firstPublishedAt",
                    "firstBasis",
                    "quoteCount",
                    "articleCount",
                    "wordingCount",
                    "storyId"),
            item -> List.of(
                    item.id(),
                    item.content(),
                    item.speaker().map(SpeakerView::name),
                    item.speaker().flatMap(SpeakerView::entityId),
                    item.first().articleId(),
                    item.first().source(),
                    item.first().publishedAt(),
                    item.first().basis(),
                    item.quoteCount(),
                    item.articleCount(),
                    item.wordingCount(),
                    item.storyId()));

    private final UtteranceQuery query;
    private final SuccessionQuery succession;
    private final ObjectMapper mapper;

    UtteranceResource(UtteranceQuery query, SuccessionQuery succession, ObjectMapper mapper) {
        this.query = query;
        this.succession = succession;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listUtterances", summary = "Lists utterances, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of utterances",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UtteranceView.Page.class),
                        examples = @ExampleObject(name = "one", value = """
                                {"items":[{"id":"3f0a6f0e-54a5-3d2c-9c0e-8d5b6f1e7a21",
                                "storyId":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10",
                                "content":"The ferry is afloat again.","speaker":{"name":"Karim Azizi",
                                "entityId":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10"},
                                "first":{"articleId":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","number":0,"kind":"DIRECT",
                                "source":"Test Herald","publishedAt":"2024-03-04T06:00:00Z","basis":"TIME"},
                                "at":"2024-03-04T06:00:00Z","quoteCount":2,"articleCount":2,"wordingCount":2,
                                "altered":true}],"total":{"value":1,"relation":"eq"}}
                                """)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(description = "Only said by this entity") @QueryParam("speaker") Optional<String> speaker,
            @Parameter(description = "Only of this story") @QueryParam("storyId") Optional<String> storyId,
            @Parameter(description = "Only with a quote in an article of this tradition") @QueryParam("traditionId")
                    Optional<String> traditionId,
            @Parameter(description = "Only with a quote in this article") @QueryParam("articleId")
                    Optional<String> articleId,
            @Parameter(description = "Only with these words in any wording, as a web search reads them")
                    @QueryParam("q")
                    Optional<String> words,
            @Parameter(description = "Only said from this time on (RFC 3339)") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Only said before this time") @QueryParam("to") Optional<String> to,
            @Parameter(
                            description = "Only those that someone has otherwise than the first",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("altered")
                    Optional<String> altered,
            @Parameter(
                            description = "Only those that at least so many articles have",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("articles")
                    Optional<String> articles,
            @BeanParam Asked asked) {
        UtteranceView.Page page = query.list(
                new Filter(
                        Parameters.id("speaker", speaker),
                        Parameters.id("storyId", storyId),
                        Parameters.id("traditionId", traditionId),
                        Parameters.id("articleId", articleId),
                        Parameters.words("q", words),
                        Parameters.time("from", from),
                        Parameters.time("to", to),
                        Parameters.flag("altered", altered),
                        Parameters.count("articles", articles).orElse(0)),
                asked.paging());
        return TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getUtterance",
            summary = "Shows an utterance with its wordings, and how each differs from the first")
    @APIResponse(
            responseCode = "200",
            description = "The utterance",
            content =
                    @Content(
                            schema = @Schema(implementation = UtteranceView.class),
                            examples = @ExampleObject(name = "utterance", value = """
                                    {"id":"3f0a6f0e-54a5-3d2c-9c0e-8d5b6f1e7a21",
                                    "storyId":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10",
                                    "content":"The ferry is afloat again.","speaker":{"name":"Karim Azizi",
                                    "entityId":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10"},
                                    "first":{"articleId":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","number":0,
                                    "kind":"DIRECT","source":"Test Herald","publishedAt":"2024-03-04T06:00:00Z",
                                    "basis":"ALONE"},"at":"2024-03-04T06:00:00Z","quoteCount":1,"articleCount":1,
                                    "wordingCount":1,"altered":false,
                                    "wordings":[{"articleId":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","number":0,
                                    "source":"Test Herald","publishedAt":"2024-03-04T06:00:00Z","kind":"DIRECT",
                                    "content":"The ferry is afloat again.","start":41,"end":67,"speaker":"Azizi",
                                    "wording":0,"differs":false,"differences":[]}]}
                                    """)))
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such utterance")
    @APIResponse(responseCode = "410", description = "All its quotes are gone")
    public Response get(@PathParam("id") String id) {
        UUID utterance = Parameters.id(id);
        return query.find(utterance)
                .map(found -> Response.ok(found).build())
                .orElseGet(() -> succession.whereabouts(utterance, "/v1/utterances/", ""));
    }
}
