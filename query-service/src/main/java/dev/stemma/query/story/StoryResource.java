package dev.stemma.query.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.query.catalog.Answers;
import dev.stemma.query.catalog.Asked;
import dev.stemma.query.catalog.Forms;
import dev.stemma.query.catalog.Forms.Form;
import dev.stemma.query.catalog.Parameters;
import dev.stemma.query.catalog.SuccessionQuery;
import dev.stemma.query.catalog.Table;
import dev.stemma.query.story.StoryQuery.Filter;
import dev.stemma.query.story.StoryView.Summary;
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
import java.net.URI;
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

/// The door to the stories.
@Path("/v1/stories")
@Tag(name = "stories", description = "The articles on one event, and the texts in which it is told.")
@RunOnVirtualThread
public class StoryResource {

    private static final Form ATOM = new Form("atom", StoryFeed.ATOM);
    private static final Forms FORMS = Forms.of(
            new Form("json", MediaType.APPLICATION_JSON),
            ATOM,
            new Form("csv", Table.CSV),
            new Form("ndjson", Table.NDJSON));

    private static final Table<Summary> TABLE = new Table<>(
            List.of("id", "title", "from", "to", "articleCount", "traditionCount", "sourceCount", "sources"),
            item -> List.of(
                    item.id(),
                    item.title(),
                    item.from(),
                    item.to(),
                    item.articleCount(),
                    item.traditionCount(),
                    item.sourceCount(),
                    String.join("; ", item.sources())));

    private final StoryQuery query;
    private final SuccessionQuery succession;
    private final ObjectMapper mapper;

    StoryResource(StoryQuery query, SuccessionQuery succession, ObjectMapper mapper) {
        this.query = query;
        this.succession = succession;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, StoryFeed.ATOM, Table.CSV, Table.NDJSON})
    @Operation(operationId = "listStories", summary = "Lists stories, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of stories",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StoryView.Page.class),
                        examples = @ExampleObject(name = "one", value = """
                                {"items":[{"id":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10",
                                "title":"Ferry sinks off Mindoro","from":"2024-03-04T06:00:00Z",
                                "to":"2024-03-04T09:10:00Z","lastAt":"2024-03-04T09:10:00Z","articleCount":4,
                                "traditionCount":1,"sourceCount":2,"sources":["Harbour Post","Island Herald"],
                                "updatedAt":"2024-03-04T09:11:02Z"}],"total":{"value":1,"relation":"eq"}}
                                """)),
                @Content(mediaType = StoryFeed.ATOM, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Table.NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Response list(
            @Parameter(description = "Only told from this time on (RFC 3339)") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Only told before this time") @QueryParam("to") Optional<String> to,
            @Parameter(description = "Only told by this source: its name or domain") @QueryParam("source")
                    Optional<String> source,
            @Parameter(description = "Only with an article that states this agency") @QueryParam("credit")
                    Optional<String> credit,
            @Parameter(description = "Only with an article that names this entity") @QueryParam("entityId")
                    Optional<String> entityId,
            @Parameter(description = "Only of at least so many articles", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("articles")
                    Optional<String> articles,
            @Parameter(description = "json, atom, csv or ndjson; wins over the header Accept") @QueryParam("format")
                    Optional<String> format,
            @BeanParam Asked asked) {
        Form form = FORMS.asked(format, asked.headers());
        StoryView.Page page = query.list(
                new Filter(
                        Parameters.time("from", from),
                        Parameters.time("to", to),
                        Parameters.words("source", source),
                        Parameters.words("credit", credit),
                        Parameters.id("entityId", entityId),
                        Parameters.count("articles", articles).orElse(0)),
                asked.paging());
        Optional<URI> next = asked.next(page.nextCursor());
        if (form.equals(ATOM)) {
            String feed =
                    new StoryFeed(asked.address().getBaseUri(), asked.address().getRequestUri()).of(page, next);
            return Response.ok(feed, StoryFeed.ATOM + ";charset=utf-8").build();
        }
        return TABLE.answer(form.type(), mapper, page, page.items(), next);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getStory", summary = "Shows a story with its articles, traditions and entities")
    @APIResponse(
            responseCode = "200",
            description = "The story",
            content =
                    @Content(
                            schema = @Schema(implementation = StoryView.class),
                            examples = @ExampleObject(name = "story", value = """
                                    {"id":"0197f1c2-6f3e-7c1a-9d55-2b8f0c7a1e10","title":"Ferry sinks off Mindoro",
                                    "from":"2024-03-04T06:00:00Z","to":"2024-03-04T09:10:00Z","articleCount":1,
                                    "traditionCount":1,"articles":[{"id":"6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11",
                                    "title":"Ferry sinks off Mindoro","source":{"name":"Island Herald"},
                                    "credit":"Reuters","publishedAt":"2024-03-04T06:00:00Z",
                                    "receivedAt":"2024-03-04T06:04:10Z","language":"en",
                                    "lead":"A passenger ferry sank off Mindoro on Monday."}],
                                    "traditions":[{"id":"0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21","credit":"Reuters",
                                    "witnessCount":1}],"entities":[{"id":"0197f1c2-71bb-7e4d-a3c9-1f6b2d8e4c32",
                                    "type":"PLACE","name":"Mindoro","articleCount":1,"mentionCount":2}],"evidence":[]}
                                    """)))
    @APIResponse(responseCode = "304", description = "As the asker has it")
    @APIResponse(responseCode = "308", description = "Merged: the survivor stands in Location")
    @APIResponse(responseCode = "404", description = "No such story")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    public Response get(@PathParam("id") String id, @Context Request request) {
        UUID story = Parameters.id(id);
        return query.find(story)
                .map(found -> Answers.tagged(request, found.etag(), found.story()))
                .orElseGet(() -> succession.whereabouts(story, "/v1/stories/", ""));
    }
}
