package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.SourceRef;
import dev.stemma.contracts.Wire;
import dev.stemma.local.RealKafka;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrichChannelTest {

    private static final String QUARANTINE = Wire.quarantineOf(Wire.ARTICLES_INGESTED);
    private static final int LARGEST = 16 * 1024 * 1024;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @BeforeEach
    void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> there = admin.listTopics().names().get();
            for (String topic : List.of(Wire.ARTICLES_INGESTED, Wire.ARTICLES_ENRICHED, QUARANTINE)) {
                if (!there.contains(topic)) {
                    admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1)
                                    .configs(Map.of("max.message.bytes", String.valueOf(LARGEST)))))
                            .all()
                            .get();
                }
            }
        }
    }

    @Test
    void anArticleIsToldOfUnderItsKeyAndATakedownPassesOn() throws Exception {
        ArticleIngested article = article("passes", "“We will stay,” the mayor of Falun said on Monday.");

        send(article.id().toString(), bytes(article), null);

        List<ConsumerRecord<String, byte[]>> told =
                await(Wire.ARTICLES_ENRICHED, article.id().toString(), all -> all.size() >= 2);
        ArticleEnriched enriched = Wire.mapper().readValue(told.getFirst().value(), ArticleEnriched.class);
        assertThat(enriched.article()).isEqualTo(article);
        assertThat(enriched.annotations().language().code()).isEqualTo("en");
        assertThat(enriched.annotations().quotes()).isNotEmpty();
        assertThat(told.getLast().value()).isNull();
    }

    @Test
    void theRevisionsOfAnArticleKeepTheirOrder() throws Exception {
        ArticleIngested article = article("ordered", "The council of Mora met on Tuesday to speak of roads.");
        byte[][] revisions = new byte[40][];
        for (int i = 0; i < revisions.length; i++) {
            String text = article.text() + " The talks went on and on.".repeat((i * 7) % 20);
            revisions[i] = bytes(revised(article, i + 1, text));
        }

        send(article.id().toString(), revisions);

        assertThat(revisionsTold(article, revisions.length)).isSorted().hasSize(revisions.length);
    }

    @Test
    void revisionsTooLongToBeAnsweredTogetherKeepTheirOrder() throws Exception {
        ArticleIngested article = article("long-ordered", "The council of Mora met on Tuesday to speak of roads.");
        byte[][] revisions = new byte[6][];
        for (int i = 0; i < revisions.length; i++) {
            revisions[i] = bytes(revised(article, i + 1, article.text() + " a".repeat(300_000 / (1 + i % 3))));
        }

        send(article.id().toString(), revisions);

        assertThat(revisionsTold(article, revisions.length)).isSorted().hasSize(revisions.length);
    }

    @Test
    void whatCannotBeReadIsQuarantinedWithItsCauseAndBytesAndBlocksNothing() throws Exception {
        String key = ArticleId.of("broken").toString();
        ArticleIngested other = article("other", "The bridge was closed.");
        List<byte[]> bad = List.of(
                "{\"schemaVersion\":1".getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {(byte) 0xFF, 0, 1},
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                bytes(other));
        ArticleIngested good = article("broken", "The council of Orsa met on Tuesday to speak of water.");

        send(key, bad.toArray(byte[][]::new));
        send("no-article-id", bytes(good));
        send(key, bytes(good));

        List<ConsumerRecord<String, byte[]>> quarantined = await(QUARANTINE, key, all -> all.size() >= bad.size());
        assertThat(quarantined).extracting(ConsumerRecord::value).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(quarantined).allSatisfy(record -> {
            assertThat(header(record, "cause")).isNotBlank();
            assertThat(header(record, "origin-topic")).isEqualTo(Wire.ARTICLES_INGESTED);
            assertThat(header(record, "origin-partition")).matches("\\d+");
            assertThat(header(record, "origin-offset")).matches("\\d+");
        });
        await(QUARANTINE, "no-article-id", all -> !all.isEmpty());
        assertThat(await(Wire.ARTICLES_ENRICHED, key, all -> !all.isEmpty())).hasSize(1);
    }

    @Test
    void aTextOfOneMebibyteOfAnyCharactersGoesThrough() throws Exception {
        ArticleIngested quotes = article("quotes", "x" + "\"a\" ".repeat(1 << 18));

        send(quotes.id().toString(), bytes(quotes));

        assertThat(await(Wire.ARTICLES_ENRICHED, quotes.id().toString(), all -> !all.isEmpty()))
                .hasSize(1);
    }

    @Test
    void nothingIsLostWhileKafkaIsAway() throws Exception {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            ArticleIngested article = article("outage-" + i, "The council of Rattvik met to speak of trees. " + i);
            keys.add(article.id().toString());
            send(article.id().toString(), bytes(article));
        }

        RealKafka.kill();
        Thread.sleep(1500);
        RealKafka.recover();

        await(Wire.ARTICLES_ENRICHED, keys, all -> keysOf(all).equals(keys));
    }

    @Test
    void halfOfASurrogatePairPassesThrough() throws Exception {
        ArticleIngested article = article("half", "The mayor of Falun said that a half pair stands here.");
        String json = new String(bytes(article), StandardCharsets.UTF_8).replace("a half", "\\ud83d half");

        send(article.id().toString(), json.getBytes(StandardCharsets.UTF_8));

        assertThat(await(Wire.ARTICLES_ENRICHED, article.id().toString(), all -> !all.isEmpty()))
                .hasSize(1);
    }

    private List<Integer> revisionsTold(ArticleIngested article, int count) throws Exception {
        List<Integer> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record :
                await(Wire.ARTICLES_ENRICHED, article.id().toString(), all -> all.size() >= count)) {
            told.add(Wire.mapper()
                    .readValue(record.value(), ArticleEnriched.class)
                    .article()
                    .revision());
        }
        return told;
    }

    private static ArticleIngested article(String name, String text) {
        return new ArticleIngested(
                ArticleIngested.SCHEMA_VERSION,
                ArticleId.of(name),
                1,
                Instant.parse("2024-03-05T08:00:00Z"),
                SourceRef.named("The Gull"),
                Optional.empty(),
                "Of councils",
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Publication(
                        Instant.parse("2024-03-05T07:00:00Z"),
                        Publication.Precision.INSTANT,
                        Publication.Basis.SUBMITTED)),
                Optional.of("en"));
    }

    private static ArticleIngested revised(ArticleIngested of, int revision, String text) {
        return new ArticleIngested(
                of.schemaVersion(),
                of.id(),
                revision,
                of.receivedAt(),
                of.source(),
                of.url(),
                of.title(),
                text,
                of.byline(),
                of.credit(),
                of.publication(),
                of.language());
    }

    private static byte[] bytes(ArticleIngested article) throws JsonProcessingException {
        return Wire.mapper().writeValueAsBytes(article);
    }

    private void send(String key, byte[]... values) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "max.request.size", LARGEST),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Wire.ARTICLES_INGESTED, key, value))
                        .get();
            }
        }
    }

    private static Set<String> keysOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    private List<ConsumerRecord<String, byte[]>> await(
            String topic, String key, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        return await(topic, Set.of(key), enough);
    }

    private List<ConsumerRecord<String, byte[]>> await(
            String topic, Set<String> keys, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList());
            while (!enough.test(found)) {
                assertThat(System.nanoTime())
                        .as("%s of %s in %s in time", keysOf(found), keys, topic)
                        .isLessThan(deadline);
                consumer.poll(Duration.ofMillis(300)).forEach(record -> {
                    if (record.key() != null && keys.contains(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
