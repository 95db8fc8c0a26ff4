package dev.stemma.bench.train;

import dev.stemma.bench.ner.LabelledSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Writes some sentences over as headlines are written, in capitals or With Capitals, and some as people in
/// haste write, without any, so that the tagger learns to read these too.
final class OtherCapitals {

    private static final double HEADLINES = 0.02;
    private static final double LOWER = 0.05;
    private static final int SHORT = 3;

    private final Random random = new Random(5);

    LabelledText of(LabelledText text) {
        List<LabelledSentence> written = new ArrayList<>();
        for (LabelledSentence sentence : text.sentences()) {
            double drawn = random.nextDouble();
            if (drawn < HEADLINES) {
                written.add(with(sentence, word -> word.toUpperCase(Locale.ROOT)));
            } else if (drawn < 2 * HEADLINES) {
                written.add(with(sentence, OtherCapitals::capitalised));
            } else if (drawn < 2 * HEADLINES + LOWER) {
                written.add(with(sentence, word -> word.toLowerCase(Locale.ROOT)));
            }
        }
        return new LabelledText(written, text.weight());
    }

    private static LabelledSentence with(LabelledSentence sentence, UnaryOperator<String> writing) {
        return new LabelledSentence(sentence.words().stream().map(writing).toList(), sentence.names());
    }

    private static String capitalised(String word) {
        boolean capital = word.length() > SHORT && Character.isLetter(word.charAt(0));
        return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
