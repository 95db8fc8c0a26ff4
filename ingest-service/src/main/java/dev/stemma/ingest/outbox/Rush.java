package dev.stemma.ingest.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Tells whether articles come in by the batch. Then the relay gives way: what was accepted stands in the outbox, and
/// goes out faster than anyone reads it all the same.
@Singleton
public class Rush {

    private static final int MANY = 50;
    private static final Duration LASTING = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final OutboxConfig config;
    private final Clock clock;
    private volatile Instant over = Instant.MIN;

    Rush(OutboxConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// Called when so many were filed at once.
    public void filed(int articles) {
        if (articles >= MANY) {
            over = clock.instant().plus(LASTING);
        }
    }

    /// How long the relay rests after a batch of its own.
    ///
    /// @param took how long that took
    Duration restAfter(Duration took) {
        if (!clock.instant().isBefore(over)) {
            return Duration.ZERO;
        }
        Duration rest = took.multipliedBy(config.restInRush());
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
