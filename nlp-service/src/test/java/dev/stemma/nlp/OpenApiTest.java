package dev.stemma.nlp;

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
        given().get("/openapi").then().statusCode(200).body(containsString("analyzeText"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200).body(containsString("modelVersion"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("stemma_enrich_articles_total"))
                .body(containsString("stemma_enrich_tokens_total"))
                .body(containsString("stemma_enrich_quarantined_total"));
    }
}
