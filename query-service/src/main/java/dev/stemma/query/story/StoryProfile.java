package dev.stemma.query.story;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What of an article tells its event: its words, weighed by their rarity in English at large, by how early
/// they stand (news says first what happened), and by whether they are written as names.
///
/// The weights are those of a vector of length one (Salton and Buckley 1988: logarithmic term frequency times
/// inverse document frequency), so that the product of two profiles is their cosine. They depend on this
/// article and on the shipped background alone, never on other articles: the same article weighs the same
/// whatever came before it.
public final class StoryProfile {

    /// How much more the first word weighs than a late one, and after how many words that has fallen to 1/e of
    /// it.
    private static final double LEAD = 8;

    private static final double LEAD_WORDS = 60;

    /// How much more a word weighs that is written with a capital.
    private static final double NAME = 2;

    /// Words rarer than this tell no more by being rarer: most are misspellings.
    private static final double RAREST = 9.5;

    /// How many of the heaviest terms lead to an article in an index.
    private static final int KEYS = 40;

    private final String key;
    private final Map<String, Double> weights;
    private final Optional<Instant> publishedAt;

    private StoryProfile(String key, Map<String, Double> weights, Optional<Instant> publishedAt) {
        this.key = key;
        this.weights = weights;
        this.publishedAt = publishedAt;
    }

    /// The profile of an article.
    ///
    /// @param key names the article
    /// @param title its headline; empty when it has none
    /// @param text its text without furniture
    /// @param names what it names, as written; each counts once more, as if it stood in the lead
    /// @param publishedAt when it was published, if known
    public static StoryProfile of(
            String key, String title, String text, List<String> names, Optional<Instant> publishedAt) {
        var terms = new HashMap<String, Term>();
        String whole = title.isBlank() ? text : title + "\n\n" + text;
        int position = 0;
        for (Word word : Words.of(whole)) {
            boolean named = Character.isUpperCase(whole.codePointAt(word.start()));
            terms.computeIfAbsent(stem(word.form()), stem -> new Term())
                    .add(word.form(), 1 + LEAD * Math.exp(-position++ / LEAD_WORDS), named);
        }
        for (String name : names) {
            for (Word word : Words.of(name)) {
                terms.computeIfAbsent(stem(word.form()), stem -> new Term()).add(word.form(), 1, true);
            }
        }
        return new StoryProfile(key, unit(terms), publishedAt);
    }

    public String key() {
        return key;
    }

    Optional<Instant> publishedAt() {
        return publishedAt;
    }

    /// The keys under which an index finds the articles that may tell the same event: hashes of the heaviest
    /// terms.
    public Set<Integer> keys() {
        var heaviest = new ArrayList<>(weights.entrySet());
        heaviest.sort(Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        var keys = new TreeSet<Integer>();
        heaviest.stream().limit(KEYS).forEach(term -> keys.add(term.getKey().hashCode()));
        return Collections.unmodifiableSet(keys);
    }

    /// The heaviest terms that two articles share, heaviest first: why they are held to tell one event.
    public List<String> shared(StoryProfile other, int limit) {
        var shared = new HashSet<>(weights.keySet());
        shared.retainAll(other.weights.keySet());
        return shared.stream()
                .sorted(Comparator.<String>comparingDouble(term -> -weights.get(term) * other.weights.get(term))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /// The cosine of two profiles, 0 to 1.
    double cosine(StoryProfile other) {
        if (weights.size() > other.weights.size()) {
            return other.cosine(this);
        }
        double[] products = new double[weights.size()];
        int count = 0;
        for (var term : weights.entrySet()) {
            Double theirs = other.weights.get(term.getKey());
            if (theirs != null) {
                products[count++] = term.getValue() * theirs;
            }
        }
        return sumInFixedOrder(products, count);
    }

    /// Sums from small to large, so that the order of a hash map leaves no trace in the last digits.
    private static double sumInFixedOrder(double[] values, int count) {
        java.util.Arrays.sort(values, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static Map<String, Double> unit(Map<String, Term> terms) {
        var weights = new HashMap<String, Double>(terms.size() * 2);
        double[] squares = new double[terms.size()];
        int count = 0;
        for (var term : terms.entrySet()) {
            double weight = term.getValue().weight();
            weights.put(term.getKey(), weight);
            squares[count++] = weight * weight;
        }
        double length = Math.sqrt(sumInFixedOrder(squares, count));
        weights.replaceAll((term, weight) -> length == 0 ? 0 : weight / length);
        return weights;
    }

    /// Folds the commonest English endings, so that "strike", "strikes" and "striking" count as one term.
    /// Rougher than a stemmer on purpose: a wrong fold costs little here.
    private static String stem(String form) {
        String stem = form;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static final List<String> ENDINGS = List.of("ing", "edly", "ed", "es", "s", "ly");

    /// One term while it is counted.
    private static final class Term {
        private double frequency;
        private double rarity = RAREST;
        private boolean named;

        void add(String form, double emphasis, boolean asName) {
            frequency += emphasis;
            rarity = Math.min(rarity, Background.english().rarity(form));
            named |= asName;
        }

        double weight() {
            return rarity * (1 + Math.log(frequency)) * (named ? 1 + NAME : 1);
        }
    }
}
