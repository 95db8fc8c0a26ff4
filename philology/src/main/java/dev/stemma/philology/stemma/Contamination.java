package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Locus;
import java.util.Arrays;

/// Whether a copy was made from two exemplars (*contamination*, Maas 1927). Who draws on two texts
/// follows now the one and now the other, for some sentences at a time, so the readings are weighed
/// against the one exemplar alone and against both with a price for each change between them: a hidden
/// Markov model with two states along the sentences, whose path is the cheapest (Viterbi 1967).
final class Contamination {

    private static final double TURN = 2.5;
    private static final double UNSEEN = 0.5;
    /// So much one passage that the exemplar lacks says at most: outlets have standing sentences.
    private static final double RESTORED = 4;

    private static final int ROUNDS = 3;

    private final Characters characters;
    /// For each locus the place of its sentence among all that have loci.
    private final int[] places;
    private final int sentences;

    Contamination(Characters characters) {
        this.characters = characters;
        int[] rows = characters.loci.stream()
                .mapToInt(Locus::row)
                .distinct()
                .sorted()
                .toArray();
        this.sentences = rows.length;
        this.places = characters.loci.stream()
                .mapToInt(locus -> Arrays.binarySearch(rows, locus.row()))
                .toArray();
    }

    /// What a copy costs from both its exemplars; infinite where one of them explains nothing.
    double both(Counts first, Counts second) {
        boolean[] fromOther = new boolean[sentences];
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            // At first each rate is that of the whole text.
            double[] before = first.costs(fromOther, false);
            double[] after = second.costs(fromOther, round > 0);
            least = follow(before, after, fromOther);
        }
        int borrowed = 0;
        for (boolean is : fromOther) {
            borrowed += is ? 1 : 0;
        }
        return borrowed == 0 || borrowed == sentences ? Double.POSITIVE_INFINITY : least;
    }

    /// The cheapest path between the two exemplars, and its cost.
    private double follow(double[] one, double[] other, boolean[] fromOther) {
        boolean[][] turned = new boolean[2][sentences];
        double first = 0;
        double second = 0;
        for (int place = 0; place < sentences; place++) {
            turned[0][place] = second + TURN < first;
            turned[1][place] = first + TURN < second;
            double toFirst = Math.min(first, second + TURN);
            second = Math.min(second, first + TURN) + other[place];
            first = toFirst + one[place];
        }
        boolean at = second < first;
        for (int place = sentences - 1; place >= 0; place--) {
            fromOther[place] = at;
            at ^= turned[at ? 1 : 0][place];
        }
        return Math.min(first, second);
    }

    /// How the copy differs from that exemplar.
    Counts counts(int exemplar, int copy) {
        Counts counts = new Counts(sentences);
        for (int locus = 0; locus < places.length; locus++) {
            int before = characters.states[exemplar][locus];
            int after = characters.states[copy][locus];
            int place = places[locus];
            if (after == Characters.LACKS || characters.weights[locus] < 1) {
                continue;
            }
            if (characters.passage[locus]) {
                boolean restored = after == Characters.PRESENT && before != Characters.PRESENT;
                counts.invented[place] += restored && characters.isShared(locus, after)
                        ? Math.min(RESTORED, characters.inventions[locus][after])
                        : 0;
            } else if (before == Characters.LACKS) {
                counts.invented[place] += characters.isShared(locus, after) ? UNSEEN : 0;
            } else {
                counts.sites[place]++;
                counts.changed[place] += before == after ? 0 : 1;
                counts.invented[place] += before == after ? 0 : characters.coincidence;
            }
        }
        return counts;
    }

    /// For each sentence how many readings there are, how many differ, and what coming upon these costs.
    record Counts(double[] sites, double[] changed, double[] invented) {

        Counts(int sentences) {
            this(new double[sentences], new double[sentences], new double[sentences]);
        }

        /// What the copy costs, in nats, from this one exemplar.
        double alone() {
            boolean[] all = new boolean[sites.length];
            Arrays.fill(all, true);
            return Arrays.stream(costs(all, true)).sum();
        }

        /// The cost of each sentence at the rate of those that are marked so.
        private double[] costs(boolean[] marks, boolean marked) {
            double some = 0.3;
            double all = 1.5;
            for (int place = 0; place < sites.length; place++) {
                some += marks[place] == marked ? changed[place] : 0;
                all += marks[place] == marked ? sites[place] : 0;
            }
            double changing = -Math.log(some / all);
            double keeping = -Math.log(1 - some / all);
            double[] costs = new double[sites.length];
            for (int place = 0; place < costs.length; place++) {
                costs[place] = changed[place] * changing + (sites[place] - changed[place]) * keeping + invented[place];
            }
            return costs;
        }
    }
}
