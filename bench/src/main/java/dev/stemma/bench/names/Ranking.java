package dev.stemma.bench.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Labelled pairs in the order of their scores, the highest first; of equal scores those of two people first.
public final class Ranking {

    private record Scored(LabelledPair pair, double score) {}

    private final List<Scored> scored;

    private Ranking(List<Scored> scored) {
        this.scored = scored.stream()
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score())
                        .thenComparing(each -> each.pair().same()))
                .toList();
    }

    /// @param scores to each pair its own
    public static Ranking of(List<LabelledPair> pairs, List<Double> scores) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            scored.add(new Scored(pairs.get(i), scores.get(i)));
        }
        return new Ranking(scored);
    }

    /// Of some of the pairs.
    Ranking only(Predicate<LabelledPair> which) {
        return new Ranking(
                scored.stream().filter(each -> which.test(each.pair())).toList());
    }

    double averagePrecision() {
        int seen = 0;
        int right = 0;
        double sum = 0;
        for (Scored each : scored) {
            seen++;
            if (each.pair().same()) {
                right++;
                sum += (double) right / seen;
            }
        }
        return right == 0 ? 0 : sum / right;
    }

    double bestF1() {
        double all = scored.stream().filter(each -> each.pair().same()).count();
        int right = 0;
        double best = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).pair().same() ? 1 : 0;
            best = Math.max(best, 2 * right / (all + i + 1));
        }
        return best;
    }

    @Override
    public String toString() {
        Ranking latin = only(LabelledPair::isLatin);
        return String.format(
                Locale.ROOT,
                "average precision %.4f, of variants %.4f, best F1 %.4f; in two scripts %.4f",
                latin.averagePrecision(),
                latin.only(LabelledPair::isVariant).averagePrecision(),
                latin.bestF1(),
                only(pair -> !pair.isLatin()).averagePrecision());
    }
}
