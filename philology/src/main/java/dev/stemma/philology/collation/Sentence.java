package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sentence of a witness with its words.
///
/// @param witness number of the witness
/// @param place its place among the witness's sentences
/// @param kind number of the wording; sentences of one wording are equal
record Sentence(int witness, int place, Passage passage, List<Word> words, int kind) {

    /// Two sentences are one where they stand at one place of one witness.
    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && sentence.witness == witness && sentence.place == place;
    }

    @Override
    public int hashCode() {
        return 31 * witness + place;
    }

    /// The words of one wording, weighed by their rarity; inflected forms of a word count as one.
    ///
    /// @param stems what the words begin with, in order
    /// @param numbers the number of each stem in its table, ascending
    /// @param weights the weight of each, by `numbers`
    record Wording(List<String> stems, int[] numbers, double[] weights, double total, int length) {

        /// @param table the numbers of all stems so far; grows by those of the words
        static Wording of(List<Word> words, Background background, Map<String, Integer> table) {
            TreeMap<Integer, Double> weights = new TreeMap<>();
            Map<Integer, String> stems = new HashMap<>();
            for (Word word : words) {
                String stem = stem(word.form());
                int number = table.computeIfAbsent(stem, s -> table.size());
                weights.merge(number, weight(word.form(), background), Math::max);
                stems.put(number, stem);
            }
            double[] own =
                    weights.values().stream().mapToDouble(Double::doubleValue).toArray();
            return new Wording(
                    weights.keySet().stream().map(stems::get).toList(),
                    weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    own,
                    Arrays.stream(own).sum(),
                    words.size());
        }

        /// The weight of what two wordings share.
        double shared(Wording other) {
            if (other.numbers.length < numbers.length) {
                return other.shared(this);
            }
            double sum = 0;
            for (int i = 0, j = 0; i < numbers.length && j < other.numbers.length; ) {
                int order = Integer.compare(numbers[i], other.numbers[j]);
                sum += order == 0 ? weights[i] : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return sum;
        }

        /// The weight of what the wording shares with one and not with another.
        double sharedBeyond(Wording other, Wording without) {
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += other.has(numbers[i]) && !without.has(numbers[i]) ? weights[i] : 0;
            }
            return sum;
        }

        private boolean has(int number) {
            return Arrays.binarySearch(numbers, number) >= 0;
        }

        /// The words by which the wording is looked up: the weightiest.
        Set<String> handles(int most) {
            return IntStream.range(0, weights.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer place) -> -weights[place])
                            .thenComparing(stems::get))
                    .limit(most)
                    .map(stems::get)
                    .collect(Collectors.toSet());
        }

        private static double weight(String form, Background background) {
            return 0.15 + Math.min(7, background.rarity(form));
        }

        private static String stem(String form) {
            return form.length() > 6 ? form.substring(0, 6) : form;
        }
    }
}
