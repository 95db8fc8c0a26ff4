package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final Collation COLLATION = Collation.of(List.of(
            Witness.of("a", HarbourFire.report()),
            Witness.of("b", HarbourFire.with("tore through", "ravaged", "roof", "rafters")),
            Witness.of("c", HarbourFire.with("tore through", "ravaged", "thick", "dense"))));
    private static final int STEPS = 60_000;

    /// All trees of three texts, with what they cost, beside how often the walk is at each of them.
    @Test
    void itIsAtEachTreeAsOftenAsTheTreeIsLikely() {
        Draft start = start();
        Map<String, Double> costs = new HashMap<>();
        FewTexts.all(start).forEach((shape, tree) -> costs.put(shape, tree.cost()));
        double sum =
                costs.values().stream().mapToDouble(cost -> Math.exp(-cost)).sum();
        Map<String, Integer> visits = new HashMap<>();
        Walk walk = new Walk(start, new SplittableRandom(5));
        for (int step = 0; step < STEPS; step++) {
            walk.step();
            visits.merge(FewTexts.shape(walk.at(), walk.at().root()), 1, Integer::sum);
        }
        assertThat(costs).hasSizeGreaterThan(20);
        costs.forEach((tree, cost) -> assertThat(visits.getOrDefault(tree, 0) / (double) STEPS)
                .as(tree)
                .isCloseTo(Math.exp(-cost) / sum, within(0.02)));
    }

    @Test
    void theSameDiceTakeTheSameWay() {
        assertThat(way(3)).isEqualTo(way(3)).isNotEqualTo(way(4));
    }

    private static List<String> way(long seed) {
        Walk walk = new Walk(start(), new SplittableRandom(seed));
        List<String> way = new ArrayList<>();
        for (int step = 0; step < 50; step++) {
            walk.step();
            way.add(FewTexts.shape(walk.at(), walk.at().root()));
        }
        return way;
    }

    private static Draft start() {
        Weights weights = Weights.learned(3);
        Alterations alterations = new Alterations(new Characters(COLLATION, Characters.Costs.standard()), weights);
        return new Draft(alterations, new Drawing(COLLATION, weights).prior(), new int[] {Draft.NONE, 0, 0});
    }
}
