package dev.stemma.philology.stemma;

import java.util.List;
import java.util.random.RandomGenerator;

/// A random walk among trees that comes to each as often as it is likely (Metropolis et al. 1953, Hastings 1970).
final class Walk {

    /// The logarithm of how many times more moves one tree can have than its neighbour, at most.
    private static final double SIDES = Math.log(4);

    private final RandomGenerator dice;
    private Draft at;
    private double cost;
    private Moves moves;

    Walk(Draft start, RandomGenerator dice) {
        this.dice = dice;
        this.at = start;
        this.cost = start.cost();
        this.moves = Moves.from(start);
    }

    /// Where it is.
    Draft at() {
        return at;
    }

    /// What the tree costs where it is.
    double cost() {
        return cost;
    }

    /// Tries a step; says whether it was taken.
    boolean step() {
        List<int[]> trees = moves.trees();
        if (trees.isEmpty()) {
            return false;
        }
        Draft next = at.with(trees.get(dice.nextInt(trees.size())));
        double costs = next.cost();
        double chance = cost - costs - Math.log(dice.nextDouble());
        // A step that costs far too much is not looked at from the other side.
        if (chance <= -SIDES) {
            return false;
        }
        Moves back = Moves.from(next);
        chance += Math.log((double) trees.size() / Math.max(1, back.trees().size()));
        if (chance <= 0 || !back.leadTo(at)) {
            return false;
        }
        at = next;
        cost = costs;
        moves = back;
        return true;
    }
}
