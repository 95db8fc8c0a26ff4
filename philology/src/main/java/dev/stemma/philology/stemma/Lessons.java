package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Learns how much each term of the cost of a tree weighs, from traditions whose true stemma is known: such that the
/// true trees are as likely as can be among all. It is a conditional random field over trees (Lafferty, McCallum and
/// Pereira 2001). The sum over all trees is not taken; what it is wanted for, the mean of each term over them, is that
/// over a random walk, which goes on with each round's weights (stochastic maximum likelihood, Younes 1989; Tieleman
/// 2008), and the weights follow by gradient ascent (Adam, Kingma and Ba 2015). Same traditions in the same order and
/// same dice, same weights.
public final class Lessons {

    /// The weights learned are the mean over the rounds after the first in so many.
    private static final int LEFT_OUT = 4;
    /// The walks' steps in each round.
    private static final int STEPS = 20;
    /// The steps before the first round, by which the spread of each term is judged.
    private static final int STEPS_BEFORE = 400;

    private static final double STRIDE = 0.03;
    private static final double PENALTY = 0.01;
    private static final double INERTIA = 0.9;
    private static final double MEMORY = 0.99;
    private static final double TINY = 1e-8;
    /// A term that varies less than that on the walks is not learned.
    private static final double VARIES = 1e-3;

    private final Supplier<? extends RandomGenerator> dice;
    private final int rounds;
    private final List<Lesson> lessons = new ArrayList<>();

    /// @param dice the dice of each tradition's walk
    /// @param rounds how often the weights are bettered; the fewer traditions, the more it takes
    public Lessons(Supplier<? extends RandomGenerator> dice, int rounds) {
        this.dice = dice;
        this.rounds = rounds;
    }

    /// Adds a tradition.
    ///
    /// @param edges its true derivations, `[exemplar, copy]`; ids that are no sigla are lost texts
    public void add(Collation collation, List<List<String>> edges) {
        Lesson lesson = new Lesson(collation, edges, new Weights(Weights.unlearned()), dice.get());
        if (lesson.says()) {
            lessons.add(lesson);
        }
    }

    /// The weights by the names of the terms.
    public Map<String, Double> learned() {
        double[] found = lessons.isEmpty() ? Weights.unlearned() : ascended();
        Map<String, Double> learned = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            learned.put(term.name(), found[term.ordinal()]);
        }
        return learned;
    }

    private double[] ascended() {
        double[] weights = Weights.unlearned();
        double[] spread = spread(new Weights(weights));
        double[] slope = new double[weights.length];
        double[] square = new double[weights.length];
        double[] sum = new double[weights.length];
        int before = rounds / LEFT_OUT;
        for (int round = 1; round <= rounds; round++) {
            double[] gradient = gradient(new Weights(weights));
            for (int term = 0; term < weights.length; term++) {
                if (spread[term] >= VARIES) {
                    // Each term is measured in units of its spread.
                    double scaled = gradient[term] / spread[term] + PENALTY * weights[term] * spread[term];
                    slope[term] = INERTIA * slope[term] + (1 - INERTIA) * scaled;
                    square[term] = MEMORY * square[term] + (1 - MEMORY) * scaled * scaled;
                    double mean = slope[term] / (1 - Math.pow(INERTIA, round));
                    double size = Math.sqrt(square[term] / (1 - Math.pow(MEMORY, round))) + TINY;
                    weights[term] -= STRIDE * mean / size / spread[term];
                }
                sum[term] += round > before ? weights[term] : 0;
            }
        }
        return Arrays.stream(sum).map(all -> all / (rounds - before)).toArray();
    }

    /// How far each term strays from its mean on the walks.
    private double[] spread(Weights weights) {
        double[] squares = new double[Term.COUNT];
        for (Lesson lesson : lessons) {
            List<double[]> passed = lesson.walk(weights, STEPS_BEFORE);
            double[] mean = mean(passed);
            for (double[] terms : passed) {
                for (int term = 0; term < squares.length; term++) {
                    squares[term] += (terms[term] - mean[term]) * (terms[term] - mean[term]);
                }
            }
        }
        return Arrays.stream(squares)
                .map(all -> Math.sqrt(all / lessons.size() / STEPS_BEFORE))
                .toArray();
    }

    /// By how much each term of the true trees exceeds that of the trees on the walk, in the mean.
    private double[] gradient(Weights weights) {
        double[] gradient = new double[Term.COUNT];
        for (Lesson lesson : lessons) {
            double[] passed = mean(lesson.walk(weights, STEPS));
            double[] right = likely(lesson.truths(), weights);
            for (int term = 0; term < gradient.length; term++) {
                gradient[term] += (right[term] - passed[term]) / lessons.size();
            }
        }
        return gradient;
    }

    private static double[] mean(List<double[]> trees) {
        double[] mean = new double[Term.COUNT];
        for (double[] terms : trees) {
            for (int term = 0; term < mean.length; term++) {
                mean[term] += terms[term] / trees.size();
            }
        }
        return mean;
    }

    /// The mean of trees, each as far as it is likely among them.
    private static double[] likely(List<double[]> trees, Weights weights) {
        double least = trees.stream().mapToDouble(weights::cost).min().orElseThrow();
        double[] chances = trees.stream()
                .mapToDouble(terms -> Math.exp(least - weights.cost(terms)))
                .toArray();
        double all = Arrays.stream(chances).sum();
        double[] mean = new double[Term.COUNT];
        for (int tree = 0; tree < chances.length; tree++) {
            for (int term = 0; term < mean.length; term++) {
                mean[term] += chances[tree] / all * trees.get(tree)[term];
            }
        }
        return mean;
    }
}
