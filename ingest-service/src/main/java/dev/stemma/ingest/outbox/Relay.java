package dev.stemma.ingest.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Wire;
import dev.stemma.ingest.database.Database;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/// Tells Kafka what stands in the outbox, and deletes it there once every in-sync replica has acknowledged it.
///
/// Rows stay locked while they are under way. A crash between acknowledgement and commit leaves the rows, and they are
/// told again: at least once, in order per article.
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final Database database;
    private final OutboxStore outbox;
    private final Messages messages;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final JsonMapper mapper = Wire.mapper();
    private Producer<String, byte[]> producer;

    Relay(
            Database database,
            OutboxStore outbox,
            Messages messages,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.config = config;
        this.kafka = kafka;
    }

    /// Relays one batch.
    ///
    /// @return how many rows were done with; 0 when there were none
    /// @throws BrokerAway when not every message was acknowledged in time; the rows stay
    int relayBatch() {
        return database.transact(connection -> {
            List<OutboxRow> rows = outbox.lockFirst(connection, config.batchMessages(), config.batchBytes());
            if (!rows.isEmpty()) {
                tell(connection, rows);
            }
            return rows.size();
        });
    }

    /// Kafka did not acknowledge in time.
    static final class BrokerAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerAway(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private void tell(Connection connection, List<OutboxRow> rows) throws SQLException {
        Map<Long, ArticleIngested> texts = messages.of(connection, rows);
        List<OutboxRow> told = new ArrayList<>();
        Map<OutboxRow, Future<RecordMetadata>> underWay = new HashMap<>();
        try {
            for (OutboxRow row : rows) {
                ArticleIngested message = texts.get(row.id());
                if (row.revision().isPresent() && message == null) {
                    told.add(row);
                } else {
                    Future<RecordMetadata> sent = producer().send(record(row, message));
                    refuseToWaitAgain(sent);
                    underWay.put(row, sent);
                }
            }
            producer().flush();
            for (Map.Entry<OutboxRow, Future<RecordMetadata>> sent : underWay.entrySet()) {
                if (isAcknowledged(connection, sent.getKey(), sent.getValue())) {
                    told.add(sent.getKey());
                }
            }
        } catch (RuntimeException e) {
            dropProducer();
            throw e instanceof BrokerAway away ? away : new BrokerAway(e);
        }
        outbox.delete(connection, told);
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row, ArticleIngested message) {
        return new ProducerRecord<>(
                Wire.ARTICLES_INGESTED, row.article().toString(), message == null ? null : written(message));
    }

    private byte[] written(ArticleIngested message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that cannot be written", e);
        }
    }

    /// A send waits for the broker when it is away, and fails; the next ones would wait as long each.
    private static void refuseToWaitAgain(Future<RecordMetadata> sent) {
        if (sent.state() == Future.State.FAILED && !(sent.exceptionNow() instanceof RecordTooLargeException)) {
            throw new BrokerAway(sent.exceptionNow());
        }
    }

    private boolean isAcknowledged(Connection connection, OutboxRow row, Future<RecordMetadata> sent)
            throws SQLException {
        try {
            sent.get(config.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                LOG.errorf(
                        "articleId=%s set aside in the outbox: %s",
                        row.article(), e.getCause().getMessage());
                outbox.park(connection, row, e.getCause().getMessage());
                return false;
            }
            throw new BrokerAway(e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            int delivery = (int) config.deliveryTimeout().toMillis();
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_MESSAGE);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(5000, delivery));
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1000, delivery / 2));
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.max(2000, delivery));
            settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "ingest-outbox");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /// Forgets what is still under way; it stands in the outbox.
    @PreDestroy
    synchronized void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
