package dev.stemma.philology.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.text.Words;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final Runs RUNS = of("the tug sank here and the tug sank there and the tug sank");

    @Test
    void theFirstPlacesOfARunAreFoundInTheirOrder() {
        int tug = of("the tug sank").hash(0);
        assertThat(RUNS.places(tug, 6)).containsExactly(0, 5, 10);
        assertThat(RUNS.places(tug, 2)).containsExactly(0, 5);
    }

    @Test
    void aRunThatDoesNotOccurHasNoPlace() {
        assertThat(RUNS.places(of("two ships sailed").hash(0), 6)).isEmpty();
        assertThat(of("").places(of("the tug sank").hash(0), 6)).isEmpty();
    }

    @Test
    void everyWordOfACommonRunIsShared() {
        boolean[] shared = RUNS.shared(sorted("tug sank there today"));
        assertThat(shared).hasSize(13);
        assertThat(IntStream.range(0, shared.length).filter(at -> shared[at])).containsExactly(6, 7, 8);
        assertThat(RUNS.shared(new int[0])).containsOnly(false);
    }

    private static Runs of(String text) {
        return Runs.of(Words.of(text));
    }

    private static int[] sorted(String text) {
        return Arrays.stream(Runs.hashes(Words.of(text))).sorted().toArray();
    }
}
