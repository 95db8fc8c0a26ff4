package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws the tree of one collation.
final class Drawing {

    private static final double DIRECTED = 2;
    private static final double CREDIT = 1;
    private static final double CREDITED = 4;
    /// A copy is not older than its exemplar.
    static final double OLDER = 100;

    /// So few readings of its own say nothing.
    private static final int ALONE = 2;

    private final Collation collation;
    private final List<Witness> witnesses;
    private final Weights weights;
    private final Outside outside;

    Drawing(Collation collation, Weights weights) {
        this.collation = collation;
        this.witnesses = collation.witnesses();
        this.weights = weights;
        this.outside = new Outside();
    }

    Stemma stemma() {
        return new Telling(collation, rooted(draft())).stemma();
    }

    /// What is known beside the texts.
    Draft.Prior prior() {
        return outside;
    }

    /// The cheapest tree.
    Draft draft() {
        return new Search(new Alterations(new Characters(collation, Characters.Costs.standard()), weights), outside)
                .best();
    }

    /// Two and three witnesses say little: of two neither is the exemplar without a reason, and of three the one
    /// between the others has hardly a reading of its own. Where they do not say so, the exemplar is lost.
    private Draft rooted(Draft draft) {
        int root = draft.root();
        int size = draft.size();
        if (draft.isLost(root) || size > witnesses.size() || size < 2 || size > 3) {
            return draft;
        }
        int only = draft.children(root).getFirst();
        boolean told = size == 2 && draft.directed(root, only) + told(root, only) >= DIRECTED;
        if (told || size == 3 && (outside.isEarliest(root) || isBetween(draft))) {
            return draft;
        }
        return draft.with(size == 2 ? new int[] {2, 2, Draft.NONE} : new int[] {3, 3, 3, Draft.NONE});
    }

    /// Whether of three texts the one that stands between the others has far fewer words of its own than they.
    private static boolean isBetween(Draft draft) {
        int between = IntStream.range(0, 3)
                .filter(node -> draft.children(node).size() + (draft.parent(node) == Draft.NONE ? 0 : 1) == 2)
                .findFirst()
                .orElseThrow();
        Characters characters = draft.characters();
        long fewest = IntStream.range(0, 3)
                .filter(node -> node != between)
                .mapToLong(characters::ownWords)
                .min()
                .orElseThrow();
        long own = characters.ownWords(between);
        return own < ALONE || 2 * own < fewest;
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

        private final Optional<Instant> earliest;
        private final double lostRoot;
        private final Lags lags;

        Outside() {
            this.earliest = witnesses.stream()
                    .flatMap(witness -> witness.publishedAt().stream())
                    .min(Comparator.naturalOrder());
            this.lags = new Lags(witnesses);
            // A credit says that the text comes from elsewhere.
            this.lostRoot =
                    witnesses.stream().anyMatch(witness -> witness.credit().isPresent()) ? -CREDITED : 0;
        }

        @Override
        public double time(int ancestor, int copy) {
            Optional<Instant> before = witnesses.get(ancestor).publishedAt();
            Optional<Instant> after = witnesses.get(copy).publishedAt();
            boolean older =
                    before.isPresent() && after.isPresent() && after.get().isBefore(before.get());
            return older ? OLDER : 0;
        }

        @Override
        public Lags lags() {
            return lags;
        }

        @Override
        public boolean isEarliest(int witness) {
            Optional<Instant> time = witnesses.get(witness).publishedAt();
            return time.isPresent() && time.equals(earliest);
        }

        /// A copy states no credit that its exemplar lacks.
        @Override
        public double credit(int exemplar, int copy) {
            Optional<String> stated = witnesses.get(copy).credit();
            boolean credits =
                    stated.isPresent() && !stated.equals(witnesses.get(exemplar).credit());
            return credits ? CREDIT : 0;
        }

        @Override
        public double lostRoot() {
            return lostRoot;
        }
    }
}
