package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.Door;
import dev.stemma.local.Progress;
import dev.stemma.local.ServiceKind;
import dev.stemma.local.Site;
import dev.stemma.local.Stack;
import dev.stemma.local.Traces;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is taken down leaves no trace in any store: the tables of both databases and the topics, once they are
/// compacted.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
class TakedownTest {

    private static final String MARKER = "Quixplover";
    private static final List<String> TOPICS = List.of("articles-ingested", "articles-enriched");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void noStoreKnowsTheMarkerWordAfterwards(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        Site site = new Site(RunningDemo.ROOT, home, RunningDemo.freePorts());
        try (Stack stack = Stack.start(site, Progress.silent())) {
            Door query = new Door(stack.address(ServiceKind.QUERY));
            String id = submit(stack);
            await(() -> query.get("/v1/articles/" + id).body().contains("\"linked\":true"));
            assertThat(tables(stack)).as("tables before").anyMatch(trace -> trace.startsWith("ingest: "));
            assertThat(tables(stack)).as("tables before").anyMatch(trace -> trace.startsWith("query: "));
            assertThat(topics(stack)).as("topics before").containsAll(TOPICS);
            assertThat(found(query)).isEqualTo(1);

            takeDown(stack.address(ServiceKind.INGEST).resolve("/v1/articles/" + id));

            await(() -> tables(stack).isEmpty());
            assertThat(found(query)).isZero();
            compactAtOnce(stack);
            await(() -> {
                moreArticles(stack);
                return topics(stack).isEmpty();
            });
        }
    }

    private static String submit(Stack stack) {
        String article = """
                {"url":"https://gull.example/%1$s","title":"%1$s sails","byline":"Anna %1$s",
                "text":"The ferry %1$s ran aground on Monday. \\"We will float her again,\\" Captain Anna %1$s said."}""".formatted(MARKER);
        Door.Answer answer = new Door(stack.address(ServiceKind.INGEST))
                .post("/v1/articles", "application/json", HttpRequest.BodyPublishers.ofString(article));
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("id").asText();
    }

    private static void takeDown(URI article) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(article).DELETE().build(), BodyHandlers.ofString())
                            .body())
                    .contains("takenDownAt");
        }
    }

    private static int found(Door query) {
        return query.get("/v1/search?q=" + MARKER)
                .json()
                .path("total")
                .path("value")
                .asInt();
    }

    /// The columns in which the marker word stands.
    private static List<String> tables(Stack stack) {
        List<String> traces = new ArrayList<>();
        for (String database : List.of("ingest", "query")) {
            try (Connection connection = stack.postgres().connect(database)) {
                Traces.of(MARKER, connection).forEach(column -> traces.add(database + ": " + column));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        return traces;
    }

    /// The topics of which a record tells the marker word.
    private static List<String> topics(Stack stack) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.broker().bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return TOPICS.stream().filter(topic -> tells(consumer, topic)).toList();
        }
    }

    private static boolean tells(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<byte[], byte[]> told : consumer.poll(Duration.ofMillis(200))) {
                if (told.value() != null && new String(told.value(), StandardCharsets.UTF_8).contains(MARKER)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Has the broker do now what the settings of the topics have it do within a day.
    private static void compactAtOnce(Stack stack) throws Exception {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", stack.broker().bootstrapServers()))) {
            for (String topic : TOPICS) {
                List<AlterConfigOp> changes = List.of(
                        new AlterConfigOp(new ConfigEntry("max.compaction.lag.ms", "100"), AlterConfigOp.OpType.SET),
                        new AlterConfigOp(new ConfigEntry("segment.ms", "100"), AlterConfigOp.OpType.SET));
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                        .all()
                        .get();
            }
        }
    }

    /// A segment of a topic is compacted once another has begun.
    private static void moreArticles(Stack stack) {
        int first = (int) (System.nanoTime() / 1_000_000 % 1_000_000_000);
        new Door(stack.address(ServiceKind.INGEST))
                .post(
                        "/v1/articles/bulk",
                        "application/x-ndjson",
                        HttpRequest.BodyPublishers.ofString(GeneratedArticles.lines(first, 50)));
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it holds in time").isLessThan(deadline);
            Thread.sleep(1000);
        }
    }
}
