package dev.stemma.ingest.imports;

import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.imports.JobStore.Leased;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Works on archives that wait, and on those that another replica left behind.
@Singleton
class ImportPoller {

    private static final Logger LOG = Logger.getLogger(ImportPoller.class);

    private final JobStore store;
    private final Spool spool;
    private final ImportRun run;
    private final ImportsConfig config;
    private final Clock clock;
    private final Semaphore slots;
    private final Set<Thread> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    ImportPoller(JobStore store, Spool spool, ImportRun run, ImportsConfig config, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.run = run;
        this.config = config;
        this.clock = clock;
        slots = new Semaphore(config.atOnce());
    }

    @Scheduled(every = "${stemma.imports.tick:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (!config.run() || stopped || slots.availablePermits() == 0) {
            return;
        }
        try {
            for (Job job : store.waiting(clock.instant())) {
                boolean here = job.url().isPresent() || spool.has(job.spool());
                if (here && slots.tryAcquire()) {
                    begin(job);
                }
            }
        } catch (DatabaseAway e) {
            LOG.debugf("no archives are taken in for now: %s", e.getMessage());
        }
    }

    /// Has this replica see at once what waits.
    void hurry() {
        Thread.ofVirtual().name("import-hurry").start(this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        for (Thread thread : runs) {
            thread.interrupt();
        }
        for (Thread thread : runs) {
            thread.join(Duration.ofSeconds(3));
        }
    }

    private void begin(Job job) {
        boolean begun = false;
        try {
            Instant now = clock.instant();
            Optional<Leased> leased = store.lease(job.id(), now, now.plus(config.lease()));
            if (leased.isPresent()) {
                Thread thread = Thread.ofVirtual().name("import").unstarted(() -> make(leased.get()));
                runs.add(thread);
                thread.start();
                begun = true;
            }
        } finally {
            if (!begun) {
                slots.release();
            }
        }
    }

    private void make(Leased leased) {
        String id = leased.job().id().toString();
        try {
            run.make(leased);
        } catch (JobStore.Lost e) {
            LOG.infof("import %s goes on elsewhere or was cancelled", id);
            store.job(leased.job().id())
                    .filter(job -> job.state().isOver())
                    .ifPresent(job -> spool.forget(job.spool()));
        } catch (DatabaseAway | IOException e) {
            LOG.warnf("import %s is gone on with later: %s", id, e.getMessage());
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.errorf(e, "import %s went wrong", id);
                store.end(leased, Job.State.FAILED, Optional.of("Something went wrong here."), clock.instant());
            }
        } finally {
            slots.release();
            runs.remove(Thread.currentThread());
        }
    }
}
