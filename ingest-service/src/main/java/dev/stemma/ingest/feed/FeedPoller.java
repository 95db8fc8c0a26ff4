package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.feed.FeedStore.Leased;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Looks at feeds when they are due, as long as the service lives. However many replicas do so, each look is made by
/// one.
@Singleton
class FeedPoller {

    private static final Logger LOG = Logger.getLogger(FeedPoller.class);

    private final FeedStore store;
    private final FeedQuery query;
    private final Visit visit;
    private final FeedConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Semaphore slots;
    private final Set<Thread> visits = ConcurrentHashMap.newKeySet();
    private volatile FeedQuery.Census census = FeedQuery.Census.NONE;
    private volatile boolean stopped;

    FeedPoller(FeedStore store, FeedQuery query, Visit visit, FeedConfig config, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.query = query;
        this.visit = visit;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        slots = new Semaphore(config.atOnce());
        Gauge.builder("stemma.feed.lag", () -> census.lagSeconds())
                .description("For how long the feed that waits longest has been due")
                .baseUnit("seconds")
                .register(metrics);
        for (Feed.State state : Feed.State.values()) {
            Gauge.builder("stemma.feeds", () -> census.count(state))
                    .description("Feeds by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
        Gauge.builder("stemma.feeds.failing", () -> census.failing())
                .description("Active feeds whose last look failed")
                .register(metrics);
    }

    @Scheduled(every = "${stemma.feed.tick:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (!config.poll() || stopped) {
            return;
        }
        int free = slots.drainPermits();
        int leased = 0;
        try {
            if (free > 0) {
                for (Leased feed : store.lease(free, clock.instant(), config.lease())) {
                    leased++;
                    Thread thread = Thread.ofVirtual().name("feed-visit").unstarted(() -> make(feed));
                    visits.add(thread);
                    thread.start();
                }
            }
        } catch (DatabaseAway e) {
            LOG.debugf("no feeds are looked at for now: %s", e.getMessage());
        } finally {
            slots.release(free - leased);
        }
    }

    /// Has this replica see at once what is due.
    void hurry() {
        Thread.ofVirtual().name("feed-hurry").start(this::look);
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void measure() {
        try {
            census = query.census(clock.instant());
        } catch (DatabaseAway e) {
            LOG.debugf("the feeds cannot be counted: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        for (Thread thread : visits) {
            thread.interrupt();
        }
        for (Thread thread : visits) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void make(Leased leased) {
        String id = leased.feed().id().toString();
        try {
            Visit.Ending ending = visit.make(leased);
            count(ending.name().toLowerCase(Locale.ROOT));
        } catch (DatabaseAway e) {
            count("outage");
            LOG.warnf("a look at feed %s was not kept: %s", id, e.getMessage());
        } catch (RuntimeException e) {
            count("fault");
            if (!stopped) {
                LOG.errorf(
                        e,
                        "a look at feed %s went wrong, url=%s",
                        id,
                        leased.feed().wishes().url());
                noteFault(leased);
            }
        } finally {
            slots.release();
            visits.remove(Thread.currentThread());
        }
    }

    private void noteFault(Leased leased) {
        try {
            visit.noteFault(leased);
        } catch (RuntimeException e) {
            LOG.debugf("the fault is not noted: %s", e.getMessage());
        }
    }

    private void count(String ending) {
        metrics.counter("stemma.feed.visits", "ending", ending).increment();
    }
}
