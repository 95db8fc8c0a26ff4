package dev.stemma.query.utterance;

import dev.stemma.philology.text.Background;
import dev.stemma.query.utterance.Said.Locality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/// The same words of the same speaker at the same place, as any number of articles have them; what is compared.
final class Voice {

    private static final int STEM = 6;
    private static final double LEAST = 0.15;
    private static final double MOST = 7;

    private static final double ALIKE = 0.5;
    private static final double ALIKE_WEIGHT = 8;
    private static final double WITHIN = 0.8;
    private static final double WITHIN_WEIGHT = 16;
    private static final double UNNAMED_ALIKE = 0.75;
    private static final double UNNAMED_WEIGHT = 12;

    private final List<Said> quotes;
    private final BitSet articles = new BitSet();
    /// The words by their numbers, in the order of these; inflected forms of a word count as one.
    private final int[] stems;
    private final double[] weights;
    private final double total;

    private record Sound(List<String> words, Optional<Speaker> speaker, Optional<Locality> locality) {}

    private Voice(List<Said> quotes, SortedMap<Integer, Double> words) {
        this.quotes = List.copyOf(quotes);
        this.stems = words.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.weights = words.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.total = Arrays.stream(weights).sum();
    }

    /// The voices of quotes, which must stand in the order of their keys.
    static List<Voice> of(List<Said> sorted) {
        Map<Sound, List<Said>> bySound = new LinkedHashMap<>();
        Map<UUID, Integer> articles = new HashMap<>();
        for (Said quote : sorted) {
            bySound.computeIfAbsent(
                            new Sound(quote.words(), quote.speaker(), quote.locality()), sound -> new ArrayList<>())
                    .add(quote);
            articles.putIfAbsent(quote.key().article(), articles.size());
        }
        Map<String, Integer> stems = new HashMap<>();
        List<Voice> voices = new ArrayList<>();
        for (List<Said> quotes : bySound.values()) {
            Voice voice = new Voice(quotes, weighed(quotes.getFirst().words(), stems));
            quotes.forEach(quote -> voice.articles.set(articles.get(quote.key().article())));
            voices.add(voice);
        }
        return voices;
    }

    private static SortedMap<Integer, Double> weighed(List<String> words, Map<String, Integer> stems) {
        SortedMap<Integer, Double> weighed = new TreeMap<>();
        for (String word : words) {
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            double weight = LEAST + Math.min(MOST, Background.english().rarity(word));
            weighed.merge(stems.computeIfAbsent(stem, s -> stems.size()), weight, Math::max);
        }
        return weighed;
    }

    /// Who has them, in the order of their keys.
    List<Said> quotes() {
        return quotes;
    }

    /// The numbers of the articles that have them.
    BitSet articles() {
        return (BitSet) articles.clone();
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

    /// The numbers of its words, the weightiest first.
    List<Integer> weightiest() {
        return IntStream.range(0, stems.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -weights[at]).thenComparing(at -> stems[at]))
                .map(at -> stems[at])
                .toList();
    }

    /// The weight of the words that both have; of a word in two forms, the mean.
    private double shared(Voice other) {
        double shared = 0;
        int here = 0;
        int there = 0;
        while (here < stems.length && there < other.stems.length) {
            int order = Integer.compare(stems[here], other.stems[there]);
            if (order == 0) {
                shared += (weights[here] + other.weights[there]) / 2;
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private double alike(double shared, Voice other) {
        double both = total + other.total;
        return both == 0 ? 0 : 2 * shared / both;
    }

    /// How much of their words two voices share, 0 to 1 (Dice 1945), by weight.
    double likeness(Voice other) {
        return alike(shared(other), other);
    }

    /// Whether the words alone tell that both are wordings of one utterance: much the same words, or the one a good
    /// part of the other. Where somebody is not named, it takes more.
    boolean echoes(Voice other) {
        double shared = shared(other);
        double alike = alike(shared, other);
        if (speaker().isEmpty() || other.speaker().isEmpty()) {
            return alike >= UNNAMED_ALIKE && shared >= UNNAMED_WEIGHT;
        }
        return words().equals(other.words())
                || alike >= ALIKE && shared >= ALIKE_WEIGHT
                || shared >= WITHIN * Math.min(total, other.total) && shared >= WITHIN_WEIGHT;
    }
}
