package dev.stemma.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.stemma.local.PinnedOpenApi;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theApiIsTheCommittedOne() throws IOException {
        PinnedOpenApi.verify();
    }

    @Test
    void operatorsSeeWhatTheyNeed() {
        given().get("/openapi").then().statusCode(200).body(containsString("submitArticle"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body(containsString("Database"));
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("stemma_outbox_depth"))
                .body(containsString("stemma_outbox_age_seconds"))
                .body(containsString("stemma_outbox_parked"))
                .body(containsString("stemma_articles_submitted_total{outcome=\"accepted\"}"))
                .body(containsString("stemma_articles_submitted_total{outcome=\"known\"}"))
                .body(containsString("stemma_articles_submitted_total{outcome=\"rejected\"}"))
                .body(containsString("stemma_feed_lag_seconds"))
                .body(containsString("stemma_feeds_failing"))
                .body(containsString("stemma_feeds{state=\"active\"}"));
    }
}
