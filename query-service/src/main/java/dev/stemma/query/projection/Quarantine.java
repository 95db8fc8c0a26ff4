package dev.stemma.query.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/// Where messages of `articles-enriched` go that cannot be projected, each with its cause in its headers.
@ApplicationScoped
class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final String CHANNEL = "articles-enriched-quarantine";

    private final Emitter<byte[]> emitter;
    private final Counter quarantined;

    Quarantine(@Channel(CHANNEL) Emitter<byte[]> emitter, MeterRegistry meters) {
        this.emitter = emitter;
        this.quarantined = meters.counter("stemma.projection.quarantined");
    }

    /// Puts a message into the quarantine; returns when the broker has it, however long that takes.
    void put(ConsumerRecord<String, byte[]> message, String cause) throws InterruptedException {
        LOG.errorf(
                "quarantined articleId=%s partition=%d offset=%d: %s",
                message.key(), message.partition(), message.offset(), cause);
        Headers headers = new RecordHeaders(message.headers().toArray())
                .add("cause", bytes(cause))
                .add("origin-topic", bytes(message.topic()))
                .add("origin-partition", bytes(String.valueOf(message.partition())))
                .add("origin-offset", bytes(String.valueOf(message.offset())));
        while (!isSent(message, headers)) {
            Thread.sleep(BETWEEN_TRIES);
        }
        quarantined.increment();
    }

    private boolean isSent(ConsumerRecord<String, byte[]> message, Headers headers) {
        var done = new CompletableFuture<Void>();
        emitter.send(Message.of(
                        message.value(),
                        () -> {
                            done.complete(null);
                            return CompletableFuture.completedFuture(null);
                        },
                        failure -> {
                            done.completeExceptionally(failure);
                            return CompletableFuture.completedFuture(null);
                        })
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(message.key())
                        .withHeaders(headers)
                        .build()));
        try {
            done.join();
            return true;
        } catch (CompletionException failure) {
            LOG.warnf("the quarantine does not answer: %s", failure.getMessage());
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
