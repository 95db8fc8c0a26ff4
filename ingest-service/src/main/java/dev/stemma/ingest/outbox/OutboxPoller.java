package dev.stemma.ingest.outbox;

import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.topic.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Keeps the relay going for as long as the service lives, whatever happens to Kafka or the database.
@Singleton
class OutboxPoller {

    private static final Logger LOG = Logger.getLogger(OutboxPoller.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Relay relay;
    private final Doorbell doorbell;
    private final Rush rush;
    private final OutboxConfig config;
    private final Topics topics;
    private final OutboxStore outbox;
    private final Database database;
    private final Clock clock;
    private volatile OutboxStore.Backlog backlog = new OutboxStore.Backlog(0, 0, Optional.empty());
    private volatile Thread thread;
    private volatile boolean stopped;

    OutboxPoller(
            Relay relay,
            Doorbell doorbell,
            Rush rush,
            OutboxConfig config,
            Topics topics,
            OutboxStore outbox,
            Database database,
            Clock clock,
            MeterRegistry metrics) {
        this.relay = relay;
        this.doorbell = doorbell;
        this.rush = rush;
        this.config = config;
        this.topics = topics;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        Gauge.builder("stemma.outbox.depth", () -> backlog.depth())
                .description("Messages that the other services are still to be told")
                .register(metrics);
        Gauge.builder("stemma.outbox.parked", () -> backlog.parked())
                .description("Messages set aside because Kafka refused them for good")
                .register(metrics);
        Gauge.builder("stemma.outbox.age", this::ageSeconds)
                .description("How long the oldest message has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            doorbell.ring();
            thread.join(Duration.ofSeconds(2));
            thread.interrupt();
            thread.join(Duration.ofSeconds(3));
        }
    }

    /// Measures the outbox for the metrics.
    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void measure() {
        try {
            backlog = database.ask(outbox::backlog);
        } catch (DatabaseAway e) {
            LOG.debugf("the outbox cannot be measured: %s", e.getMessage());
        }
    }

    private double ageSeconds() {
        return backlog.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                topics.awaitReady();
                while (!stopped && relaysBatch()) {
                    pause = FIRST_PAUSE;
                }
                doorbell.await(config.pollInterval());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopped) {
                    return;
                }
                LOG.warnf("the outbox waits, next attempt in %d ms: %s", pause.toMillis(), cause(e));
                if (!slept(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(config.longestPause()) > 0
                        ? config.longestPause()
                        : pause.multipliedBy(2);
            }
        }
    }

    private boolean relaysBatch() throws InterruptedException {
        Instant begun = clock.instant();
        int told = relay.relayBatch();
        if (told > 0) {
            Thread.sleep(rush.restAfter(Duration.between(begun, clock.instant())));
        }
        return told > 0;
    }

    private static String cause(RuntimeException failure) {
        return failure.getCause() == null ? failure.toString() : failure.getMessage() + " (" + failure.getCause() + ")";
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
