package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FewTextsTest {

    private static final String REPORT = HarbourFire.report();
    private static final String EDITED = HarbourFire.with(
            "tore through", "ravaged", "shortly before dawn", "at daybreak", "thick", "dense", "roof", "rafters");

    /// Of two texts there are three trees; the chances of the exemplars of either text are those of the trees.
    @Test
    void theChancesOfTwoTextsAreThoseOfTheirThreeTrees() {
        Collation collation = Collation.of(List.of(Witness.of("a", EDITED), Witness.of("b", REPORT)));
        double[] costs = {
            tree(collation, Draft.NONE, 0).cost(),
            tree(collation, 1, Draft.NONE).cost(),
            tree(collation, 2, 2, Draft.NONE).cost()
        };
        double all = Arrays.stream(costs).map(cost -> Math.exp(-cost)).sum();
        FewTexts few = new FewTexts(tree(collation, Draft.NONE, 0));
        Draft drawn = few.drawn();
        assertThat(drawn.isLost(drawn.root())).isTrue();
        assertThat(few.of(0)).isCloseTo((Math.exp(-costs[0]) + Math.exp(-costs[2])) / all, within(1e-9));
        assertThat(few.of(1)).isCloseTo((Math.exp(-costs[1]) + Math.exp(-costs[2])) / all, within(1e-9));
    }

    @Test
    void itIsTheSameFromWhereverItSetsOut() {
        Collation collation = Collation.of(List.of(
                at("a", REPORT, 1),
                at("b", EDITED, 3),
                at("c", HarbourFire.changed(EDITED, "Two tugboats", "A pair of tugs", "stricter", "tougher"), 5)));
        FewTexts one = new FewTexts(tree(collation, Draft.NONE, 0, 0));
        FewTexts other = new FewTexts(tree(collation, 3, 4, 4, Draft.NONE, 3));
        assertThat(one.drawn().parents()).isEqualTo(other.drawn().parents()).containsExactly(Draft.NONE, 0, 1);
        assertThat(one.of(1)).isCloseTo(other.of(1), within(1e-9)).isGreaterThan(0.5);
        assertThat(one.of(2)).isCloseTo(other.of(2), within(1e-9)).isGreaterThan(0.5);
    }

    @Test
    void theMoreAnUndatedTextLacksTheSoonerItIsTheCopy() {
        assertThat(copyRather(HarbourFire.without(4, 6, 9, 10)))
                .isGreaterThan(copyRather(HarbourFire.without(9)))
                .isGreaterThan(0);
    }

    /// By how much likelier it is that a text comes from the report than that the report comes from it.
    private static double copyRather(String text) {
        Collation collation = Collation.of(List.of(Witness.of("a", REPORT), Witness.of("b", text)));
        return tree(collation, 1, Draft.NONE).cost()
                - tree(collation, Draft.NONE, 0).cost();
    }

    private static Draft tree(Collation collation, int... parents) {
        Weights weights = Weights.learned(FewTexts.MOST);
        Alterations alterations = new Alterations(new Characters(collation, Characters.Costs.standard()), weights);
        return new Draft(alterations, new Drawing(collation, weights).prior(), parents);
    }

    private static Witness at(String siglum, String text, int hours) {
        Instant time = Instant.parse("2024-05-01T00:00:00Z").plusSeconds(hours * 3_600L);
        return new Witness(siglum, text, Optional.of(time), Optional.empty(), List.of());
    }
}
