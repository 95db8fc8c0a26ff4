package dev.stemma.query.search;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.search.SearchQuery.Order;
import dev.stemma.query.search.SearchQuery.Wish;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to full text search.
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Full text search.")
@RunOnVirtualThread
public class SearchResource {

    private static final String EXAMPLE = """
        {"items":[{"article":{"id":"0b6c2a52-6d0b-5b52-9a53-1f6e0d6e1c11","title":"Ferry sinks off Mindoro",
        "source":{"name":"Test Herald"},"receivedAt":"2024-03-04T06:00:00Z","language":"en",
        "lead":"A passenger ferry carrying 141 people sank"},"rank":0.42,"titleMarks":[{"start":0,"end":5}],
        "excerpts":[{"text":"A passenger ferry carrying 141 people sank","start":0,
        "marks":[{"start":12,"end":17}]}]}],"total":{"value":1,"relation":"eq"},
        "facets":{"counted":{"value":1,"relation":"eq"},"source":[{"value":"Test Herald","articles":1}]}}
        """;

    private final SearchQuery query;

    SearchResource(SearchQuery query) {
        this.query = query;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Searches titles and texts",
            description = "The newest 200 articles found are ranked against each other and come first, then the next"
                    + " 200, and so on; with order=newest the newest come first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what was found",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchView.class),
                            examples = @ExampleObject(name = "ferry", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public SearchView search(
            @Parameter(
                            required = true,
                            description = "What to look for: words, \"phrases in quotes\", or, and - before what is"
                                    + " excluded")
                    @QueryParam("q")
                    Optional<String> words,
            @Parameter(description = "Only of this source: its name or domain") @QueryParam("source")
                    Optional<String> source,
            @Parameter(description = "Only in this language (ISO 639-1)") @QueryParam("language")
                    Optional<String> language,
            @Parameter(description = "Only what states this agency") @QueryParam("credit") Optional<String> credit,
            @Parameter(description = "Only of this story") @QueryParam("storyId") Optional<String> storyId,
            @Parameter(description = "Only of this tradition") @QueryParam("traditionId") Optional<String> traditionId,
            @Parameter(description = "Only what names this entity") @QueryParam("entityId") Optional<String> entityId,
            @Parameter(description = "Only published from this time on (RFC 3339)") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Only published before this time") @QueryParam("to") Optional<String> to,
            @Parameter(description = "In which order: relevance or newest") @QueryParam("order") Optional<String> order,
            @Parameter(
                            description = "What to count, parted by commas: source, language, credit, entity, day,"
                                    + " month")
                    @QueryParam("facets")
                    Optional<String> facets,
            @BeanParam Asked asked) {
        ArticleQuery.Filter filter = new ArticleQuery.Filter(
                Parameters.words("source", source),
                Parameters.words("language", language),
                Parameters.words("credit", credit),
                Parameters.id("storyId", storyId),
                Parameters.id("traditionId", traditionId),
                Parameters.id("entityId", entityId),
                Parameters.time("from", from),
                Parameters.time("to", to));
        return query.search(new Wish(
                Parameters.words("q", words).orElseThrow(() -> Problems.parameter("q", "says nothing to look for")),
                filter,
                Parameters.oneOf("order", Order.class, order).orElse(Order.RELEVANCE),
                facets(Parameters.words("facets", facets)),
                asked.paging()));
    }

    private static Set<Facet> facets(Optional<String> names) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        names.stream()
                .flatMap(list -> java.util.Arrays.stream(list.split(",")))
                .map(name -> Parameters.oneOf("facets", Facet.class, Optional.of(name.strip()))
                        .orElseThrow())
                .forEach(facets::add);
        return facets;
    }
}
