package dev.stemma.query.bearer;

import dev.stemma.philology.text.Background;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Words and how many articles have each, weighed by how rare each is in English at large. Counts are whole numbers, so
/// that bags which are put together in any order are equal.
final class Bag {

    static final Bag EMPTY = new Bag(new String[0], new int[0]);

    /// Words as common as this tell nothing; words rarer than that no more than that.
    private static final double COMMON = 2;

    private static final double RAREST = 9.5;

    private static final int MOST = 80;

    private final String[] words;
    private final int[] counts;
    private final double[] weights;
    private final double length;

    private Bag(String[] words, int[] counts) {
        this.words = words;
        this.counts = counts;
        this.weights = new double[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            weights[i] = (1 + Math.log(counts[i])) * telling(words[i]);
            squares += weights[i] * weights[i];
        }
        this.length = Math.sqrt(squares);
    }

    /// How much a word tells by its rarity.
    static double telling(String word) {
        return Math.clamp(Background.english().rarity(word), COMMON, RAREST) - COMMON;
    }

    /// One article's words; of very many those that tell most.
    static Bag of(Collection<String> words) {
        String[] sorted = words.stream()
                .filter(word -> telling(word) > 0)
                .distinct()
                .sorted(Comparator.comparingDouble((String word) -> -telling(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .sorted()
                .toArray(String[]::new);
        int[] counts = new int[sorted.length];
        Arrays.fill(counts, 1);
        return new Bag(sorted, counts);
    }

    Bag plus(Bag other) {
        Map<String, Integer> both = new TreeMap<>();
        for (Bag bag : List.of(this, other)) {
            for (int i = 0; i < bag.words.length; i++) {
                both.merge(bag.words[i], bag.counts[i], Integer::sum);
            }
        }
        return new Bag(
                both.keySet().toArray(String[]::new),
                both.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /// The words of both, each told once.
    Bag union(Bag other) {
        Bag sum = plus(other);
        Arrays.fill(sum.counts, 1);
        return new Bag(sum.words, sum.counts);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /// The cosine of two bags, 0 to 1.
    double cosine(Bag other) {
        double product = 0;
        int theirs = 0;
        for (int ours = 0; ours < words.length && theirs < other.words.length; ) {
            int order = words[ours].compareTo(other.words[theirs]);
            if (order == 0) {
                product += weights[ours++] * other.weights[theirs++];
            } else if (order < 0) {
                ours++;
            } else {
                theirs++;
            }
        }
        return product == 0 ? 0 : Math.min(1, product / (length * other.length));
    }

    /// The words that both have, the weightiest first.
    List<String> shared(Bag other, int limit) {
        return IntStream.range(0, words.length)
                .filter(i -> Arrays.binarySearch(other.words, words[i]) >= 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> words[i]))
                .limit(limit)
                .map(i -> words[i])
                .toList();
    }

    /// The words that weigh most.
    List<String> heaviest(int limit) {
        return shared(this, limit);
    }
}
