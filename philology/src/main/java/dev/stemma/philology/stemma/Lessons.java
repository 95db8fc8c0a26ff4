package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Learns how much each term of the cost of a tree weighs, from traditions whose true stemma is known: such that the
/// true trees are likely and the likely ones good. It is a conditional random field over trees (Lafferty, McCallum and
/// Pereira 2001), whose sum over all of them is taken over a pool of trees, with the expected score added (minimum
/// risk, Och 2003); its weights are found by gradient descent (Adam; Kingma and Ba 2015). Same traditions in the same
/// order and same dice, same weights.
public final class Lessons {

    /// So often the pools are drawn anew with the weights found and added to those before.
    private static final int ROUNDS = 4;

    private static final int STEPS = 400;
    private static final double STRIDE = 0.03;
    private static final double PENALTY = 0.003;
    /// How much the expected score counts beside the likelihood of the true trees.
    private static final double RISK = 5;

    private static final double INERTIA = 0.9;
    private static final double MEMORY = 0.99;
    private static final double TINY = 1e-8;
    /// A term that varies less than that within its pools is not learned.
    private static final double VARIES = 1e-3;

    private final Supplier<? extends RandomGenerator> dice;
    private final List<Lesson> lessons = new ArrayList<>();

    /// @param dice the dice that each pool is drawn with
    public Lessons(Supplier<? extends RandomGenerator> dice) {
        this.dice = dice;
    }

    /// Adds a tradition.
    ///
    /// @param edges its true derivations, `[exemplar, copy]`; ids that are no sigla are lost texts
    /// @param score how good a tree of it is, 0 to 2, by such edges
    public void add(Collation collation, List<List<String>> edges, ToDoubleFunction<List<List<String>>> score) {
        lessons.add(new Lesson(collation, edges, score));
    }

    /// The weights by the names of the terms.
    public Map<String, Double> learned() {
        double[] weights = Weights.unlearned();
        List<List<Lesson.Tree>> pools = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Weights found = new Weights(weights);
            for (Lesson lesson : lessons) {
                List<Lesson.Tree> pool = lesson.pool(found, dice.get());
                if (pool.size() > 1) {
                    pools.add(pool);
                }
            }
            weights = descend(pools, weights);
        }
        Map<String, Double> learned = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            learned.put(term.name(), weights[term.ordinal()]);
        }
        return learned;
    }

    private static double[] descend(List<List<Lesson.Tree>> pools, double[] start) {
        double[] spread = spread(pools);
        double[] weights = start.clone();
        double[] slope = new double[weights.length];
        double[] square = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (List<Lesson.Tree> pool : pools) {
                addGradient(pool, weights, gradient);
            }
            for (int term = 0; term < weights.length; term++) {
                if (spread[term] < VARIES) {
                    continue;
                }
                // Each term is measured in units of its spread.
                double scaled = gradient[term] / pools.size() / spread[term] + PENALTY * weights[term] * spread[term];
                slope[term] = INERTIA * slope[term] + (1 - INERTIA) * scaled;
                square[term] = MEMORY * square[term] + (1 - MEMORY) * scaled * scaled;
                double mean = slope[term] / (1 - Math.pow(INERTIA, step));
                double size = Math.sqrt(square[term] / (1 - Math.pow(MEMORY, step))) + TINY;
                weights[term] -= STRIDE * mean / size / spread[term];
            }
        }
        return weights;
    }

    /// How far each term strays from its mean within its pools.
    private static double[] spread(List<List<Lesson.Tree>> pools) {
        double[] squares = new double[Term.COUNT];
        int trees = 0;
        for (List<Lesson.Tree> pool : pools) {
            trees += pool.size();
            for (int term = 0; term < squares.length; term++) {
                int number = term;
                double mean = pool.stream()
                        .mapToDouble(tree -> tree.terms()[number])
                        .average()
                        .orElse(0);
                squares[term] += pool.stream()
                        .mapToDouble(tree -> tree.terms()[number] - mean)
                        .map(difference -> difference * difference)
                        .sum();
            }
        }
        for (int term = 0; term < squares.length; term++) {
            squares[term] = Math.sqrt(squares[term] / Math.max(1, trees));
        }
        return squares;
    }

    private static void addGradient(List<Lesson.Tree> pool, double[] weights, double[] gradient) {
        double[] chances = chances(pool, new Weights(weights));
        double right = 0;
        double score = 0;
        for (int tree = 0; tree < chances.length; tree++) {
            right += pool.get(tree).isTrue() ? chances[tree] : 0;
            score += chances[tree] * pool.get(tree).score();
        }
        for (int tree = 0; tree < chances.length; tree++) {
            Lesson.Tree own = pool.get(tree);
            double share = own.isTrue() && right > 0 ? chances[tree] / right : 0;
            double factor = share - chances[tree] + RISK * chances[tree] * (own.score() - score);
            for (int term = 0; term < gradient.length; term++) {
                gradient[term] += factor * own.terms()[term];
            }
        }
    }

    private static double[] chances(List<Lesson.Tree> pool, Weights weights) {
        double[] chances = new double[pool.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int tree = 0; tree < chances.length; tree++) {
            chances[tree] = weights.cost(pool.get(tree).terms());
            least = Math.min(least, chances[tree]);
        }
        double sum = 0;
        for (int tree = 0; tree < chances.length; tree++) {
            chances[tree] = Math.exp(least - chances[tree]);
            sum += chances[tree];
        }
        for (int tree = 0; tree < chances.length; tree++) {
            chances[tree] /= sum;
        }
        return chances;
    }
}
