package dev.stemma.ingest.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in `openapi.yaml` once for all doors that whatever is refused or fails answers with a problem (RFC 9457). The
/// annotations of a door tell only the status and when it comes, and at one door at least an example.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (isFault(status) && !isShown(response)) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    private static boolean isFault(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    /// Whether the door itself shows an example; what the library of problems fills in shows none.
    private static boolean isShown(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream().anyMatch(type -> type.getExamples() != null);
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
