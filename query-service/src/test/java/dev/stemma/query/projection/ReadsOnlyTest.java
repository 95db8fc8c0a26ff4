package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;

import dev.stemma.local.RealPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
            return Map.of("stemma.projection.enabled", "false", "kafka.bootstrap.servers", "localhost:1");
        }
    }

    @Test
    void itIsReadyWithoutABroker() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
