package dev.stemma.ingest.reprocess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.stemma.contracts.Wire;
import dev.stemma.local.RealKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReprocessResourceTest {

    private final String outlet = "The Auk " + UUID.randomUUID();

    @Test
    void theArticlesOfASourceAreSentOnceMoreAndTheirTakenDownOnesAreNot() {
        String one = post(1);
        String two = post(2);
        String gone = post(3);
        // A takedown takes back what has not been told yet.
        awaitMessages(Map.of(one, 1, two, 1, gone, 1));
        given().delete("/v1/articles/" + gone).then().statusCode(200);
        awaitMessages(Map.of(one, 1, two, 1, gone, 2));

        JsonPath job = done(begin("{\"source\":\"" + outlet + "\"}"));

        assertThat(job.getInt("total")).isEqualTo(2);
        assertThat(job.getInt("sent")).isEqualTo(2);
        awaitMessages(Map.of(one, 2, two, 2, gone, 2));
    }

    @Test
    void whatWasSentForAModelVersionIsNotSentForItAgain() {
        post(1);
        String body = "{\"source\":\"" + outlet + "\",\"modelVersion\":\"v" + UUID.randomUUID() + "\"}";

        assertThat(done(begin(body)).getInt("sent")).isEqualTo(1);
        assertThat(done(begin(body)).getInt("sent")).isZero();
        post(2);
        assertThat(done(begin(body)).getInt("sent")).isEqualTo(1);
    }

    @Test
    void theRateIsBoundedAndAJobCanBeBrokenOff() {
        for (int i = 0; i < 6; i++) {
            post(i);
        }
        String id = begin("{\"source\":\"" + outlet + "\",\"perSecond\":1}");

        await().atMost(Duration.ofSeconds(10)).until(() -> get(id).getInt("sent") > 0);
        given().delete("/v1/reprocess/" + id).then().statusCode(200).body("state", equalTo("CANCELLED"));

        assertThat(get(id).getInt("sent")).isBetween(1, 5);
        given().get("/v1/reprocess").then().statusCode(200).body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"perSecond\":0}",
                "{\"perSecond\":100000}",
                "{\"since\":\"yesterday\"}",
                "{\"until\":\"0001-01-01T00:00:00Z\"}",
                "{\"source\":5}",
                "{\"modelVersion\":\"\"}"
            })
    void aFieldThatIsNotAsItMustBeIsAProblem(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/reprocess")
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-request"))
                .body("errors[0].pointer", containsString("/"));
    }

    @Test
    void aJobThatThereIsNotIsNotFound() {
        given().get("/v1/reprocess/" + UUID.randomUUID()).then().statusCode(404);
        given().delete("/v1/reprocess/x").then().statusCode(404);
    }

    private String post(int i) {
        return given().contentType("application/json")
                .body(Map.of("source", outlet, "text", "Ferry number " + i + " of " + outlet + " ran aground."))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String begin(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/reprocess")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/reprocess/"))
                .extract()
                .path("id");
    }

    private static JsonPath done(String id) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(id).getString("state").equals("DONE"));
        return get(id);
    }

    private static JsonPath get(String id) {
        return given().get("/v1/reprocess/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// Waits until Kafka has so many messages of each article.
    private static void awaitMessages(Map<String, Integer> expected) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealKafka.bootstrapServers(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100);
        Map<String, Integer> counts = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Wire.ARTICLES_INGESTED, Duration.ofSeconds(30)).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (expected.containsKey(message.key())) {
                        counts.merge(message.key(), 1, Integer::sum);
                    }
                });
                return counts.equals(expected);
            });
        }
    }
}
