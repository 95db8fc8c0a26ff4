package dev.stemma.query.link;

import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.LibraryException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/// Tells operators what waits to be linked, and for how long. The figures are those of the whole library, in every
/// process that links.
@ApplicationScoped
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    private final Library library;
    private final PendingStore pending;
    private final LinkConfig config;
    private volatile Map<Kind, PendingStore.Waiting> waiting = Map.of();

    Backlog(Library library, PendingStore pending, LinkConfig config, MeterRegistry meters) {
        this.library = library;
        this.pending = pending;
        this.config = config;
        for (Kind kind : Kind.values()) {
            Gauge.builder("stemma.link.pending", () -> of(kind).rows())
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .description("What waits to be linked")
                    .register(meters);
            Gauge.builder("stemma.link.age", () -> of(kind).seconds())
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .baseUnit("seconds")
                    .description("For how long the oldest of it has been due")
                    .register(meters);
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!config.enabled()) {
            return;
        }
        try {
            waiting = library.write(pending::waiting);
        } catch (LibraryException away) {
            LOG.debugf("the backlog cannot be read: %s", away.getMessage());
        }
    }

    private PendingStore.Waiting of(Kind kind) {
        return waiting.getOrDefault(kind, PendingStore.Waiting.NONE);
    }
}
