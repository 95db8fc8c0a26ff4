package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.Arrays;
import java.util.List;

/// As much of a text as is enough to tell of most others that they share no text with it; takes four bytes for each
/// word, where a [Profile] takes a hundred. Immutable.
public final class Outline {

    private final int[] runs;
    private final double total;

    private Outline(int[] runs, double total) {
        this.runs = runs;
        this.total = total;
    }

    /// The outline of a text; takes time near linear in it.
    public static Outline of(String text) {
        List<Word> words = Words.of(text);
        Background background = Background.english();
        double total = 0;
        for (Word word : words) {
            total += Profile.weight(background, word);
        }
        return new Outline(Arrays.stream(Runs.hashes(words)).sorted().distinct().toArray(), total);
    }

    /// How many numbers it consists of.
    public int size() {
        return runs.length;
    }

    /// Whether the text may be kin to another: never false where [Kinship#between] finds them related. What two texts
    /// share consists of runs of words that both have, so it weighs no more than all words in such runs.
    public boolean mayBeKinOf(Profile other) {
        return Kinship.isPossible(other.sharedAtMost(runs), Math.min(total, other.total()));
    }
}
