package dev.stemma.philology.stemma;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Looks for the cheapest tree: first without lost texts, then by [Moves], as long as one makes the tree cheaper. From
/// there a [Walk] sets out, for a tree that no single move makes cheaper need not be the cheapest; from the cheapest
/// that it comes to the search goes on. Same texts, same tree: the dice fall alike each time.
final class Search {

    private static final int MOST_NODES_SEARCHED = 48;
    private static final int MOST_TRIALS = 15_000;
    /// So many readings are looked at while searching, at most.
    private static final long MOST_WORK = 120_000_000;
    private static final double GAIN = 1e-6;
    /// So few witnesses have so few trees that none is missed.
    private static final int FEW = 3;

    private static final int MOST_STEPS = 2_000;
    private static final int SHARE_OF_STEPS = 4;
    /// So many steps for each pair of witnesses are enough.
    private static final int STEPS_FOR_PAIR = 40;
    private static final long SEED = 1;

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
        if (characters.witnesses > MOST_NODES_SEARCHED) {
            return first();
        }
        int pairs = characters.witnesses * (characters.witnesses - 1) / 2;
        long steps = Math.min(Math.min(MOST_STEPS, STEPS_FOR_PAIR * pairs), trials / SHARE_OF_STEPS);
        Draft climbed = climbed(first());
        return characters.witnesses <= FEW ? climbed : climbed(walked(climbed, steps));
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

    private static Draft walked(Draft start, long steps) {
        Walk walk = new Walk(start, new SplittableRandom(SEED));
        Draft best = start;
        double least = walk.cost();
        for (long step = 0; step < steps; step++) {
            if (walk.step() && walk.cost() < least - GAIN) {
                best = walk.at();
                least = walk.cost();
            }
        }
        return best;
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
