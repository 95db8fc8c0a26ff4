package dev.stemma.query.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.shelf.Library;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class BacklogTest {

    @Inject
    Library library;

    @Inject
    PendingStore pending;

    @Inject
    Backlog backlog;

    @Inject
    Linked linked;

    @Inject
    MeterRegistry meters;

    @Test
    void operatorsSeeWhatWaitsToBeLinked() {
        linked.clear();
        library.write(shelf -> {
            pending.add(shelf, Kind.ENTITY, List.of("one", "two"), Duration.ofHours(1));
            return true;
        });
        backlog.look();
        assertThat(gauge("stemma.link.pending", "entity")).isEqualTo(2);
        assertThat(gauge("stemma.link.age", "entity")).as("not due yet").isZero();
        assertThat(gauge("stemma.link.pending", "family")).isZero();
        linked.clear();
        backlog.look();
        assertThat(gauge("stemma.link.pending", "entity")).isZero();
    }

    private double gauge(String name, String kind) {
        return meters.get(name).tag("kind", kind).gauge().value();
    }
}
