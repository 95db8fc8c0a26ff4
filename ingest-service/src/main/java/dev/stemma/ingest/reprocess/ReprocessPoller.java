package dev.stemma.ingest.reprocess;

import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.outbox.Doorbell;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Sends the articles of running jobs, so many a second. However many replicas do so, each job is one replica's.
@Singleton
class ReprocessPoller {

    private static final Logger LOG = Logger.getLogger(ReprocessPoller.class);

    private final ResendingStore store;
    private final Doorbell doorbell;
    private final ReprocessConfig config;
    private final Clock clock;
    private final UUID replica = UUID.randomUUID();

    ReprocessPoller(ResendingStore store, Doorbell doorbell, ReprocessConfig config, Clock clock) {
        this.store = store;
        this.doorbell = doorbell;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${stemma.reprocess.tick:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        Instant now = clock.instant();
        try {
            for (Resending job : store.hold(replica, now, now.plus(config.lease()))) {
                int due = due(job, now);
                if (due > 0 && store.send(job, replica, due, config.longestOutbox(), now) > 0) {
                    doorbell.ring();
                }
            }
        } catch (DatabaseAway e) {
            LOG.debugf("no articles are sent once more for now: %s", e.getMessage());
        }
    }

    /// How many articles a job may send by now, and never more than a second's at once.
    private static int due(Resending job, Instant now) {
        long millis = Math.max(0, Duration.between(job.updatedAt(), now).toMillis());
        return (int) Math.min(job.perSecond(), millis * job.perSecond() / 1000);
    }
}
