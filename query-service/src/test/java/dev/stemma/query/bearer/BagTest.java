package dev.stemma.query.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BagTest {

    @Test
    void wordsThatStartAlikeAreNotTakenForOne() {
        Bag loaf = Bag.of(List.of("sourdough"));
        Bag grump = Bag.of(List.of("sourpuss"));
        assertThat(loaf.cosine(grump)).isZero();
        assertThat(loaf.plus(grump).heaviest(9)).containsExactlyInAnyOrder("sourdough", "sourpuss");
    }

    @Test
    void wordsShorterThanTheirStartAndWordsOfAnyScriptKeepTheirOrder() {
        Bag some = Bag.of(List.of("oslo", "osl", "oslofjord", "łódź", "москва", "東京"));
        Bag others = Bag.of(List.of("東京", "łódź", "oslofjord", "osl", "москва", "oslo"));
        assertThat(some.cosine(others)).isCloseTo(1, within(1e-9));
        assertThat(some.union(others).heaviest(9)).hasSize(6);
    }
}
