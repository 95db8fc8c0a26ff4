package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedOpenApiTest {

    private static final String API = """
            openapi: 3.1.0
            paths:
              /v1/stories:
                get:
                  operationId: listStories
                  description: All stories.
                  parameters:
                    - name: limit
                      in: query
                  responses:
                    '200':
                      description: the stories
            components:
              schemas:
                Story:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    title: {type: string}
            """;

    @Test
    void aGoneOperationPropertyOrParameterBreaks() {
        assertThat(BreakingChanges.between(API, API.replace("/v1/stories", "/v1/tales")))
                .containsExactly("/paths//v1/stories is gone");
        assertThat(BreakingChanges.between(API, API.replace("    title:", "    headline:")))
                .containsExactly("/components/schemas/Story/properties/title is gone");
        assertThat(BreakingChanges.between(API, API.replace("name: limit", "name: size")))
                .containsExactly("/paths//v1/stories/get/parameters/limit is gone");
        assertThat(BreakingChanges.between(API, API.replace("    get:", "    post:")))
                .containsExactly("/paths//v1/stories/get is gone");
    }

    @Test
    void aNewDemandBreaks() {
        assertThat(BreakingChanges.between(API, API.replace("[id]", "[id, title]")))
                .containsExactly("/components/schemas/Story/required: title became required");
        assertThat(BreakingChanges.between(API, API.replace("in: query", "in: query\n          required: true")))
                .containsExactly("/paths//v1/stories/get/parameters/limit became required");
    }

    @Test
    void anotherTypeBreaks() {
        assertThat(BreakingChanges.between(API, API.replace("title: {type: string}", "title: {type: integer}")))
                .containsExactly("/components/schemas/Story/properties/title/type: string became integer");
        String nullable = API.replace("title: {type: string}", "title: {type: [string, 'null']}");
        assertThat(BreakingChanges.between(nullable, nullable.replace("[string", "[integer")))
                .containsExactly(
                        "/components/schemas/Story/properties/title/type: [string, null] became [integer, null]");
    }

    @Test
    void anAdditionOrADescriptionBreaksNothing() {
        assertThat(BreakingChanges.between(
                        API,
                        API.replace("All stories.", "Every story.")
                                .replace("    id:", "    pages: {type: integer}\n        id:")))
                .isEmpty();
    }

    @Test
    void everyChangeFailsAndSaysHowToAcceptIt(@TempDir Path home) throws Exception {
        Path committed = Files.writeString(home.resolve("committed.yaml"), API);
        Path generated = Files.writeString(home.resolve("generated.yaml"), API);
        PinnedOpenApi.verify(committed, generated);
        Files.writeString(generated, API.replace("All stories.", "Every story."));
        assertThatThrownBy(() -> PinnedOpenApi.verify(committed, generated))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no client breaks")
                .hasMessageContaining("./stemma openapi");
    }
}
