package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakenTest {

    private static final String KIND = "STORY";

    private final List<Collection<UUID>> questions = new ArrayList<>();

    @Test
    void theIdsOfNewGroupsAreAskedForAtOnce() {
        Taken taken = taken(List.of(List.of("a", "b"), List.of("c")), Succession.own(KIND, "c"));
        assertThat(taken.test(Succession.own(KIND, "a"))).isFalse();
        assertThat(taken.test(Succession.own(KIND, "c"))).isTrue();
        assertThat(questions).hasSize(1);
    }

    @Test
    void anyOtherIdIsAskedForOnce() {
        UUID other = Succession.own(KIND, "c 1");
        Taken taken = taken(List.of(List.of("c")), other);
        assertThat(taken.test(other)).isTrue();
        assertThat(taken.test(other)).isTrue();
        assertThat(taken.test(Succession.own(KIND, "c 2"))).isFalse();
        assertThat(questions).hasSize(3);
    }

    @Test
    void whereThereAreNoGroupsNothingIsAsked() {
        taken(List.of(), Succession.own(KIND, "a"));
        assertThat(questions).isEmpty();
    }

    private Taken taken(List<List<String>> groups, UUID used) {
        return Taken.of(KIND, groups, ids -> {
            questions.add(List.copyOf(ids));
            return ids.contains(used) ? List.of(used) : List.of();
        });
    }
}
