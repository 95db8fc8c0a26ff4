package dev.stemma.philology.stemma;

import java.util.Arrays;

/// The cheapest tree in which each witness comes from another and one from none (Chu and Liu 1965,
/// Edmonds 1967), all circles of one round drawn together at once.
final class Arborescence {

    private static final int ROOT = 0;

    private final double[][] cost;
    private final int[] best;
    /// For each node the number of its knot: a circle drawn together, or the node alone.
    private final int[] knot;

    private Arborescence(double[][] cost) {
        this.cost = cost;
        this.best = cheapest(cost);
        this.knot = new int[cost.length];
    }

    /// @param cost `cost[parent][child]`; node 0 is the root
    /// @return for each node its parent; 0 has none
    static int[] of(double[][] cost) {
        Arborescence arborescence = new Arborescence(cost);
        int knots = arborescence.tie();
        return knots == cost.length ? arborescence.best : arborescence.untied(knots);
    }

    private static int[] cheapest(double[][] cost) {
        int[] best = new int[cost.length];
        best[ROOT] = Draft.NONE;
        for (int child = 1; child < best.length; child++) {
            for (int from = 0; from < best.length; from++) {
                if (from != child && cost[from][child] < cost[best[child]][child]) {
                    best[child] = from;
                }
            }
        }
        return best;
    }

    /// Numbers the knots, the root's first; returns how many there are.
    private int tie() {
        Arrays.fill(knot, Draft.NONE);
        knot[ROOT] = 0;
        int knots = 1;
        int[] seen = new int[best.length];
        for (int start = 1; start < best.length; start++) {
            int at = start;
            while (at != ROOT && seen[at] == 0) {
                seen[at] = start;
                at = best[at];
            }
            if (at != ROOT && seen[at] == start) {
                for (int next = at; knot[next] == Draft.NONE; next = best[next]) {
                    knot[next] = knots;
                }
                knots++;
            }
        }
        for (int node = 0; node < best.length; node++) {
            knot[node] = knot[node] == Draft.NONE ? knots++ : knot[node];
        }
        return knots;
    }

    private int[] untied(int knots) {
        double[][] small = new double[knots][knots];
        int[][] leaves = new int[knots][knots];
        int[][] enters = new int[knots][knots];
        for (double[] row : small) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int from = 0; from < best.length; from++) {
            for (int to = 1; to < best.length; to++) {
                int one = knot[from];
                int other = knot[to];
                // Entering a circle saves the copy that the circle had there; elsewhere all entries of a
                // node are lessened alike, which changes no choice.
                double entering = cost[from][to] - cost[best[to]][to];
                if (one != other && entering < small[one][other]) {
                    small[one][other] = entering;
                    leaves[one][other] = from;
                    enters[one][other] = to;
                }
            }
        }
        int[] solved = of(small);
        int[] parent = best.clone();
        for (int entered = 1; entered < knots; entered++) {
            parent[enters[solved[entered]][entered]] = leaves[solved[entered]][entered];
        }
        return parent;
    }
}
