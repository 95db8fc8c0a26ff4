package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.ingest.article.ArticleQuery.Here;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to an article's revisions and to what changed between them.
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "Articles as they were received.")
@RunOnVirtualThread
class RevisionResource {

    private static final int LONGEST_COLLATED = 200_000;

    private final ArticleQuery query;

    RevisionResource(ArticleQuery query) {
        this.query = query;
    }

    @GET
    @Path("/{id}/revisions/{number}")
    @Operation(operationId = "getRevision", summary = "Shows an article at one of its revisions")
    @APIResponse(
            responseCode = "200",
            description = "The article as it stood then",
            content =
                    @Content(
                            schema = @Schema(implementation = ArticleView.class),
                            examples = @ExampleObject(name = "article", value = ArticleExamples.ARTICLE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the named ETag")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    public Response revision(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @PathParam("number") String number,
            @Parameter(description = "An ETag that is known already") @HeaderParam("If-None-Match")
                    Optional<String> known) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw Problems.of(Fault.NOT_FOUND, "A revision's number counts from 1.");
        }
        Here<ArticleView> article =
                ArticleResource.here(query.article(ArticleResource.id(id), OptionalInt.of(Integer.parseInt(number))));
        return ArticleResource.unlessKnown(article, known, Response.ok(article.value()));
    }

    @GET
    @Path("/{id}/diff")
    @Operation(
            operationId = "diffRevisions",
            summary = "Shows what changed between two revisions, as typed changes",
            description = "Names, numbers, quotes, dates, negations and the rest, the most significant first, with the"
                    + " place in both texts.")
    @APIResponse(
            responseCode = "200",
            description = "What changed",
            content =
                    @Content(
                            schema = @Schema(implementation = DiffView.class),
                            examples = @ExampleObject(name = "diff", value = ArticleExamples.DIFF)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "The article was taken down")
    @APIResponse(responseCode = "413", description = "The texts are too long to be collated")
    public DiffView diff(
            @PathParam("id") String id,
            @Parameter(
                            description = "The earlier one; the one before `to` when absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("from")
                    Optional<String> from,
            @Parameter(
                            description = "The later one; the latest when absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("to")
                    Optional<String> to) {
        ArticleId article = ArticleResource.id(id);
        ArticleView after = at(article, ArticleResource.number("to", to));
        int earlier = ArticleResource.number("from", from).orElse(Math.max(1, after.revision() - 1));
        ArticleView before = at(article, OptionalInt.of(earlier));
        if (Math.max(before.text().length(), after.text().length()) > LONGEST_COLLATED) {
            throw Problems.of(Fault.TOO_LARGE, "Texts of up to " + LONGEST_COLLATED + " characters are collated.");
        }
        return DiffView.of(before, after);
    }

    private ArticleView at(ArticleId id, OptionalInt revision) {
        return ArticleResource.here(query.article(id, revision)).value();
    }
}
