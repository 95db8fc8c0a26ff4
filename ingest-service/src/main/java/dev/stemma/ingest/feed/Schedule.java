package dev.stemma.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// When a feed is looked at next. A tenth of the interval is left to chance, so that feeds that were added
/// together do not stay together.
final class Schedule {

    private static final double JITTER = 0.1;
    private static final int DOUBLINGS = 12;

    private final FeedConfig config;
    private final RandomGenerator chance;

    Schedule(FeedConfig config, RandomGenerator chance) {
        this.config = config;
        this.chance = chance;
    }

    /// After a look that went well.
    ///
    /// @param wished how often someone wants it to be looked at
    /// @param asked the lifetimes that the feed and its host state
    Instant afterSuccess(Instant now, Optional<Duration> wished, Stream<Duration> asked) {
        Duration usual = wished.orElse(config.usualInterval());
        Duration interval = asked.reduce(usual, Schedule::longer);
        return now.plus(jittered(within(interval)));
    }

    /// After so many failures in a row.
    ///
    /// @param retryAfter how long the host asks to be left alone
    Instant afterFailure(Instant now, int failures, Optional<Duration> retryAfter) {
        Duration pause = config.firstPause().multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, failures - 1)));
        Instant next = now.plus(jittered(within(pause)));
        Instant earliest = now.plus(retryAfter.orElse(Duration.ZERO));
        return next.isBefore(earliest) ? earliest : next;
    }

    /// While there is more to fetch than one visit may.
    Instant soon(Instant now) {
        return now.plus(jittered(config.shortestInterval()));
    }

    private Duration within(Duration interval) {
        Duration atLeast = longer(config.shortestInterval(), interval);
        return atLeast.compareTo(config.longestInterval()) > 0 ? config.longestInterval() : atLeast;
    }

    private Duration jittered(Duration interval) {
        return interval.plusMillis((long) (interval.toMillis() * JITTER * chance.nextDouble()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
