package dev.stemma.bench.derivation;

import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Copies of a text that nobody made: each is made from an earlier one by changing one word in thirty for another of
/// the text. The same text gives the same copies.
public final class Copies {

    private static final int CHANGED = 30;
    private static final long SEED = 20200409;
    private static final String BEFORE_WORDS = "(?<=\\s)(?=\\S)";

    private Copies() {}

    /// The first words of a text, as they stand.
    public static String words(String text, int count) {
        return String.join(
                "", Arrays.stream(text.split(BEFORE_WORDS)).limit(count).toList());
    }

    /// The text and copies of it, `count` in all.
    public static List<String> of(String archetype, int count) {
        Random random = new Random(SEED);
        List<String> vocabulary = List.of(archetype.split("\\s+"));
        List<String> texts = new ArrayList<>(List.of(archetype));
        while (texts.size() < count) {
            String[] words = texts.get(random.nextInt(texts.size())).split(BEFORE_WORDS);
            for (int change = 0; change < words.length / CHANGED; change++) {
                int at = random.nextInt(words.length);
                String blank = words[at].substring(words[at].stripTrailing().length());
                words[at] = vocabulary.get(random.nextInt(vocabulary.size())) + blank;
            }
            texts.add(String.join("", words));
        }
        return texts;
    }

    /// The witnesses with these texts.
    public static List<Witness> witnesses(List<String> texts) {
        List<Witness> witnesses = new ArrayList<>();
        for (String text : texts) {
            witnesses.add(Witness.of("w%03d".formatted(witnesses.size()), text));
        }
        return witnesses;
    }
}
