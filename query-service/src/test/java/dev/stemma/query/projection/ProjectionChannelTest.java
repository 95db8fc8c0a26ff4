package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Wire;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class ProjectionChannelTest {

    private static final String QUARANTINE = Wire.quarantineOf(Wire.ARTICLES_ENRICHED);

    @Inject
    Linked linked;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void goodMessagesArriveBadOnesAreQuarantinedAndTakedownsWork() throws Exception {
        linked.clear();
        createTopics();
        EnrichedArticle kept = EnrichedArticle.of("kept", "Kept", "A bridge was opened in Mosul on Friday.");
        EnrichedArticle taken = EnrichedArticle.of("taken", "Taken", "A market was closed in Erbil on Friday.");
        EnrichedArticle odd = EnrichedArticle.of("odd", "Odd \0 title", "A half \uD83D pair and a \0 in the text.");
        String broken = EnrichedArticle.of("broken", "x", "y").id().toString();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            send(producer, kept.id().toString(), kept.bytes());
            send(producer, broken, "{\"schemaVersion\":1".getBytes(StandardCharsets.UTF_8));
            send(producer, taken.id().toString(), taken.bytes());
            send(producer, odd.id().toString(), odd.bytes());
            send(producer, taken.id().toString(), null);
            send(producer, kept.id().toString(), kept.bytes());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(linked.list("select title from article order by title"))
                        .containsExactly("Kept", "Odd \uFFFD title"));
        ConsumerRecord<String, byte[]> quarantined = quarantined(broken);
        assertThat(new String(quarantined.headers().lastHeader("cause").value(), StandardCharsets.UTF_8))
                .isNotBlank();
        assertThat(new String(quarantined.headers().lastHeader("origin-topic").value(), StandardCharsets.UTF_8))
                .isEqualTo(Wire.ARTICLES_ENRICHED);
        linked.await();
        assertThat(linked.list("select count(*) from story")).containsExactly("2");
        assertThat(linked.list("select count(*) from article where linked_at is null"))
                .containsExactly("0");
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (String topic : List.of(Wire.ARTICLES_ENRICHED, QUARANTINE)) {
                if (!admin.listTopics().names().get().contains(topic)) {
                    admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                            .all()
                            .get();
                }
            }
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(Wire.ARTICLES_ENRICHED, key, value)).get();
    }

    private ConsumerRecord<String, byte[]> quarantined(String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.assign(consumer.partitionsFor(QUARANTINE).stream()
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .toList());
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.getFirst();
    }
}
