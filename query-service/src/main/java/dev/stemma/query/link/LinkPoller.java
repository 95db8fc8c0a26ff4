package dev.stemma.query.link;

import dev.stemma.query.shelf.LibraryException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The timer door of the linker: works as long as there is work, then sleeps until it is woken or it is time to
/// look what other processes have left to do.
@ApplicationScoped
public class LinkPoller {

    private static final Logger LOG = Logger.getLogger(LinkPoller.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final Linker linker;
    private final Rebuild rebuild;
    private final LinkConfig config;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    LinkPoller(Linker linker, Rebuild rebuild, LinkConfig config, MeterRegistry meters) {
        this.linker = linker;
        this.rebuild = rebuild;
        this.config = config;
        meters.gauge("stemma.link.workers", workers, List::size);
    }

    /// Says that there is work.
    public void wake() {
        if (bell.availablePermits() < config.workers()) {
            bell.release();
        }
    }

    void start(@Observes StartupEvent startup) {
        if (!config.enabled()) {
            return;
        }
        if (config.rebuild()) {
            rebuild.everything();
        }
        for (int i = 1; i <= config.workers(); i++) {
            workers.add(Thread.ofVirtual().name("linker-" + i).start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        bell.release(workers.size());
        for (Thread worker : workers) {
            worker.join(FAREWELL);
        }
    }

    private void run() {
        boolean troubled = false;
        while (!stopping) {
            try {
                if (!linker.work()) {
                    sleep(config.idle());
                }
                troubled = false;
            } catch (LibraryException outage) {
                // a deadlock or a lost race is over at the next try; an outage is reported once
                if (troubled) {
                    LOG.warnf("linking waits for the library: %s", outage.getMessage());
                }
                sleep(troubled ? AFTER_FAILURE : Duration.ofMillis(50));
                troubled = true;
            } catch (RuntimeException fault) {
                LOG.error("a piece of linking failed and is tried again", fault);
                sleep(AFTER_FAILURE);
            }
        }
    }

    private void sleep(Duration duration) {
        try {
            if (bell.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }
}
