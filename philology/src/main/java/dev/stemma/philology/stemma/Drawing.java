package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Draws the tree of one collation.
final class Drawing {

    private static final double DIRECTED = 2;
    private static final double CREDIT = 4;
    private static final double DATED = 40;
    private static final double UNDATED = 20;

    private final Collation collation;
    private final List<Witness> witnesses;
    private final Characters.Costs costs;
    private final Outside outside;

    Drawing(Collation collation, Characters.Costs costs) {
        this.collation = collation;
        this.witnesses = collation.witnesses();
        this.costs = costs;
        this.outside = new Outside();
    }

    Stemma stemma() {
        return new Telling(collation, rooted(hung(draft())), costs).stemma();
    }

    /// The cheapest tree.
    Draft draft() {
        return new Search(new Characters(collation, costs), costs, outside).best();
    }

    /// The tree with the root that its words speak for; a lost archetype that a credit names stays.
    private Draft hung(Draft draft) {
        boolean named = draft.isLost(draft.root()) && outside.lostRoot() == 0;
        return named ? draft : new Rooting(draft.characters()).of(draft);
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
        if (draft.isLost(only) && isEarliest(root)) {
            return draft;
        }
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

    private boolean isEarliest(int witness) {
        Optional<Instant> time = witnesses.get(witness).publishedAt();
        return time.isPresent()
                && witnesses.stream()
                        .noneMatch(other -> other.publishedAt().isPresent()
                                && other.publishedAt().get().isBefore(time.get()));
    }

    /// What times and credits say for the one having come from the other.
    private double told(int parent, int child) {
        double told = outside.cost(parent, child) > 0 ? -3 : 0;
        Optional<Instant> before = witnesses.get(parent).publishedAt();
        Optional<Instant> after = witnesses.get(child).publishedAt();
        if (before.isPresent() && after.isPresent() && before.get().isBefore(after.get())) {
            told += 1;
        }
        boolean credited = witnesses.get(parent).credit().isPresent();
        return told + (credited && witnesses.get(child).credit().isEmpty() ? 0.5 : 0);
    }

    /// What times and credits say.
    private final class Outside implements Draft.Prior {

        private final double lostRoot;

        Outside() {
            boolean credited =
                    witnesses.stream().anyMatch(witness -> witness.credit().isPresent());
            boolean dated =
                    witnesses.stream().anyMatch(witness -> witness.publishedAt().isPresent());
            this.lostRoot = credited ? 0 : dated ? DATED : UNDATED;
        }

        /// A copy is not older than its exemplar, and states no credit that its exemplar lacks.
        @Override
        public double cost(int parent, int child) {
            Witness from = witnesses.get(parent);
            Witness to = witnesses.get(child);
            boolean older = from.publishedAt().isPresent()
                    && to.publishedAt().isPresent()
                    && to.publishedAt().get().isBefore(from.publishedAt().get());
            boolean credits = to.credit().isPresent() && !to.credit().equals(from.credit());
            return (older ? costs.time() : 0) + (credits ? CREDIT : 0);
        }

        /// A credit says that the text comes from elsewhere. Without one the earliest witness may well be
        /// the archetype.
        @Override
        public double lostRoot() {
            return lostRoot;
        }
    }
}
