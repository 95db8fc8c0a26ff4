package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    @Test
    void messagesAndOffsetsSurviveARestart(@TempDir Path home) throws Exception {
        int port;
        try (Broker broker = Broker.start(home.resolve("log"))) {
            port = broker.port();
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                        .all()
                        .get();
            }
            send(settings, "first");
            assertThat(received(settings)).isEqualTo("first");
        }
        try (Broker broker = Broker.start(home.resolve("log"), port)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
            send(settings, "second");
            assertThat(received(settings)).isEqualTo("second");
        }
    }

    @Test
    void theBrokerOfTestsComesBackAfterKill() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
        }
        send(settings, "first");
        assertThat(received(settings)).isEqualTo("first");
        RealKafka.kill();
        RealKafka.recover();
        send(settings, "second");
        assertThat(received(settings)).isEqualTo("second");
    }

    private static void send(Map<String, Object> settings, String value) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", value)).get();
        }
    }

    /// The next value that the group has not committed yet.
    private static String received(Map<String, Object> settings) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.putAll(Map.of("group.id", "readers", "auto.offset.reset", "earliest", "max.poll.records", 1));
        try (var consumer = new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("kept"));
            for (int i = 0; i < 60; i++) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    consumer.commitSync();
                    return records.iterator().next().value();
                }
            }
            return "nothing";
        }
    }
}
