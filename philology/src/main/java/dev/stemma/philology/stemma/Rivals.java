package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Witness;
import java.util.List;

/// How sure the derivations of a tree of many texts are: by how much dearer it becomes with each other exemplar.
final class Rivals implements Confidence {

    /// By how much dearer an alternative must be to be e times less likely; with the bounds below it was
    /// fitted to half of a set of generated traditions, where of the edges given .7 seven in ten are right.
    private static final double DOUBT = 1;

    private static final double LEAST = 0.35;
    private static final double SURE = 0.77;
    private static final double SURE_WITHOUT_TIMES = 0.6;
    private static final double SURE_OF_CREDIT = 0.9;
    private static final double SURE_OF_REPOST = 0.95;
    private static final int MOST_WEIGHED = 24;

    private final Draft draft;
    private final List<Witness> witnesses;
    private final boolean credited;
    private final double cost;

    Rivals(Draft draft, List<Witness> witnesses) {
        this.draft = draft;
        this.witnesses = witnesses;
        this.credited = witnesses.stream().anyMatch(witness -> witness.credit().isPresent());
        this.cost = draft.cost();
    }

    /// How likely this exemplar is among all that the child could have: by how much dearer the tree
    /// becomes with each of them.
    @Override
    public double of(int child) {
        int parent = draft.parent(child);
        double others = 0;
        boolean small = draft.size() <= MOST_WEIGHED;
        double own = small ? cost : draft.edge(parent, child);
        boolean[] below = draft.below(child);
        for (int other = 0; other < draft.size(); other++) {
            if (other == parent || below[other]) {
                continue;
            }
            double dearer = own;
            if (small) {
                int[] parents = draft.parents();
                parents[child] = other;
                dearer = draft.with(parents).cost();
            } else {
                dearer = draft.edge(other, child);
            }
            others += Math.exp(-Math.max(0, dearer - own) / DOUBT);
        }
        others += turned(parent, child);
        return LEAST + (most(parent, child) - LEAST) / (1 + others);
    }

    /// How sure a derivation can be, whatever the readings: copyists hit on the same words, and verbatim
    /// copies of one text can be told apart by nothing but their times.
    private double most(int parent, int child) {
        if (draft.isLost(parent) && parent == draft.root() && credited) {
            return SURE_OF_CREDIT;
        }
        boolean dated =
                !draft.isLost(child) && witnesses.get(child).publishedAt().isPresent();
        if (Copying.of(draft, parent, child).kind() == Derivation.Kind.VERBATIM && !draft.isLost(parent)) {
            return dated ? SURE_OF_REPOST : SURE;
        }
        return dated ? SURE : SURE_WITHOUT_TIMES;
    }

    /// The chance, beside 1, that parent and child changed places.
    private double turned(int parent, int child) {
        if (draft.isLost(parent) || draft.isLost(child) || draft.size() > MOST_WEIGHED) {
            return 0;
        }
        int[] parents = draft.parents();
        parents[child] = parents[parent];
        parents[parent] = child;
        return Math.exp(-Math.max(0, draft.with(parents).cost() - cost) / DOUBT);
    }
}
