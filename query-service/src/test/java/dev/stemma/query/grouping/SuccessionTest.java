package dev.stemma.query.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.grouping.Components.Bond;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void theLargerPartKeepsTheId() {
        Succession heirs = heirs(List.of(List.of("a"), List.of("b", "c")), Map.of("a", ONE, "b", ONE, "c", ONE));
        assertThat(heirs.ids().get(1)).isEqualTo(ONE);
        assertThat(heirs.ids().get(0)).isNotEqualTo(ONE);
        assertThat(heirs.survivors()).isEmpty();
    }

    @Test
    void aMergerKeepsTheIdOfMostMembersAndRemembersTheOther() {
        Succession heirs = heirs(List.of(List.of("a", "b", "c")), Map.of("a", TWO, "b", TWO, "c", ONE));
        assertThat(heirs.ids()).containsExactly(TWO);
        assertThat(heirs.survivors()).containsExactly(Map.entry(ONE, TWO));
    }

    @Test
    void ofEqualClaimsTheSmallerIdWins() {
        assertThat(heirs(List.of(List.of("a", "b")), Map.of("a", TWO, "b", ONE)).ids())
                .containsExactly(ONE);
    }

    @Test
    void anIdThatIsToBeKeptIsKeptHoweverFewStoodUnderIt() {
        Map<String, UUID> before = Map.of("a", ONE, "b", TWO, "c", TWO);
        Succession heirs = Succession.of("STORY", List.of(List.of("a", "b", "c")), before, id -> false, List.of(ONE));
        assertThat(heirs.ids()).containsExactly(ONE);
        assertThat(heirs.survivors()).containsExactly(Map.entry(TWO, ONE));
    }

    @Test
    void theSameNewGroupGetsTheSameId() {
        assertThat(heirs(List.of(List.of("a", "b")), Map.of())).isEqualTo(heirs(List.of(List.of("a", "b")), Map.of()));
    }

    @Test
    void anIdThatIsTakenIsNotGivenAgain() {
        UUID first = heirs(List.of(List.of("a")), Map.of()).ids().getFirst();
        Succession heirs = Succession.of("STORY", List.of(List.of("a")), Map.of(), first::equals);
        assertThat(heirs.ids()).doesNotContain(first);
    }

    @Test
    void whatIsBoundHangsTogetherWhateverTheOrder() {
        var forward = Components.of(
                List.of("a", "b", "c", "d"),
                List.of(new Bond<>("a", "b"), new Bond<>("c", "b"), new Bond<>("d", "elsewhere")),
                Comparator.naturalOrder());
        var backward = Components.of(
                List.of("d", "c", "b", "a"),
                List.of(new Bond<>("b", "c"), new Bond<>("b", "a")),
                Comparator.naturalOrder());
        assertThat(forward).isEqualTo(backward).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    private static Succession heirs(List<List<String>> groups, Map<String, UUID> before) {
        return Succession.of("STORY", groups, before, id -> false);
    }
}
