package dev.stemma.nlp.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 5_000})
    void everyKeyHasARowOfItsOwnAndOthersHaveNone(int count) {
        int[] keys = new Random(count).ints().distinct().limit(2L * count).toArray();
        int[] given = Arrays.copyOf(keys, count);

        KeyRows.Placed placed = KeyRows.place(given);

        assertThat(placed.keys().size()).isEqualTo(count);
        assertThat(Arrays.stream(placed.rows()).sorted().toArray())
                .isEqualTo(IntStream.range(0, count).toArray());
        assertThat(rows(placed, given)).isEqualTo(placed.rows());
        assertThat(rows(placed, Arrays.copyOfRange(keys, count, keys.length))).containsOnly(-1);
    }

    @Test
    void keysThatDoNotScatterAreFoundAsWell() {
        int[] crowded = IntStream.range(-500, 500).toArray();

        KeyRows.Placed placed = KeyRows.place(crowded);

        assertThat(rows(placed, crowded)).isEqualTo(placed.rows());
        assertThat(placed.keys().row(500)).isEqualTo(-1);
    }

    @Test
    void ofEqualKeysTheFirstIsFound() {
        KeyRows.Placed placed = KeyRows.place(new int[] {7, 5, 7});

        assertThat(placed.keys().row(7)).isEqualTo(placed.rows()[0]).isNotEqualTo(placed.rows()[2]);
    }

    @Test
    void noKeysAreNoRows() {
        assertThat(KeyRows.place(new int[0]).keys().row(1)).isEqualTo(-1);
    }

    private static int[] rows(KeyRows.Placed placed, int[] keys) {
        return Arrays.stream(keys).map(placed.keys()::row).toArray();
    }
}
