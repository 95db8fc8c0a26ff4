package dev.stemma.query.projection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.query.link.LinkPoller;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.LibraryException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// The door of `articles-enriched`.
///
/// A message is done when the library holds it; it is retried for as long as the library cannot be reached; it
/// goes to the quarantine when it will never be understood. Offsets are committed after the library's
/// transaction.
@ApplicationScoped
class ProjectionChannel {

    private static final Logger LOG = Logger.getLogger(ProjectionChannel.class);

    /// How often a batch is tried again that runs into its neighbours before its messages are tried one by one.
    private static final int CONFLICTS = 5;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Library library;
    private final ProjectionStore store;
    private final Quarantine quarantine;
    private final LinkPoller links;
    private final Counter projected;
    private final JsonMapper mapper = StorableText.mapper();
    private volatile boolean stopping;

    ProjectionChannel(
            Library library, ProjectionStore store, Quarantine quarantine, LinkPoller links, MeterRegistry meters) {
        this.library = library;
        this.store = store;
        this.quarantine = quarantine;
        this.links = links;
        this.projected = meters.counter("stemma.projection.articles");
    }

    private record Letter(ConsumerRecord<String, byte[]> message, Telling telling) {}

    /// Batches come one after the other, so that the messages of one article keep their order.
    @Incoming("articles-enriched")
    @Blocking
    void project(ConsumerRecords<String, byte[]> messages) throws InterruptedException {
        List<Letter> letters = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            Telling telling = Telling.of(message.key(), message.value(), mapper);
            if (telling instanceof Telling.Unreadable unreadable) {
                quarantine.put(message, unreadable.cause());
            } else {
                letters.add(new Letter(message, telling));
            }
        }
        if (!letters.isEmpty()) {
            store(letters);
            links.wake();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private void store(List<Letter> letters) throws InterruptedException {
        Duration wait = SHORTEST_WAIT;
        for (int conflicts = 0; ; ) {
            try {
                List<Telling> tellings = letters.stream().map(Letter::telling).toList();
                projected.increment(library.write(shelf -> store.project(shelf, tellings)));
                return;
            } catch (LibraryException failure) {
                conflicts += failure.isConflict() ? 1 : 0;
                if (failure.isRefusal() || conflicts > CONFLICTS) {
                    storeOneByOne(letters, failure);
                    return;
                }
                LOG.warnf("the library does not answer, next try in %s: %s", wait, failure.getMessage());
                pause(wait, failure);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            } catch (RuntimeException fault) {
                if (stopping) {
                    throw fault;
                }
                // a fault of ours must not block the partition
                LOG.error("projecting failed", fault);
                storeOneByOne(letters, fault);
                return;
            }
        }
    }

    private void storeOneByOne(List<Letter> letters, RuntimeException failure) throws InterruptedException {
        if (letters.size() == 1) {
            quarantine.put(letters.getFirst().message(), String.valueOf(failure.getMessage()));
            return;
        }
        for (Letter letter : letters) {
            store(List.of(letter));
        }
    }

    private void pause(Duration wait, LibraryException failure) throws InterruptedException {
        if (stopping) {
            throw failure;
        }
        Thread.sleep(wait);
    }
}
