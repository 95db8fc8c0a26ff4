package dev.stemma.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The service lives on while its database is away, and says so.
@QuarkusTest
@TestProfile(OutageTest.NoDatabase.class)
class OutageTest {

    public static final class NoDatabase implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/ingest",
                    "quarkus.datasource.jdbc.acquisition-timeout", "1s",
                    "quarkus.flyway.migrate-at-start", "false");
        }
    }

    @Test
    void anArticleIsTurnedAwayForLater() {
        away(given().contentType("application/json")
                .body("{\"text\":\"The ferry is afloat again.\"}")
                .post("/v1/articles")
                .then());
    }

    @Test
    void aLineIsTurnedAwayForLater() {
        given().contentType("application/x-ndjson")
                .body("{\"text\":\"The ferry is afloat again.\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/articles/bulk")
                .then()
                .statusCode(200)
                .body(containsString("problems/unavailable"))
                .body(containsString("\"line\":1"));
    }

    @Test
    void aReaderIsTurnedAwayForLater() {
        away(given().get("/v1/articles").then());
        away(given().get("/v1/articles/" + UUID.randomUUID()).then());
        away(given().get("/v1/sources").then());
    }

    @Test
    void aBadArticleIsAProblemAsEver() {
        given().contentType("application/json")
                .body("{\"text\":\"\"}")
                .post("/v1/articles")
                .then()
                .statusCode(422);
    }

    @Test
    void operatorsSeeIt() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
    }

    private static void away(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://stemma.dev/problems/unavailable"))
                .body("detail", not(containsString("localhost")));
    }
}
