package dev.stemma.query.bearer;

import dev.stemma.philology.text.Background;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// Words and how many articles have each, weighed by how rare each is in English at large. Counts are whole numbers, so
/// that bags which are put together in any order are equal.
final class Bag {

    static final Bag EMPTY = new Bag(new String[0], new int[0], new double[0]);

    /// Words as common as this tell nothing; words rarer than that no more than that.
    private static final double COMMON = 2;

    private static final double RAREST = 9.5;

    private static final int MOST = 80;

    /// So many letters make a word's start.
    private static final int START = 4;

    private final String[] words;
    private final long[] starts;
    private final int[] counts;
    private final double[] tellings;
    private final double[] weights;
    private final double length;

    /// @param words in the order of the alphabet
    private Bag(String[] words, int[] counts, double[] tellings) {
        this.words = words;
        this.starts = Arrays.stream(words).mapToLong(Bag::start).toArray();
        this.counts = counts;
        this.tellings = tellings;
        this.weights = new double[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            weights[i] = (1 + Math.log(counts[i])) * tellings[i];
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
        Map<String, Double> tellings = new HashMap<>();
        for (String word : new HashSet<>(words)) {
            double telling = telling(word);
            if (telling > 0) {
                tellings.put(word, telling);
            }
        }
        String[] sorted = tellings.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(word -> -tellings.get(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .sorted()
                .toArray(String[]::new);
        int[] counts = new int[sorted.length];
        Arrays.fill(counts, 1);
        return new Bag(
                sorted, counts, Arrays.stream(sorted).mapToDouble(tellings::get).toArray());
    }

    Bag plus(Bag other) {
        return merged(other, Integer::sum);
    }

    /// The words of both, each told once.
    Bag union(Bag other) {
        return merged(other, (ours, theirs) -> 1);
    }

    /// @param count of a word by its counts in both, 0 where one has it not
    private Bag merged(Bag other, IntBinaryOperator count) {
        int most = words.length + other.words.length;
        String[] both = new String[most];
        int[] bothCounts = new int[most];
        double[] bothTellings = new double[most];
        int size = 0;
        for (int ours = 0, theirs = 0; ours < words.length || theirs < other.words.length; size++) {
            int order = order(ours, other, theirs);
            boolean isOurs = order <= 0;
            boolean isTheirs = order >= 0;
            both[size] = isOurs ? words[ours] : other.words[theirs];
            bothTellings[size] = isOurs ? tellings[ours] : other.tellings[theirs];
            bothCounts[size] = count.applyAsInt(isOurs ? counts[ours] : 0, isTheirs ? other.counts[theirs] : 0);
            ours += isOurs ? 1 : 0;
            theirs += isTheirs ? 1 : 0;
        }
        return new Bag(Arrays.copyOf(both, size), Arrays.copyOf(bothCounts, size), Arrays.copyOf(bothTellings, size));
    }

    /// Which of two words comes first; where one bag is at its end, the other's.
    private int order(int ours, Bag other, int theirs) {
        if (ours == words.length) {
            return 1;
        }
        return theirs == other.words.length ? -1 : compared(ours, other, theirs);
    }

    /// Two words in the order of the alphabet. Their starts decide nearly always, and are compared at once.
    private int compared(int ours, Bag other, int theirs) {
        int byStart = Long.compareUnsigned(starts[ours], other.starts[theirs]);
        return byStart != 0 ? byStart : words[ours].compareTo(other.words[theirs]);
    }

    /// The first letters of a word as a number: words whose numbers differ are in the order of their numbers.
    private static long start(String word) {
        long start = 0;
        for (int i = 0; i < START; i++) {
            start = start << Character.SIZE | (i < word.length() ? word.charAt(i) : 0);
        }
        return start;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /// The cosine of two bags, 0 to 1.
    double cosine(Bag other) {
        double product = 0;
        int theirs = 0;
        for (int ours = 0; ours < words.length && theirs < other.words.length; ) {
            int order = compared(ours, other, theirs);
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
