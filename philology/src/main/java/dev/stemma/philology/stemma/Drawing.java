package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Draws the tree of one collation.
final class Drawing {

    private static final double CREDIT = 1;
    private static final double CREDITED = 2;
    /// A copy is not older than its exemplar.
    static final double OLDER = 100;

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
        Draft draft = draft();
        if (witnesses.size() > FewTexts.MOST) {
            return new Telling(collation, draft, new Rivals(draft, witnesses)).stemma();
        }
        FewTexts few = new FewTexts(draft);
        return new Telling(collation, few.drawn(), few).stemma();
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
