package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtentTest {

    private static OptionalInt of(List<Integer> sizes) {
        return Extent.of(sizes, 2_000_000, 20_000);
    }

    @Test
    void whatIsTogetherShortEnoughIsReadWhole() {
        assertThat(of(List.of())).isEmpty();
        assertThat(of(List.of(1_000_000, 1_000_000))).isEmpty();
        assertThat(of(Collections.nCopies(600, 3_000))).isEmpty();
    }

    @Test
    void longTextsShareTheRoomThatShortOnesLeave() {
        assertThat(of(Collections.nCopies(4, 1_000_000))).hasValue(500_000);
        List<Integer> mixed = Stream.concat(Collections.nCopies(100, 2_000).stream(), Stream.of(1_500_000, 1_200_000))
                .toList();
        assertThat(of(mixed)).hasValue(900_000);
        assertThat(of(mixed.reversed())).isEqualTo(of(mixed));
    }

    @Test
    void anArticleOfOrdinaryLengthIsReadWholeHoweverManyThereAre() {
        assertThat(of(Collections.nCopies(2_000, 20_000))).isEqualTo(OptionalInt.empty());
        assertThat(of(Collections.nCopies(2_000, 20_001))).hasValue(20_000);
    }
}
