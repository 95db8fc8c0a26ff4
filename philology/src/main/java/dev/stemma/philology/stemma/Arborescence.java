package dev.stemma.philology.stemma;

import java.util.Arrays;

/// The cheapest tree in which each witness comes from another and one from none (Chu and Liu 1965, Edmonds 1967). A
/// path is grown against the copies, from a text to its cheapest exemplar and on to that one's, and each circle that
/// it runs into is drawn together where it stands in the table (Gabow, Galil, Spencer and Tarjan 1986): in all it
/// takes time and memory for one table of all pairs.
final class Arborescence {

    private static final int ROOT = 0;

    /// `cost[from][to]` between knots: circles drawn together, each at the place of one of its texts, or texts alone.
    private final double[][] cost;
    /// For two knots the very texts between which the cheapest copy lies.
    private final int[][] leaves;
    private final int[][] enters;
    private final int count;
    /// For each place the number of the knot that stands there; texts have the first numbers.
    private final int[] knot;
    private final boolean[] gone;
    /// For each knot the knot into which it was drawn, and its cheapest exemplar: from which text to which.
    private final int[] within;
    private final int[] exemplar;
    private final int[] copy;
    private int knots;

    private Arborescence(double[][] cost) {
        this.cost = cost;
        this.count = cost.length;
        this.leaves = new int[count][];
        this.enters = new int[count][];
        this.knot = new int[count];
        this.gone = new boolean[count];
        this.within = new int[2 * count];
        this.exemplar = new int[2 * count];
        this.copy = new int[2 * count];
        this.knots = count;
        Arrays.fill(within, Draft.NONE);
        for (int text = 0; text < count; text++) {
            knot[text] = text;
        }
    }

    /// @param cost `cost[parent][child]`; node 0 is the root; it is used up
    /// @return for each node its parent; 0 has none
    static int[] of(double[][] cost) {
        Arborescence arborescence = new Arborescence(cost);
        arborescence.grow();
        return arborescence.untied();
    }

    private void grow() {
        boolean[] settled = new boolean[count];
        settled[ROOT] = true;
        int[] path = new int[count];
        int[] placed = new int[count];
        Arrays.fill(placed, Draft.NONE);
        int[] cheapest = new int[count];
        for (int start = 1; start < count; start++) {
            int length = 0;
            int at = start;
            while (!gone[at] && !settled[at]) {
                if (placed[at] == Draft.NONE) {
                    placed[at] = length;
                    path[length++] = at;
                } else {
                    int first = placed[at];
                    at = tie(path, first, length, cheapest);
                    for (int i = first; i < length; i++) {
                        placed[path[i]] = Draft.NONE;
                    }
                    placed[at] = first;
                    path[first] = at;
                    length = first + 1;
                }
                cheapest[at] = cheapest(at);
                at = cheapest[at];
            }
            for (int i = 0; i < length; i++) {
                settled[path[i]] = true;
                placed[path[i]] = Draft.NONE;
            }
        }
    }

    /// Where the cheapest exemplar of a knot stands.
    private int cheapest(int to) {
        int best = ROOT;
        for (int from = 1; from < count; from++) {
            if (from != to && !gone[from] && cost[from][to] < cost[best][to]) {
                best = from;
            }
        }
        exemplar[knot[to]] = leaves(best, to);
        copy[knot[to]] = enters(best, to);
        return best;
    }

    private int leaves(int from, int to) {
        return leaves[from] == null ? from : leaves[from][to];
    }

    private int enters(int from, int to) {
        return enters[from] == null ? to : enters[from][to];
    }

    /// Draws the circle at the end of the path together, at the place of its first text.
    private int tie(int[] path, int first, int length, int[] cheapest) {
        int place = path[first];
        double[] saved = new double[count];
        for (int i = first; i < length; i++) {
            int member = path[i];
            place = Math.min(place, member);
            saved[member] = cost[cheapest[member]][member];
            within[knot[member]] = knots;
            gone[member] = true;
        }
        for (int i = first; i < length; i++) {
            int member = path[i];
            for (int other = 0; other < count; other++) {
                if (!gone[other]) {
                    // Entering a circle saves the copy that the circle had there.
                    cost[other][member] -= saved[member];
                }
            }
        }
        for (int i = first; i < length; i++) {
            for (int other = 0; other < count; other++) {
                if (!gone[other] && path[i] != place) {
                    drawIn(path[i], place, other);
                }
            }
        }
        gone[place] = false;
        knot[place] = knots++;
        return place;
    }

    private void drawIn(int member, int place, int other) {
        if (cost[other][member] < cost[other][place]) {
            put(other, place, cost[other][member], leaves(other, member), enters(other, member));
        }
        if (cost[member][other] < cost[place][other]) {
            put(place, other, cost[member][other], leaves(member, other), enters(member, other));
        }
    }

    private void put(int from, int to, double price, int exemplar, int copy) {
        if (leaves[from] == null) {
            leaves[from] = new int[count];
            enters[from] = new int[count];
            Arrays.fill(leaves[from], from);
            for (int text = 0; text < count; text++) {
                enters[from][text] = text;
            }
        }
        cost[from][to] = price;
        leaves[from][to] = exemplar;
        enters[from][to] = copy;
    }

    /// Opens the knots from the last drawn to the first: where a circle is entered it is cut.
    private int[] untied() {
        int[] parent = new int[count];
        parent[ROOT] = Draft.NONE;
        boolean[] entered = new boolean[knots];
        for (int opened = knots - 1; opened > ROOT; opened--) {
            if (!entered[opened]) {
                parent[copy[opened]] = exemplar[opened];
                for (int at = copy[opened]; at != opened; at = within[at]) {
                    entered[at] = true;
                }
            }
        }
        return parent;
    }
}
