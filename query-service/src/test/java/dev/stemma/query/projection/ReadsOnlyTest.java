package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.stemma.local.RealPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A deployment that only answers: no broker anywhere.
@QuarkusTest
@TestProfile(ReadsOnlyTest.WithoutProjection.class)
@QuarkusTestResource(
        value = RealPostgres.class,
        initArgs = @ResourceArg(name = "database", value = "query"),
        restrictToAnnotatedClass = true)
class ReadsOnlyTest {

    public static class WithoutProjection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stemma.projection.enabled", "false",
                    "stemma.correction.enabled", "false",
                    "kafka.bootstrap.servers", "localhost:1");
        }
    }

    @Test
    void itIsReadyWithoutABroker() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void whereCorrectionsAreClosedNothingIsCorrected() {
        String id = "11111111-1111-1111-1111-111111111111";
        for (String path : List.of("entities/%s/merge", "entities/%s/split", "stories/%s/merge", "stories/%s/split")) {
            refused(given().contentType("application/json").body("{}").post("/v1/" + path.formatted(id)));
        }
        refused(given().contentType("application/json").body("{}").post("/v1/traditions/" + id + "/corrections"));
        refused(given().delete("/v1/corrections/" + id));
        given().get("/v1/corrections").then().statusCode(200);
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("https://stemma.dev/problems/corrections-closed"));
    }
}
