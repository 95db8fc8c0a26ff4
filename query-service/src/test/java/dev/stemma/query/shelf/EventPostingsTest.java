package dev.stemma.query.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class EventPostingsTest {

    private static final Optional<Instant> MARCH = Optional.of(Instant.parse("2024-03-10T12:40:00Z"));
    private static final Integer[] KEYS = {1, 2, 3, 4};

    private final EventPostings index = new EventPostings(Duration.ofDays(30));

    @Inject
    Library library;

    @Inject
    Linked linked;

    @BeforeEach
    void empty() {
        linked.clear();
    }

    @Test
    void whatWasPublishedWithinReachIsFoundOnEitherSide() {
        UUID before = enter(later(Duration.ofDays(-30)), KEYS);
        UUID after = enter(later(Duration.ofDays(30)), KEYS);
        enter(later(Duration.ofDays(-32)), KEYS);
        enter(later(Duration.ofDays(32)), KEYS);
        assertThat(sharing(MARCH, 60)).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void whatHasNoTimeIsFoundAndFinds() {
        UUID timeless = enter(Optional.empty(), KEYS);
        UUID dated = enter(MARCH, KEYS);
        assertThat(sharing(MARCH, 60)).containsExactlyInAnyOrder(timeless, dated);
        assertThat(sharing(Optional.empty(), 60)).containsExactlyInAnyOrder(timeless, dated);
    }

    @Test
    void fewerSharedKeysThanAskedForAreNotEnough() {
        enter(MARCH, 1, 2, 9);
        UUID three = enter(MARCH, 1, 2, 3);
        assertThat(sharing(MARCH, 60)).containsExactly(three);
    }

    @Test
    void ofKeysThatVeryManyHaveTheNearestInTimeAreLookedAt() {
        IntStream.range(0, 200).forEach(i -> enter(later(Duration.ofHours(-100 - i)), KEYS));
        UUID nearest = enter(later(Duration.ofHours(-1)), KEYS);
        assertThat(sharing(MARCH, 60)).hasSize(30).contains(nearest);
    }

    @Test
    void ofManyOfOneHourThoseAreLookedAtWhoseIdsAreTheOutermost() {
        List<UUID> before = enterMany(MARCH);
        List<UUID> after = enterMany(later(Duration.ofHours(1)));
        List<UUID> timeless = enterMany(Optional.empty());
        assertThat(sharing(MARCH, 120))
                .hasSize(90)
                .containsAll(before.subList(10, 40))
                .containsAll(after.subList(0, 30))
                .containsAll(timeless.subList(0, 30));
    }

    @Test
    void thoseThatShareRareKeysComeFirst() {
        // an hour away: of those of one hour not all are looked at
        IntStream.range(0, 40).forEach(i -> enter(later(Duration.ofHours(-1)), 1, 2, 3));
        UUID rare = enter(MARCH, 1, 2, 4);
        assertThat(sharing(MARCH, 5)).hasSize(5).startsWith(rare);
    }

    private static Optional<Instant> later(Duration by) {
        return MARCH.map(at -> at.plus(by));
    }

    private List<UUID> sharing(Optional<Instant> published, int most) {
        return library.write(shelf -> index.sharing(shelf, KEYS, published, 3, most));
    }

    /// @return forty wordings, in the order of their ids
    private List<UUID> enterMany(Optional<Instant> published) {
        return IntStream.range(0, 40)
                .mapToObj(i -> enter(published, KEYS))
                .sorted(Ids.ORDER)
                .toList();
    }

    private UUID enter(Optional<Instant> published, Integer... keys) {
        UUID wording = UUID.randomUUID();
        library.write(shelf -> {
            shelf.change("insert into wording (id, representative) values (?, ?)", wording, wording);
            return shelf.change(
                    "insert into story_key (key, hour, wording_id) select unnest(?), ?::int, ?",
                    keys,
                    EventPostings.hour(published),
                    wording);
        });
        return wording;
    }
}
