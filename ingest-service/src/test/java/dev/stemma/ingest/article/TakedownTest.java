package dev.stemma.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.ingest.database.Database;
import dev.stemma.local.Traces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A takedown leaves no trace of an article in any table.
@QuarkusTest
class TakedownTest {

    private static final String MARKER =
            "Quixplover" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Database database;

    @Test
    void noColumnOfAnyTableKnowsTheMarkerWordAfterwards() {
        String id = post("One " + MARKER);
        post("Two " + MARKER);
        assertThat(traces()).as("before").isNotEmpty();

        given().delete("/v1/articles/" + id).then().statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(traces()).as("afterwards").isEmpty());
    }

    private static String post(String text) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "url", "https://gull.example/" + MARKER,
                        "title", "Title " + MARKER,
                        "byline", "By " + MARKER,
                        "credit", "Agency " + MARKER,
                        "text", "The " + MARKER + " ran aground. " + text))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private List<String> traces() {
        return database.ask(connection -> Traces.of(MARKER, connection));
    }
}
