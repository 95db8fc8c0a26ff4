package dev.stemma.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// When feeds are looked at next: as they ask, within bounds, ever more seldom after failures.
class ScheduleTest {

    private static final Instant NOW = Instant.parse("2020-04-09T10:00:00Z");
    private static final FeedConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(FeedConfig.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(FeedConfig.class);

    @Test
    void aFeedThatAsksForNothingIsLookedAtAsUsual() {
        assertThat(afterSuccess(Optional.empty())).isEqualTo(CONFIG.usualInterval());
        assertThat(afterSuccess(Optional.of(Duration.ofHours(2)))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theLongestOfWhatIsAskedForIsKeptWithinADay() {
        assertThat(afterSuccess(Optional.empty(), Duration.ofMinutes(90), Duration.ofMinutes(20)))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(afterSuccess(Optional.empty(), Duration.ofDays(30))).isEqualTo(CONFIG.longestInterval());
        assertThat(afterSuccess(Optional.of(Duration.ofSeconds(1)))).isEqualTo(CONFIG.shortestInterval());
    }

    @Test
    void eachFailureDoublesThePauseUpToADay() {
        assertThat(afterFailure(1, Optional.empty())).isEqualTo(Duration.ofMinutes(5));
        assertThat(afterFailure(2, Optional.empty())).isEqualTo(Duration.ofMinutes(10));
        assertThat(afterFailure(4, Optional.empty())).isEqualTo(Duration.ofMinutes(40));
        assertThat(afterFailure(1000, Optional.empty())).isEqualTo(CONFIG.longestInterval());
    }

    @Test
    void whatAHostAsksForAfterAFailureIsKept() {
        assertThat(afterFailure(1, Optional.of(Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
        assertThat(afterFailure(4, Optional.of(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void feedsThatWereAddedTogetherDoNotStayTogether() {
        Schedule schedule = new Schedule(CONFIG, new Random(7));
        assertThat(Stream.generate(() -> schedule.afterSuccess(NOW, Optional.empty(), Stream.of()))
                        .limit(20)
                        .map(next -> Duration.between(NOW, next)))
                .doesNotHaveDuplicates()
                .allMatch(pause -> pause.compareTo(CONFIG.usualInterval()) >= 0
                        && pause.compareTo(
                                        CONFIG.usualInterval().multipliedBy(11).dividedBy(10))
                                <= 0);
    }

    private static Duration afterSuccess(Optional<Duration> wished, Duration... asked) {
        return Duration.between(NOW, withoutChance().afterSuccess(NOW, wished, Stream.of(asked)));
    }

    private static Duration afterFailure(int failures, Optional<Duration> retryAfter) {
        return Duration.between(NOW, withoutChance().afterFailure(NOW, failures, retryAfter));
    }

    private static Schedule withoutChance() {
        RandomGenerator none = () -> 0L;
        return new Schedule(CONFIG, none);
    }
}
