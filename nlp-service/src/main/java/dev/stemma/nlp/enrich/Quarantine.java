package dev.stemma.nlp.enrich;

import dev.stemma.contracts.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/// Turns a message that cannot be read into one of the quarantine: the same bytes, with the cause and the place where
/// it stood in its headers.
@Singleton
class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final String TOPIC = Wire.quarantineOf(Wire.ARTICLES_INGESTED);
    private static final int LONGEST_CAUSE = 1000;

    private final Counter quarantined;

    Quarantine(MeterRegistry meters) {
        this.quarantined = meters.counter("stemma.enrich.quarantined");
    }

    ProducerRecord<String, byte[]> record(ConsumerRecord<String, byte[]> message, String cause) {
        LOG.errorf(
                "quarantined articleId=%s partition=%d offset=%d: %s",
                message.key(), message.partition(), message.offset(), cause);
        quarantined.increment();
        Headers headers = new RecordHeaders(message.headers().toArray())
                .add("cause", bytes(cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE))))
                .add("origin-topic", bytes(message.topic()))
                .add("origin-partition", bytes(String.valueOf(message.partition())))
                .add("origin-offset", bytes(String.valueOf(message.offset())));
        return new ProducerRecord<>(TOPIC, null, null, message.key(), message.value(), headers);
    }

    /// What to tell instead of an answer that no topic takes: the message in the quarantine, or, when it is too large
    /// for that too, its cause and place alone.
    Delivery.Answer instead(Delivery.Answer answer, Throwable cause) {
        boolean again = answer.record().topic().equals(TOPIC);
        ProducerRecord<String, byte[]> whole = record(answer.message(), "too large: " + cause.getMessage());
        return new Delivery.Answer(
                answer.message(),
                again ? new ProducerRecord<>(TOPIC, null, null, whole.key(), null, whole.headers()) : whole);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
