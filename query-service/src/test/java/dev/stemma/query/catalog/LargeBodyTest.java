package dev.stemma.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.LongBodies;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.local.SlowClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A body that is too long or too slow is a problem like any other, and keeps nobody else waiting.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
@TestProfile(LargeBodyTest.ShortPatience.class)
@Timeout(120)
class LargeBodyTest {

    private static final String ID = UUID.randomUUID().toString();

    @TestHTTPResource("/")
    URI root;

    public static final class ShortPatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stemma.body.longest-reading", "5s", "stemma.projection.enabled", "false");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v1/identify, text/plain, 9",
        "v1/identify, application/json, 9",
        "v1/entities/ID/merge, application/json, 2",
        "v1/entities/ID/split, application/json, 2",
        "v1/stories/ID/merge, application/json, 2",
        "v1/stories/ID/split, application/json, 2",
        "v1/traditions/ID/corrections, application/json, 2",
    })
    void everyDoorTurnsALongOneAwayWithAProblem(String path, String type, int mebibytes) throws Exception {
        LongBodies.areTurnedAway("POST", root.resolve(path.replace("ID", ID)), type, new byte[mebibytes * 1024 * 1024]);
    }

    @Test
    void slowSendersKeepNobodyElseWaiting() throws Exception {
        try (SlowClients slow = SlowClients.begin(200, root.resolve("v1/identify"), "text/plain", 100)) {
            HttpResponse<String> answer = LongBodies.send(
                    "POST", root.resolve("v1/identify"), "text/plain", BodyPublishers.ofString("A tram stopped."));
            assertThat(answer.statusCode()).isEqualTo(200);
            RestAssured.given().get("/v1/stories").then().statusCode(200);
            assertThat(slow.statuses(40_000)).hasSize(200).containsOnly(408);
        }
    }
}
