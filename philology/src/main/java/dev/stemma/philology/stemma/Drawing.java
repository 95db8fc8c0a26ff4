package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Draws the tree of one collation.
final class Drawing {

    private static final double[] CHOICES = {1.8, 4, 10};
    private static final double DIRECTED = 2;
    private static final double CREDIT = 4;

    private final Collation collation;
    private final List<Witness> witnesses;
    private final Characters.Costs costs;

    Drawing(Collation collation, Characters.Costs costs) {
        this.collation = collation;
        this.witnesses = collation.witnesses();
        this.costs = costs;
    }

    Stemma stemma() {
        return new Telling(collation, rooted(draft()), costs).stemma();
    }

    /// The cheapest tree. Among how many words the copyists chose, so how easily two come upon the same
    /// one, is learned from the tradition: with few to choose from, coincidences are cheap, but so many
    /// different readings would not have come up.
    Draft draft() {
        Search best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double choice : CHOICES) {
            Characters characters = new Characters(collation, costs.choosingAmong(choice));
            Search search = new Search(characters, costs, this::prior);
            int novelties = characters.novelties();
            double cost = search.first().cost() - novelties * (Math.log(choice) + Math.log(1 - 1 / choice));
            if (best == null || cost < least) {
                least = cost;
                best = search;
            }
        }
        return best.best();
    }

    /// Where the root lies says more than the readings do: an extant root whose one copy is a lost text
    /// is a copy of it as well as not, and of two witnesses neither is the exemplar without a reason.
    private Draft rooted(Draft draft) {
        int root = draft.root();
        List<Integer> children = draft.children(root);
        if (draft.isLost(root) || children.size() != 1) {
            return draft;
        }
        int only = children.getFirst();
        if (draft.isLost(only)) {
            int[] parents = draft.parents();
            parents[root] = only;
            parents[only] = Draft.NONE;
            return draft.with(parents);
        }
        if (draft.size() > 2 || draft.directed(root, only) + told(root, only) >= DIRECTED) {
            return draft;
        }
        return draft.with(new int[] {2, 2, Draft.NONE});
    }

    /// What times and credits say for the one having come from the other.
    private double told(int parent, int child) {
        double told = prior(parent, child) > 0 ? -3 : 0;
        Optional<Instant> before = witnesses.get(parent).publishedAt();
        Optional<Instant> after = witnesses.get(child).publishedAt();
        if (before.isPresent() && after.isPresent() && before.get().isBefore(after.get())) {
            told += 1;
        }
        boolean credited = witnesses.get(parent).credit().isPresent();
        return told + (credited && witnesses.get(child).credit().isEmpty() ? 0.5 : 0);
    }

    /// A copy is not older than its exemplar, and states no credit that its exemplar lacks.
    double prior(int parent, int child) {
        Witness from = witnesses.get(parent);
        Witness to = witnesses.get(child);
        boolean older = from.publishedAt().isPresent()
                && to.publishedAt().isPresent()
                && to.publishedAt().get().isBefore(from.publishedAt().get());
        boolean credits = to.credit().isPresent() && !to.credit().equals(from.credit());
        return (older ? costs.time() : 0) + (credits ? CREDIT : 0);
    }
}
