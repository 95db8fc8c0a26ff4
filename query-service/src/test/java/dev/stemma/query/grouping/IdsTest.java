package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsStandInTheOrderOfTheirTexts() {
        Random random = new Random(3);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long high = random.nextInt(8) == 0 ? 1 : random.nextLong();
            ids.add(new UUID(high, random.nextLong()));
        }
        assertThat(ids.stream().sorted(Ids.ORDER))
                .containsExactlyElementsOf(ids.stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList());
    }
}
