package dev.stemma.philology.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.name.PersonName.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaritiesTest {

    private static final List<Set<String>> VILLAGE = IntStream.range(0, 60)
            .mapToObj(i -> Rarities.parts((i % 3 == 0 ? "Johann " : "Peter ") + "Farmer" + (char) ('a' + i % 20)))
            .toList();

    private static Part part(String name) {
        return PersonName.of(name).parts().getFirst();
    }

    @Test
    void whatFewBearTellsMore() {
        Rarities rarities = Rarities.of(VILLAGE);
        assertThat(rarities.of(part("Peter"))).isLessThan(rarities.of(part("Johann")));
        assertThat(rarities.of(part("Johann"))).isLessThan(rarities.of(part("Farmerb")));
        assertThat(rarities.of(part("Farmerb"))).isLessThan(rarities.of(part("Olgerd")));
        assertThat(rarities.of(new Part("j", "j", 0.3))).isEqualTo(0.3);
    }

    @Test
    void bearersAreCountedByHowTheyAreSpoken() {
        Rarities rarities = Rarities.of(VILLAGE);
        assertThat(rarities.of(part("Johhann"))).isEqualTo(rarities.of(part("Johann")));
    }

    @Test
    void whoIsLearnedFromDoesNotCount() {
        Rarities rarities = Rarities.of(VILLAGE);
        Part part = part("Farmerb");
        double before = rarities.of(part);
        assertThat(rarities.without(List.of(VILLAGE.get(1))).of(part)).isGreaterThan(before);
        assertThat(rarities.without(List.of(VILLAGE.get(2))).of(part)).isEqualTo(before);
    }

    @Test
    void aFileHasThePartsThatSeveralBear() {
        List<String> lines = Rarities.of(List.of(
                        Set.of("ana", "petrov"),
                        Set.of("ana", "sokolov"),
                        Set.of("boris", "petrov"),
                        Set.of("ana", "rus")))
                .lines();
        assertThat(lines).containsExactly("4", "2 petrov", "3 ana");
    }

    @Test
    void inTheNewsAPartThatManyBearTellsLittle() {
        Rarities shipped = Rarities.shipped();
        assertThat(shipped.of(part("Muhammad"))).isLessThan(shipped.of(part("Kadhimi")));
        assertThat(shipped.of(part("John"))).isLessThan(shipped.of(part("Schenker")));
    }
}
