package dev.stemma.philology.stemma;

import java.util.Arrays;

/// Looks for the cheapest tree: first without lost texts, then by [Moves], as long as one makes the tree cheaper. A
/// tree that no single move makes cheaper need not be the cheapest; but cheaper ones, found by a long random walk, were
/// no nearer to the truth.
final class Search {

    private static final int MOST_NODES_SEARCHED = 48;
    private static final int MOST_TRIALS = 15_000;
    /// So many readings are looked at while searching, at most.
    private static final long MOST_WORK = 120_000_000;
    private static final double GAIN = 1e-6;

    private final Alterations alterations;
    private final Characters characters;
    private final Draft.Prior prior;
    private long trials;

    Search(Alterations alterations, Draft.Prior prior) {
        this.alterations = alterations;
        this.characters = alterations.characters;
        this.prior = prior;
        long work = (long) characters.loci.size() * characters.witnesses;
        this.trials = Math.min(MOST_TRIALS, MOST_WORK / Math.max(1, work));
    }

    /// The cheapest tree without lost texts.
    Draft first() {
        return new Draft(alterations, prior, withoutLost());
    }

    Draft best() {
        return characters.witnesses > MOST_NODES_SEARCHED ? first() : climbed(first());
    }

    private Draft climbed(Draft start) {
        Draft draft = start;
        double cost = draft.cost();
        boolean better = true;
        while (better && trials > 0) {
            better = false;
            for (int[] parents : Moves.from(draft).trees()) {
                Draft moved = draft.with(parents);
                double costs = moved.cost();
                trials--;
                if (costs < cost - GAIN) {
                    draft = moved;
                    cost = costs;
                    better = true;
                    break;
                }
            }
        }
        return draft;
    }

    private int[] withoutLost() {
        int count = characters.witnesses;
        double[][] cost = new double[count + 1][count + 1];
        for (int parent = 0; parent < count; parent++) {
            for (int child = 0; child < count; child++) {
                cost[parent + 1][child + 1] = parent == child
                        ? Double.POSITIVE_INFINITY
                        : alterations.cost(alterations.between(parent, child))
                                + alterations.weights.of(Term.SINGULAR_READINGS)
                                        * Math.log(1 + characters.singular(parent))
                                + prior.cost(parent, child, alterations.weights);
            }
        }
        double all = 1e6;
        Arrays.fill(cost[0], all);
        int[] found = Arborescence.of(cost);
        int[] parents = new int[count];
        for (int node = 0; node < count; node++) {
            parents[node] = found[node + 1] - 1;
        }
        return parents;
    }
}
