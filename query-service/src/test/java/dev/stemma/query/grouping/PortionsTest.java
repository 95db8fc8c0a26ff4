package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void eachPortionHasRoom() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("a", 4);
        sizes.put("b", 6);
        sizes.put("c", 1);
        sizes.put("huge", 50);
        sizes.put("d", 3);
        assertThat(Portions.of(sizes, 10))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("huge"), List.of("d"));
    }

    @Test
    void nothingMakesNoPortion() {
        assertThat(Portions.of(Map.of(), 10)).isEmpty();
    }
}
