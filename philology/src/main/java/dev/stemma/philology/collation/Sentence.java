package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    record Wording(Map<String, Double> weights, double total, int length) {

        static Wording of(List<Word> words, Background background) {
            Map<String, Double> weights = new HashMap<>();
            for (Word word : words) {
                weights.merge(stem(word.form()), weight(word.form(), background), Math::max);
            }
            double total =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum();
            return new Wording(weights, total, words.size());
        }

        double shared(Wording other) {
            if (other.weights.size() < weights.size()) {
                return other.shared(this);
            }
            double sum = 0;
            for (Map.Entry<String, Double> entry : weights.entrySet()) {
                if (other.weights.containsKey(entry.getKey())) {
                    sum += entry.getValue();
                }
            }
            return sum;
        }

        /// The weight of what the wording shares with one and not with another.
        double sharedBeyond(Wording other, Wording without) {
            double sum = 0;
            for (Map.Entry<String, Double> entry : weights.entrySet()) {
                if (other.weights.containsKey(entry.getKey()) && !without.weights.containsKey(entry.getKey())) {
                    sum += entry.getValue();
                }
            }
            return sum;
        }

        /// The words by which the wording is looked up: the weightiest.
        Set<String> handles(int most) {
            return new HashSet<>(weights.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList());
        }

        private static double weight(String form, Background background) {
            return 0.15 + Math.min(7, background.rarity(form));
        }

        private static String stem(String form) {
            return form.length() > 6 ? form.substring(0, 6) : form;
        }
    }
}
