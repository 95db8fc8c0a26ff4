package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Passages;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A text as it is compared with others; made once, compared often. Immutable.
public final class Profile {

    private static final int MOST_PLACES = 6;
    private static final double MOST_WEIGHT = 8;
    private static final int LONGEST_QUOTE = 1_500;

    final String text;
    final List<Word> words;
    final double[] weights;
    final boolean[] quoted;
    final RareWords rare;
    /// Which words have a capital inside a sentence.
    private final boolean[] capitals;
    /// Which share of the words that is.
    final double capitalised;
    private final List<Passage> paragraphs;
    private final Runs runs;

    private Profile(String text) {
        this.text = text;
        this.words = Words.of(text);
        this.paragraphs = Passages.paragraphs(text);
        this.weights = new double[words.size()];
        this.quoted = new boolean[words.size()];
        this.capitals = new boolean[words.size()];
        Background background = Background.english();
        boolean[] inQuote = quotedCharacters(text);
        int capitalised = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = weight(background, words.get(at));
            quoted[at] = inQuote[words.get(at).start()];
            capitals[at] = isCapital(words.get(at));
            capitalised += capitals[at] ? 1 : 0;
        }
        this.capitalised = capitalised / Math.max(1.0, capitals.length);
        this.rare = RareWords.of(words, weights);
        this.runs = Runs.of(words);
    }

    /// What a word counts, wherever it stands.
    static double weight(Background background, Word word) {
        return Math.min(MOST_WEIGHT, background.rarity(word.form()));
    }

    /// The profile of a text; takes time linear in it.
    public static Profile of(String text) {
        return new Profile(text);
    }

    /// How many characters the text has.
    public int length() {
        return text.length();
    }

    /// The paragraph in which a character stands; none where it stands between two.
    Optional<Passage> paragraphAt(int character) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage paragraph = paragraphs.get(middle);
            if (character < paragraph.start()) {
                high = middle - 1;
            } else if (character >= paragraph.end()) {
                low = middle + 1;
            } else {
                return Optional.of(paragraph);
            }
        }
        return Optional.empty();
    }

    int size() {
        return weights.length;
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    boolean isCapitalised(int at) {
        return capitals[at];
    }

    /// Where the three words stand that start at `at` in the other text.
    int[] places(Profile other, int at) {
        return at < other.runs.size() ? runs.places(other.runs.hash(at), MOST_PLACES) : new int[0];
    }

    /// What all the words weigh that stand in runs which another text has too.
    ///
    /// @param theirs the hashes of its runs, in their order
    double sharedAtMost(int[] theirs) {
        boolean[] shared = runs.shared(theirs);
        double weight = 0;
        for (int at = 0; at < shared.length; at++) {
            weight += shared[at] ? weights[at] : 0;
        }
        return weight;
    }

    boolean same(int at, Profile other, int there) {
        return words.get(at).form().equals(other.words.get(there).form());
    }

    private boolean isCapital(Word word) {
        return Character.isUpperCase(text.charAt(word.start()))
                && word.form().length() > 1
                && !Passages.beginsSentence(text, word.start());
    }

    /// Which characters stand between double quotation marks.
    private static boolean[] quotedCharacters(String text) {
        boolean[] quoted = new boolean[text.length() + 1];
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            boolean opens = mark == '“' || mark == '«' || mark == '"' && open < 0;
            boolean closes = mark == '”' || mark == '»' || mark == '"' && open >= 0;
            if (open >= 0 && (closes || at - open > LONGEST_QUOTE)) {
                Arrays.fill(quoted, open, closes ? at : open, true);
                open = -1;
            } else if (opens) {
                open = at;
            }
        }
        return quoted;
    }
}
