package dev.stemma.query.quote;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.contracts.Quote;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.quote.QuoteQuery.Filter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/// The door to who is quoted with which words.
@Path("/v1/quotes")
@Tag(name = "quotes", description = "Who is quoted with which words.")
@RunOnVirtualThread
public class QuoteResource {

    /// A page of quotes, for the API's documentation.
    public static final String EXAMPLE = """
            {"items":[{"articleId":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","number":0,"kind":"DIRECT",
            "content":"The ferry is afloat again.","start":41,"end":67,"span":{"start":40,"end":68},
            "speaker":{"name":"Karim Azizi","resolved":true,"words":"Azizi","span":{"start":74,"end":79},
            "entityId":"5d7e8c2a-3a1d-4c6e-8f53-7f1f0a3c2b10"},"confidence":0.95,"source":"Test Herald",
            "publishedAt":"2024-03-04T06:00:00Z"}],"total":{"value":1,"relation":"eq"}}
            """;

    /// How quotes stand in a CSV.
    public static final Table<QuoteView> TABLE = new Table<>(
            List.of(
                    "articleId",
                    "number",
                    "kind",
                    "content",
                    "start",
                    "end",
                    "speaker",
                    "entityId",
                    "confidence",
                    "source",
                    "publishedAt",
                    "storyId",
                    "utteranceId"),
            item -> List.of(
                    item.articleId(),
                    item.number(),
                    item.kind(),
                    item.content(),
                    item.start(),
                    item.end(),
                    item.speaker().map(QuoteView.SpeakerView::name),
                    item.speaker().flatMap(QuoteView.SpeakerView::entityId),
                    item.confidence(),
                    item.source(),
                    item.publishedAt(),
                    item.storyId(),
                    item.utteranceId()));

    private final QuoteQuery query;
    private final ObjectMapper mapper;

    QuoteResource(QuoteQuery query, ObjectMapper mapper) {
        this.query = query;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(
            operationId = "listQuotes",
            summary = "Lists quotes: of the newest article first, in the order of its text")
    @APIResponse(
            responseCode = "200",
            description = "A page of quotes",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuoteView.Page.class),
                        examples = @ExampleObject(name = "one", value = EXAMPLE)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(description = "Only of this article") @QueryParam("articleId") Optional<String> articleId,
            @Parameter(description = "Only of the articles of this story") @QueryParam("storyId")
                    Optional<String> storyId,
            @Parameter(description = "Only said by this entity") @QueryParam("speaker") Optional<String> speaker,
            @Parameter(description = "Only wordings of this utterance") @QueryParam("utteranceId")
                    Optional<String> utteranceId,
            @Parameter(description = "Only of this kind: direct, indirect or mixed") @QueryParam("kind")
                    Optional<String> kind,
            @Parameter(description = "Only with these words, as a web search reads them") @QueryParam("q")
                    Optional<String> words,
            @Parameter(description = "Only published from this time on (RFC 3339)") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Only published before this time") @QueryParam("to") Optional<String> to,
            @BeanParam Asked asked) {
        QuoteView.Page page = query.list(
                new Filter(
                        Parameters.id("articleId", articleId),
                        Parameters.id("storyId", storyId),
                        Parameters.id("speaker", speaker),
                        Parameters.id("utteranceId", utteranceId),
                        Parameters.oneOf("kind", Quote.Kind.class, kind),
                        Parameters.words("q", words),
                        Parameters.time("from", from),
                        Parameters.time("to", to)),
                asked.paging());
        return TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
    }
}
