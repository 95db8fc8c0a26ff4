package dev.stemma.philology.stemma;

import java.util.Arrays;

/// The cheapest tree in which each witness comes from another and one from none (Chu and Liu 1965,
/// Edmonds 1967).
final class Arborescence {

    private Arborescence() {}

    /// @param cost `cost[parent][child]`; node 0 is the root
    /// @return for each node its parent; 0 has none
    static int[] of(double[][] cost) {
        int count = cost.length;
        int[] best = new int[count];
        best[0] = Draft.NONE;
        for (int child = 1; child < count; child++) {
            best[child] = child == 0 ? Draft.NONE : 0;
            for (int from = 0; from < count; from++) {
                if (from != child && cost[from][child] < cost[best[child]][child]) {
                    best[child] = from;
                }
            }
        }
        int[] cycle = cycle(best);
        if (cycle.length == 0) {
            return best;
        }
        return expand(cost, best, cycle);
    }

    private static int[] cycle(int[] parent) {
        int[] seen = new int[parent.length];
        for (int start = 1; start < parent.length; start++) {
            int at = start;
            while (at != Draft.NONE && seen[at] == 0) {
                seen[at] = start;
                at = parent[at];
            }
            if (at != Draft.NONE && at != 0 && seen[at] == start) {
                int first = at;
                int length = 1;
                for (int next = parent[first]; next != first; next = parent[next]) {
                    length++;
                }
                int[] cycle = new int[length];
                for (int i = 0; i < length; i++) {
                    cycle[i] = at;
                    at = parent[at];
                }
                return cycle;
            }
        }
        return new int[0];
    }

    private static int[] expand(double[][] cost, int[] best, int[] cycle) {
        int count = cost.length;
        boolean[] inside = new boolean[count];
        for (int node : cycle) {
            inside[node] = true;
        }
        int[] outer = new int[count - cycle.length];
        int[] number = new int[count];
        int next = 0;
        for (int node = 0; node < count; node++) {
            if (!inside[node]) {
                outer[next] = node;
                number[node] = next++;
            }
        }
        int knot = next;
        double[][] small = new double[knot + 1][knot + 1];
        int[] leaves = new int[knot + 1];
        int[] enters = new int[knot + 1];
        for (double[] row : small) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int one = 0; one < knot; one++) {
            for (int other = 0; other < knot; other++) {
                small[one][other] = cost[outer[one]][outer[other]];
            }
            for (int node : cycle) {
                if (cost[node][outer[one]] < small[knot][one]) {
                    small[knot][one] = cost[node][outer[one]];
                    leaves[one] = node;
                }
                double into = cost[outer[one]][node] - cost[best[node]][node];
                if (into < small[one][knot]) {
                    small[one][knot] = into;
                    enters[one] = node;
                }
            }
        }
        int[] solved = of(small);
        int[] parent = new int[count];
        parent[0] = Draft.NONE;
        for (int node : cycle) {
            parent[node] = best[node];
        }
        for (int one = 1; one < knot; one++) {
            parent[outer[one]] = solved[one] == knot ? leaves[one] : outer[solved[one]];
        }
        int into = solved[knot];
        parent[enters[into]] = outer[into];
        return parent;
    }
}
