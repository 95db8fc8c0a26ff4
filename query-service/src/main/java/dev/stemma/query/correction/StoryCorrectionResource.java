package dev.stemma.query.correction;

import dev.stemma.query.catalog.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The door to correct which articles tell one event.
@Path("/v1/stories")
@Tag(name = "corrections", description = "What people corrected; it holds until it is withdrawn.")
@RunOnVirtualThread
public class StoryCorrectionResource {

    private static final String STORIES = "/v1/stories/";

    private final StoryCorrections corrections;
    private final CorrectionDoor door;

    StoryCorrectionResource(StoryCorrections corrections, CorrectionDoor door) {
        this.corrections = corrections;
        this.door = door;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeStory",
            summary = "Says that another story tells the same event as this one",
            description =
                    "Articles are parted anew within moments; the other id then answers 308. Withdraw the correction to "
                            + "undo it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StoryMerge.class),
                            examples = @ExampleObject(name = "merge", value = CorrectionExamples.STORY_MERGE)))
    @APIResponse(
            responseCode = "200",
            description = "The correction, which was made before",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "story", value = CorrectionExamples.STORY)))
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "story", value = CorrectionExamples.STORY)))
    @APIResponse(responseCode = "308", description = "This story was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such story")
    @APIResponse(responseCode = "409", description = "The two are one already")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "No JSON")
    @APIResponse(responseCode = "422", description = "There is no such other story")
    public Response merge(@PathParam("id") String text, InputStream body) throws IOException {
        UUID id = Parameters.id(text);
        StoryMerge sent = door.read(body, StoryMerge.class);
        UUID other = Sent.id("/story", sent.story().orElseThrow(() -> Sent.refused("/story", "is missing")));
        return door.answer(corrections.merge(id, other, Sent.remark(sent.by(), sent.note())), STORIES, id, "/merge");
    }

    @POST
    @Path("/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitStory",
            summary = "Says that some articles of a story tell another event",
            description =
                    "What carries the text of these articles goes with them. Articles are parted anew within moments. "
                            + "Withdraw the correction to undo it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StorySplit.class),
                            examples = @ExampleObject(name = "split", value = CorrectionExamples.STORY_SPLIT)))
    @APIResponse(
            responseCode = "200",
            description = "The correction, which was made before",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "story", value = CorrectionExamples.STORY)))
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "story", value = CorrectionExamples.STORY)))
    @APIResponse(responseCode = "308", description = "This story was merged; Location tells into which")
    @APIResponse(responseCode = "400", description = "The JSON does not parse")
    @APIResponse(responseCode = "403", description = "This deployment takes no corrections")
    @APIResponse(responseCode = "404", description = "No such story")
    @APIResponse(responseCode = "410", description = "All its articles were taken down")
    @APIResponse(responseCode = "413", description = "The body is longer than 1 MiB")
    @APIResponse(responseCode = "415", description = "No JSON")
    @APIResponse(responseCode = "422", description = "What is to be split off is not this story's, or is all of it")
    public Response split(@PathParam("id") String text, InputStream body) throws IOException {
        UUID id = Parameters.id(text);
        StorySplit sent = door.read(body, StorySplit.class);
        if (sent.articles().isEmpty()) {
            throw Sent.refused("/articles", "are missing");
        }
        Outcome outcome =
                corrections.split(id, Sent.ids("/articles", sent.articles()), Sent.remark(sent.by(), sent.note()));
        return door.answer(outcome, STORIES, id, "/split");
    }
}
