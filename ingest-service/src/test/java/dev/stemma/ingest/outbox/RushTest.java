package dev.stemma.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RushTest {

    private static final Duration WORK = Duration.ofMillis(100);

    private final SetClock clock = new SetClock();

    @Test
    void theRelayGivesWayToBatchesAndToNothingElse() {
        Rush rush = rush(4);
        assertThat(rush.restAfter(WORK)).isZero();
        rush.filed(1);
        assertThat(rush.restAfter(WORK)).isZero();
        rush.filed(200);
        assertThat(rush.restAfter(WORK)).isEqualTo(Duration.ofMillis(400));
        assertThat(rush.restAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(2));
        clock.now = clock.now.plusMillis(500);
        assertThat(rush.restAfter(WORK)).isZero();
    }

    @Test
    void anOperatorCanForbidIt() {
        Rush rush = rush(0);
        rush.filed(200);
        assertThat(rush.restAfter(WORK)).isZero();
    }

    private Rush rush(int rest) {
        OutboxConfig config = new SmallRyeConfigBuilder()
                .withMapping(OutboxConfig.class)
                .addDiscoveredConverters()
                .withDefaultValue("stemma.outbox.rest-in-rush", Integer.toString(rest))
                .build()
                .getConfigMapping(OutboxConfig.class);
        return new Rush(config, clock);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2020-04-09T18:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
