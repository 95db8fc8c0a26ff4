package dev.stemma.ingest.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.local.SlowClients;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A thousand slow clients take neither the memory nor the turn of the others.
@QuarkusTest
@TestProfile(SlowClientsTest.SmallRoom.class)
@Timeout(180)
class SlowClientsTest {

    private static final int MANY = 1000;
    private static final long ROOM = 32L * 1024 * 1024;

    /// What the server keeps of a connection beside: what was read from the network ahead.
    private static final long BESIDE = 192L * 1024;

    private static final int SENT = 1_000_000;

    @TestHTTPResource("/v1/articles")
    URI door;

    @TestHTTPResource("/v1/articles/bulk")
    URI bulk;

    public static final class SmallRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stemma.body.longest-reading", "40s", "stemma.body.bytes-at-once", Long.toString(ROOM));
        }
    }

    @Test
    void othersAreServedAsEver() {
        try (SlowClients slow = SlowClients.begin(MANY, door, "text/plain", 100)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> slow.connected() == MANY);
            for (int i = 0; i < 20; i++) {
                assertThat(post().statusCode()).isEqualTo(202);
            }
            given().get("/q/health/ready").then().statusCode(200);
        }
    }

    @Test
    void slowBulkRequestsLeaveRoomForOtherBulkRequests() {
        try (SlowClients slow = SlowClients.begin(MANY, bulk, "application/x-ndjson", 100)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> slow.connected() == MANY);

            given().contentType("application/x-ndjson")
                    .body("{\"text\":\"The ferry is afloat again, %s.\"}\n"
                            .formatted(UUID.randomUUID())
                            .getBytes(StandardCharsets.UTF_8))
                    .post("/v1/articles/bulk")
                    .then()
                    .statusCode(200)
                    .body(containsString("accepted"));
        }
    }

    @Test
    void whatTheyHaveSentTakesNoMoreThanTheRoomThatThereIs() {
        long before = used();
        try (SlowClients slow = SlowClients.begin(MANY, door, "text/plain", SENT)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> slow.connected() == MANY);
            await().atMost(Duration.ofSeconds(35)).until(() -> slow.answered() > MANY / 2);

            assertThat(used() - before).isLessThan(ROOM + MANY * BESIDE).isLessThan((long) MANY * SENT / 4);
            assertThat(slow.statuses(1)).hasSizeGreaterThan(MANY / 2).containsOnly(429);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> servedOrToldToComeBack() == 202);
    }

    /// The status of an article that is sent; one that is turned away is told when to come back.
    private static int servedOrToldToComeBack() {
        Response answer = post();
        if (answer.statusCode() != 202) {
            answer.then().statusCode(429).header("Retry-After", notNullValue());
        }
        return answer.statusCode();
    }

    private static Response post() {
        return given().contentType("application/json")
                .body(Map.of("text", "The ferry is afloat again, " + UUID.randomUUID() + "."))
                .post("/v1/articles");
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
