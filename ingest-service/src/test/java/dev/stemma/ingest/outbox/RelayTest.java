package dev.stemma.ingest.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Wire;
import dev.stemma.ingest.database.Database;
import dev.stemma.local.RealKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is accepted reaches Kafka: in order, at least once, whatever happens in between.
@QuarkusTest
@Timeout(120)
class RelayTest {

    @Inject
    Database database;

    @Inject
    OutboxStore outbox;

    @Inject
    Messages messages;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void anAcceptedArticleReachesKafkaAndItsTakedownFollows() throws IOException {
        String url = "https://gull.example/" + UUID.randomUUID();
        List<ConsumerRecord<String, byte[]>> told;
        String id;
        try (KafkaConsumer<String, byte[]> consumer = fromNowOn()) {
            id = post(url, "The ferry Petrel ran aground on a sandbank on Monday.");
            given().delete("/v1/articles/" + id).then().statusCode(200);

            told = told(consumer, List.of(id), 2);
        }

        ArticleIngested message = Wire.mapper().readValue(told.getFirst().value(), ArticleIngested.class);
        assertThat(message.id()).hasToString(id);
        assertThat(message.revision()).isEqualTo(1);
        assertThat(message.url()).map(Object::toString).contains(url);
        assertThat(message.source().domain()).contains("gull.example");
        assertThat(message.text()).startsWith("The ferry Petrel");
        assertThat(told.getLast().value()).as("a tombstone").isNull();
    }

    @Test
    void anArticleIsRelayedAtOnce() {
        long start = System.nanoTime();
        String id = post("https://gull.example/" + UUID.randomUUID(), "The ferry is afloat again since dawn.");

        told(List.of(id), 1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theOrderOfAnArticleHoldsWithManyReplicas() throws Exception {
        List<String> urls = IntStream.range(0, 100)
                .mapToObj(i -> "https://gull.example/" + UUID.randomUUID())
                .toList();
        try (KafkaConsumer<String, byte[]> consumer = fromNowOn();
                ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 3; replica++) {
                replicas.execute(this::relayForAWhile);
            }
            List<String> ids = new ArrayList<>();
            for (int revision = 1; revision <= 4; revision++) {
                ids = bulk(urls, revision);
            }
            Map<String, List<Integer>> revisions = new HashMap<>();
            for (ConsumerRecord<String, byte[]> message : told(consumer, ids, 400)) {
                int revision = Wire.mapper()
                        .readValue(message.value(), ArticleIngested.class)
                        .revision();
                revisions
                        .computeIfAbsent(message.key(), key -> new ArrayList<>())
                        .add(revision);
            }
            assertThat(revisions).hasSize(100);
            assertThat(revisions.values())
                    .allSatisfy(order ->
                            assertThat(order).isSorted().containsSequence(4).contains(1, 2, 3, 4));
        }
    }

    @Test
    void nothingIsLostWhileTheBrokerIsAway() {
        RealKafka.kill();
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                ids.add(post(
                        "https://gull.example/" + UUID.randomUUID(), "Ferry number " + i + " ran aground on Monday."));
            }
            assertThat(depth()).isGreaterThanOrEqualTo(30);
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            RealKafka.recover();
        }

        assertThat(told(ids, 30)).extracting(ConsumerRecord::key).containsAll(ids);
        await().atMost(Duration.ofSeconds(30)).until(() -> depth() == 0);
    }

    private void relayForAWhile() {
        Relay relay = new Relay(database, outbox, messages, config, kafka);
        try {
            for (int i = 0; i < 200; i++) {
                if (relay.relayBatch() == 0) {
                    LockSupport.parkNanos(10_000_000);
                }
            }
        } finally {
            relay.dropProducer();
        }
    }

    private long depth() {
        return database.ask(outbox::backlog).depth();
    }

    private static String post(String url, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "text", text))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static List<String> bulk(List<String> urls, int revision) {
        String lines = urls.stream()
                .map(url -> "{\"url\":\"%s\",\"text\":\"This is telling number %d of the ferry.\"}"
                        .formatted(url, revision))
                .collect(Collectors.joining("\n"));
        String answers = given().contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/articles/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answers.lines()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    /// The messages under these keys that compaction has left, once there are so many.
    private static List<ConsumerRecord<String, byte[]>> told(List<String> keys, int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            return told(consumer, keys, count);
        }
    }

    /// Sees each message that is sent from now on, before it can be compacted away.
    private static KafkaConsumer<String, byte[]> fromNowOn() {
        KafkaConsumer<String, byte[]> consumer = consumer();
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealKafka.bootstrapServers(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Wire.ARTICLES_INGESTED, Duration.ofSeconds(30)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }

    /// The messages under these keys, once there are so many.
    private static List<ConsumerRecord<String, byte[]>> told(
            KafkaConsumer<String, byte[]> consumer, List<String> keys, int count) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (told.size() < count && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                if (keys.contains(message.key())) {
                    told.add(message);
                }
            });
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        return told;
    }
}
