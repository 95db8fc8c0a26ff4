package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same articles in twenty orders, through a real topic, to one, two and eight consumers at once: the library is
/// the same to the byte, the ids that the linker gave aside.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class ArrivalOrderTest {

    private static final int ORDERS = 20;
    private static final int PARTITIONS = 8;
    private static final String TOPIC = "arrivals";

    @Inject
    ProjectionChannel channel;

    @Inject
    Linked linked;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @BeforeEach
    void topic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void noOrderOfArrivalLeavesATrace(int consumers) throws Exception {
        List<EnrichedArticle> articles = new ArrayList<>(Newsroom.articles());
        articles.addAll(Newsroom.homonyms());
        linked.clear();
        for (EnrichedArticle article : articles) {
            tell(List.of(article), 1);
            linked.await();
        }
        List<String> expected = linked.picture();
        assertThat(expected).noneMatch(line -> line.startsWith("unlinked"));
        for (int order = 0; order < ORDERS; order++) {
            linked.clear();
            Collections.shuffle(articles, new Random(order));
            tell(articles, consumers);
            linked.await();
            assertThat(linked.picture()).as("order " + order).isEqualTo(expected);
        }
    }

    /// Sends articles through the topic and returns when consumers have projected all of them.
    private void tell(List<EnrichedArticle> articles, int consumers) throws Exception {
        List<RecordMetadata> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> underWay = articles.stream()
                    .map(article -> producer.send(
                            new ProducerRecord<>(TOPIC, article.id().toString(), article.bytes())))
                    .toList();
            for (Future<RecordMetadata> each : underWay) {
                sent.add(each.get());
            }
        }
        try (var threads = Executors.newFixedThreadPool(consumers)) {
            List<Future<Void>> done = IntStream.range(0, consumers)
                    .mapToObj(number -> sent.stream()
                            .filter(record -> record.partition() % consumers == number)
                            .toList())
                    .map(share -> threads.submit(() -> consume(share)))
                    .toList();
            for (Future<Void> each : done) {
                each.get();
            }
        }
    }

    /// Projects what was sent to a consumer's share of the partitions.
    private Void consume(List<RecordMetadata> share) throws InterruptedException {
        Map<TopicPartition, Long> first = new HashMap<>();
        Map<TopicPartition, Long> last = new HashMap<>();
        for (RecordMetadata record : share) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            first.merge(partition, record.offset(), Math::min);
            last.merge(partition, record.offset(), Math::max);
        }
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "max.poll.records", 3),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(first.keySet());
            first.forEach(consumer::seek);
            while (last.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) <= end.getValue())) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    channel.project(records);
                }
            }
        }
        return null;
    }
}
