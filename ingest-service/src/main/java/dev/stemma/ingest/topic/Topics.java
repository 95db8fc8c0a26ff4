package dev.stemma.ingest.topic;

import dev.stemma.contracts.Wire;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/// The topics with their settings, created in the background; those that exist are left as they are.
@Singleton
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final String LARGEST_MESSAGE = String.valueOf(16 * 1024 * 1024);

    private final TopicsConfig config;
    private final Map<String, Object> kafka;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Thread thread;

    Topics(TopicsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /// Waits until every topic is there.
    public void awaitReady() throws InterruptedException {
        ready.await();
    }

    void start(@Observes StartupEvent event) {
        if (config.create()) {
            thread = Thread.ofVirtual().name("topics").start(this::createPatiently);
        } else {
            ready.countDown();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// The topics as they are to be.
    List<NewTopic> wanted() {
        return List.of(
                compacted(Wire.ARTICLES_INGESTED),
                compacted(Wire.ARTICLES_ENRICHED),
                quarantine(Wire.ARTICLES_INGESTED),
                quarantine(Wire.ARTICLES_ENRICHED));
    }

    private NewTopic compacted(String name) {
        return topic(name, config.partitions())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        String.valueOf(config.tombstoneRetention().toMillis()),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        String.valueOf(config.longestCompactionLag().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_MESSAGE));
    }

    private NewTopic quarantine(String of) {
        return topic(Wire.quarantineOf(of), 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(config.quarantineRetention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_MESSAGE));
    }

    private NewTopic topic(String name, int partitions) {
        Optional<Short> replication = config.replication() < 0 ? Optional.empty() : Optional.of(config.replication());
        return new NewTopic(name, Optional.of(partitions), replication);
    }

    private void createPatiently() {
        Duration pause = Duration.ofMillis(200);
        while (true) {
            try {
                create();
                ready.countDown();
                return;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                LOG.warnf("topics cannot be created yet: %s", e.getMessage());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void create() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "ingest-topics");
        try (Admin admin = Admin.create(settings)) {
            for (Map.Entry<String, KafkaFuture<Void>> made :
                    admin.createTopics(wanted()).values().entrySet()) {
                try {
                    made.getValue().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.infof("topic=%s created", made.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
