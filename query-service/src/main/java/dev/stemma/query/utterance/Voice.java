package dev.stemma.query.utterance;

import dev.stemma.philology.text.Background;
import dev.stemma.query.utterance.Said.Locality;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same words of the same speaker at the same place, as any number of articles have them; what is compared.
///
/// @param quotes who has them, in the order of their keys
/// @param weights the words, weighed by their rarity; inflected forms of a word count as one
/// @param total the weight of all of them
/// @param articles the numbers of the articles that have them
record Voice(List<Said> quotes, Map<String, Double> weights, double total, BitSet articles) {

    private static final int STEM = 6;
    private static final double LEAST = 0.15;
    private static final double MOST = 7;

    private static final double ALIKE = 0.5;
    private static final double ALIKE_WEIGHT = 8;
    private static final double WITHIN = 0.8;
    private static final double WITHIN_WEIGHT = 16;
    private static final double UNNAMED_ALIKE = 0.75;
    private static final double UNNAMED_WEIGHT = 12;

    private record Sound(List<String> words, Optional<Speaker> speaker, Optional<Locality> locality) {}

    /// The voices of quotes, which must stand in the order of their keys.
    static List<Voice> of(List<Said> sorted) {
        Map<Sound, List<Said>> bySound = new LinkedHashMap<>();
        Map<Object, Integer> numbers = new HashMap<>();
        for (Said quote : sorted) {
            bySound.computeIfAbsent(
                            new Sound(quote.words(), quote.speaker(), quote.locality()), sound -> new ArrayList<>())
                    .add(quote);
            numbers.putIfAbsent(quote.key().article(), numbers.size());
        }
        return bySound.values().stream().map(quotes -> voice(quotes, numbers)).toList();
    }

    private static Voice voice(List<Said> quotes, Map<Object, Integer> numbers) {
        Map<String, Double> weights = new HashMap<>();
        for (String word : quotes.getFirst().words()) {
            double weight = LEAST + Math.min(MOST, Background.english().rarity(word));
            weights.merge(word.length() > STEM ? word.substring(0, STEM) : word, weight, Math::max);
        }
        BitSet articles = new BitSet();
        quotes.forEach(quote -> articles.set(numbers.get(quote.key().article())));
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Voice(quotes, weights, total, articles);
    }

    List<String> words() {
        return quotes.getFirst().words();
    }

    Optional<Speaker> speaker() {
        return quotes.getFirst().speaker();
    }

    Optional<Locality> locality() {
        return quotes.getFirst().locality();
    }

    /// The weight of the words that both have.
    double shared(Voice other) {
        if (other.weights.size() < weights.size()) {
            return other.shared(this);
        }
        double shared = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            if (other.weights.containsKey(word.getKey())) {
                shared += word.getValue();
            }
        }
        return shared;
    }

    /// How much of their words two voices share, 0 to 1 (Dice 1945), by weight.
    double likeness(Voice other) {
        double both = total + other.total;
        return both == 0 ? 0 : 2 * shared(other) / both;
    }

    /// Whether the words alone tell that both are wordings of one utterance: much the same words, or the one a good
    /// part of the other. Where somebody is not named, it takes more.
    boolean echoes(Voice other) {
        double shared = shared(other);
        double alike = total + other.total == 0 ? 0 : 2 * shared / (total + other.total);
        if (speaker().isEmpty() || other.speaker().isEmpty()) {
            return alike >= UNNAMED_ALIKE && shared >= UNNAMED_WEIGHT;
        }
        return words().equals(other.words())
                || alike >= ALIKE && shared >= ALIKE_WEIGHT
                || shared >= WITHIN * Math.min(total, other.total) && shared >= WITHIN_WEIGHT;
    }
}
