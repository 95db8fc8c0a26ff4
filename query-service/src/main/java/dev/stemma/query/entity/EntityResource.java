package dev.stemma.query.entity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.contracts.MentionType;
import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.article.ArticleResource;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.Answers;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.SuccessionQuery;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.entity.EntityQuery.Filter;
import dev.stemma.query.entity.EntityQuery.Tagged;
import dev.stemma.query.quote.QuoteQuery;
import dev.stemma.query.quote.QuoteResource;
import dev.stemma.query.quote.QuoteView;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to whom and what articles mean.
@Path("/v1/entities")
@Tag(name = "entities", description = "Persons, organisations, places, groups and events, under every name.")
@RunOnVirtualThread
public class EntityResource {

    private static final String ENTITIES = "/v1/entities/";

    private static final Table<EntityView.Summary> TABLE = new Table<>(
            List.of("id", "type", "name", "articleCount", "mentionCount", "qualifier"),
            item -> List.of(
                    item.id(),
                    item.type(),
                    item.name(),
                    item.articleCount(),
                    item.mentionCount(),
                    item.qualifier().orElse("")));

    private static final Table<EntityView.Related> RELATED = new Table<>(
            List.of("id", "type", "name", "articles", "share"),
            item -> List.of(item.id(), item.type(), item.name(), item.articles(), item.share()));

    private final EntityQuery query;
    private final RelatedQuery related;
    private final ArticleQuery articles;
    private final QuoteQuery quotes;
    private final SuccessionQuery succession;
    private final ObjectMapper mapper;

    EntityResource(
            EntityQuery query,
            RelatedQuery related,
            ArticleQuery articles,
            QuoteQuery quotes,
            SuccessionQuery succession,
            ObjectMapper mapper) {
        this.query = query;
        this.related = related;
        this.articles = articles;
        this.quotes = quotes;
        this.succession = succession;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listEntities", summary = "Lists entities, those that most articles name first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entities",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EntityView.Page.class),
                        examples = @ExampleObject(name = "one", value = EntityExamples.PAGE)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(description = "Only with a name that begins so, has a word that does, or is written nearly so")
                    @QueryParam("q")
                    Optional<String> name,
            @Parameter(description = "Only of this type: person, organisation, place, group or event")
                    @QueryParam("type")
                    Optional<String> type,
            @Parameter(
                            description = "Only what at least so many articles name",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("minArticles")
                    Optional<String> leastArticles,
            @BeanParam Asked asked) {
        EntityView.Page page = query.list(
                new Filter(
                        Parameters.words("q", name),
                        Parameters.oneOf("type", MentionType.class, type),
                        Parameters.count("minArticles", leastArticles)),
                asked.paging());
        return TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getEntity", summary = "Shows an entity: its names, roles, and why they are taken for one")
    @APIResponse(
            responseCode = "200",
            description = "The entity",
            content =
                    @Content(
                            schema = @Schema(implementation = EntityView.class),
                            examples = @ExampleObject(name = "person", value = EntityExamples.ENTITY)))
    @APIResponse(responseCode = "308", description = "It was merged; Location tells into which")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response get(@PathParam("id") String text, @Context Request request) {
        UUID id = Parameters.id(text);
        Optional<Tagged> found = query.find(id);
        return found.map(entity -> Answers.tagged(request, entity.etag(), entity.entity()))
                .orElseGet(() -> succession.whereabouts(id, ENTITIES, ""));
    }

    @GET
    @Path("/{id}/articles")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(
            operationId = "listArticlesOfEntity",
            summary = "Lists the articles that name an entity, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleView.Page.class),
                        examples = @ExampleObject(name = "none", value = EntityExamples.NONE)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "308", description = "It was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response articles(@PathParam("id") String text, @BeanParam Asked asked, @Context UriInfo uri) {
        UUID id = Parameters.id(text);
        Paging paging = asked.paging();
        return here(id, "/articles", uri, () -> {
            ArticleView.Page page = articles.list(ArticleQuery.Filter.ofEntity(id), paging);
            return ArticleResource.TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
        });
    }

    @GET
    @Path("/{id}/quotes")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listQuotesOfEntity", summary = "Lists what an entity is quoted with, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of quotes",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuoteView.Page.class),
                        examples = @ExampleObject(name = "one", value = QuoteResource.EXAMPLE)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "308", description = "It was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response quotes(@PathParam("id") String text, @BeanParam Asked asked, @Context UriInfo uri) {
        UUID id = Parameters.id(text);
        Paging paging = asked.paging();
        return here(id, "/quotes", uri, () -> {
            QuoteView.Page page = quotes.list(QuoteQuery.Filter.ofSpeaker(id), paging);
            return QuoteResource.TABLE.answer(asked, mapper, page, page.items(), page.nextCursor());
        });
    }

    @GET
    @Path("/{id}/related")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.NDJSON})
    @Operation(
            operationId = "listRelatedEntities",
            summary = "Lists entities that articles name along with one, the most frequent first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entities, counted over the newest 2,000 articles on this one",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EntityView.RelatedPage.class),
                        examples = @ExampleObject(name = "one", value = EntityExamples.RELATED)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "308", description = "It was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response related(@PathParam("id") String text, @BeanParam Asked asked, @Context UriInfo uri) {
        UUID id = Parameters.id(text);
        Paging paging = asked.paging();
        return here(id, "/related", uri, () -> {
            EntityView.RelatedPage page = related.list(id, paging);
            return RELATED.answer(asked, mapper, page, page.items(), page.nextCursor());
        });
    }

    /// What is asked of an entity, or where it has gone.
    private Response here(UUID id, String behind, UriInfo uri, Supplier<Response> answer) {
        if (query.exists(id)) {
            return answer.get();
        }
        String question = Optional.ofNullable(uri.getRequestUri().getRawQuery())
                .map("?"::concat)
                .orElse("");
        return succession.whereabouts(id, ENTITIES, behind + question);
    }
}
