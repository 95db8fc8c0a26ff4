package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArborescenceTest {

    @Test
    void noTreeIsCheaper() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            double[][] cost = costs(2 + random.nextInt(4), random);
            double least = cheapest(cost, new int[cost.length], 1);
            int[] parents = Arborescence.of(copy(cost));
            assertThat(isTree(parents)).isTrue();
            assertThat(price(cost, parents)).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void circlesWithinCirclesAreCutWhereItCostsLeast() {
        double[][] cost = {
            {0, 100, 90, 80, 70},
            {0, 0, 1, 9, 9},
            {0, 1, 0, 3, 9},
            {0, 9, 3, 0, 2},
            {0, 9, 9, 2, 0}
        };
        assertThat(Arborescence.of(cost)).containsExactly(Draft.NONE, 2, 3, 4, 0);
    }

    @Test
    @Timeout(20)
    void twoThousandTextsTakeOneTable() {
        double[][] cost = costs(2_000, new Random(5));
        assertThat(isTree(Arborescence.of(cost))).isTrue();
    }

    private static double[][] costs(int count, Random random) {
        double[][] cost = new double[count][count];
        for (double[] row : cost) {
            Arrays.setAll(row, child -> random.nextInt(40));
        }
        return cost;
    }

    private static double[][] copy(double[][] cost) {
        return Arrays.stream(cost).map(double[]::clone).toArray(double[][]::new);
    }

    /// The price of the cheapest of all trees that agree with the parents given up to a node.
    private static double cheapest(double[][] cost, int[] parents, int from) {
        parents[0] = Draft.NONE;
        if (from == cost.length) {
            return isTree(parents) ? price(cost, parents) : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int parent = 0; parent < cost.length; parent++) {
            parents[from] = parent;
            least = Math.min(least, parent == from ? least : cheapest(cost, parents, from + 1));
        }
        return least;
    }

    private static boolean isTree(int[] parents) {
        for (int node = 0; node < parents.length; node++) {
            int at = node;
            for (int step = 0; at != 0 && step < parents.length; step++) {
                at = parents[at];
            }
            if (at != 0) {
                return false;
            }
        }
        return true;
    }

    private static double price(double[][] cost, int[] parents) {
        double price = 0;
        for (int child = 1; child < parents.length; child++) {
            price += cost[parents[child]][child];
        }
        return price;
    }
}
