package dev.stemma.query.story;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What of an article tells its event: its words, weighed by their rarity in English at large, by how early
/// they stand (news says first what happened), and by what they stand for ([WordKind]).
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

    /// Words rarer than this tell no more by being rarer: most are misspellings.
    private static final double RAREST = 9.5;

    /// How many of the heaviest terms lead to an article in an index.
    private static final int KEYS = 40;

    private final String key;
    private final int[] terms;
    private final float[] weights;
    private final Optional<Instant> publishedAt;

    private StoryProfile(String key, int[] terms, float[] weights, Optional<Instant> publishedAt) {
        this.key = key;
        this.terms = terms;
        this.weights = weights;
        this.publishedAt = publishedAt;
    }

    /// A profile that was made before.
    ///
    /// @param terms as [#terms] gave them
    /// @param weights as [#weights] gave them
    public static StoryProfile of(String key, Integer[] terms, Float[] weights, Optional<Instant> publishedAt) {
        int[] plainTerms = new int[terms.length];
        float[] plainWeights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            plainTerms[i] = terms[i];
            plainWeights[i] = weights[i];
        }
        return new StoryProfile(key, plainTerms, plainWeights, publishedAt);
    }

    /// The profile of an article.
    ///
    /// @param key names the article
    /// @param title its headline; empty when it has none
    /// @param text its text without furniture
    /// @param marks what was read in the text
    /// @param publishedAt when it was published, if known
    public static StoryProfile of(String key, String title, String text, Marks marks, Optional<Instant> publishedAt) {
        var terms = new HashMap<String, Term>();
        int position = 0;
        for (Word word : Words.of(title)) {
            term(terms, word).read(word.form(), emphasis(position++));
        }
        List<Word> words = Words.of(text);
        WordKind[] kinds = marks.kinds(text, words);
        for (int i = 0; i < kinds.length; i++) {
            double emphasis = emphasis(position++);
            Term term = term(terms, words.get(i));
            term.read(words.get(i).form(), emphasis);
            term.tell(kinds[i], emphasis);
        }
        return unit(key, terms, publishedAt);
    }

    private static Term term(Map<String, Term> terms, Word word) {
        return terms.computeIfAbsent(stem(word.form()), stem -> new Term());
    }

    private static double emphasis(int position) {
        return 1 + LEAD * Math.exp(-position / LEAD_WORDS);
    }

    public String key() {
        return key;
    }

    Optional<Instant> publishedAt() {
        return publishedAt;
    }

    /// The hashes of its terms, in their order.
    public Integer[] terms() {
        return Arrays.stream(terms).boxed().toArray(Integer[]::new);
    }

    /// The weight of each term.
    public Float[] weights() {
        return IntStream.range(0, weights.length).mapToObj(i -> weights[i]).toArray(Float[]::new);
    }

    /// The keys under which an index finds the articles that may tell the same event: its heaviest terms.
    public List<Integer> keys() {
        return IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparing(i -> terms[i]))
                .limit(KEYS)
                .map(i -> terms[i])
                .sorted()
                .toList();
    }

    /// The cosine of two profiles, 0 to 1.
    double cosine(StoryProfile other) {
        double[] products = new double[Math.min(terms.length, other.terms.length)];
        int count = 0;
        int theirs = 0;
        for (int ours = 0; ours < terms.length && theirs < other.terms.length; ) {
            int order = Integer.compare(terms[ours], other.terms[theirs]);
            if (order == 0) {
                products[count++] = (double) weights[ours++] * other.weights[theirs++];
            } else if (order < 0) {
                ours++;
            } else {
                theirs++;
            }
        }
        return Math.min(1, sumInFixedOrder(products, count));
    }

    /// Sums from small to large, so that the order of a hash map leaves no trace in the last digits.
    private static double sumInFixedOrder(double[] values, int count) {
        Arrays.sort(values, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static StoryProfile unit(String key, Map<String, Term> byTerm, Optional<Instant> publishedAt) {
        // two terms of one hash, which hardly ever meet, count as one
        Map<Integer, Double> byHash = new TreeMap<>();
        byTerm.forEach((term, counted) -> byHash.merge(term.hashCode(), counted.weight(), Math::max));
        int[] terms = new int[byHash.size()];
        float[] weights = new float[terms.length];
        double[] squares =
                byHash.values().stream().mapToDouble(weight -> weight * weight).toArray();
        double length = Math.sqrt(sumInFixedOrder(squares, squares.length));
        int count = 0;
        for (Map.Entry<Integer, Double> term : byHash.entrySet()) {
            terms[count] = term.getKey();
            weights[count++] = (float) (length == 0 ? 0 : term.getValue() / length);
        }
        return new StoryProfile(key, terms, weights, publishedAt);
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

    /// One term while it is counted. What it stands for is told by the text; headlines have capitals everywhere.
    private static final class Term {
        private double frequency;
        private double rarity = RAREST;
        private double told;
        private double telling;

        void read(String form, double emphasis) {
            frequency += emphasis;
            rarity = Math.min(rarity, Background.english().rarity(form));
        }

        void tell(WordKind kind, double emphasis) {
            told += emphasis;
            telling += emphasis * kind.weight();
        }

        double weight() {
            double kind = told == 0 ? WordKind.PLAIN.weight() : telling / told;
            return rarity * (1 + Math.log(frequency)) * kind;
        }
    }
}
