package dev.stemma.nlp.enrich;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The way out to Kafka: records of up to 16 MiB, acknowledged by every in-sync replica, in order per partition.
@Singleton
class Outbound {

    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private Producer<String, byte[]> producer;

    Outbound(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /// Sends a record; the future completes when Kafka has it, or fails within half a minute.
    Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        return producer().send(message);
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_MESSAGE);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis() / 2);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
            settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "nlp-enrich");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /// Forgets what is still under way, so that what follows cannot overtake it; the next record begins anew.
    @PreDestroy
    synchronized void drop() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
