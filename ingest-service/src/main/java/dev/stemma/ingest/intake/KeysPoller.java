package dev.stemma.ingest.intake;

import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.database.DatabaseAway;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/// Forgets old idempotency keys.
@Singleton
class KeysPoller {

    private static final Logger LOG = Logger.getLogger(KeysPoller.class);

    private final Database database;
    private final IdempotencyStore keys;
    private final IntakeConfig config;
    private final Clock clock;

    KeysPoller(Database database, IdempotencyStore keys, IntakeConfig config, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        try {
            int forgotten = database.transact(
                    connection -> keys.forget(connection, clock.instant().minus(config.keysLiveFor())));
            LOG.debugf("%d idempotency keys forgotten", forgotten);
        } catch (DatabaseAway e) {
            LOG.warnf("old idempotency keys stay for now: %s", e.getMessage());
        }
    }
}
