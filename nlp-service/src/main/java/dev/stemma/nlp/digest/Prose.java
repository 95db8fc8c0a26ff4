package dev.stemma.nlp.digest;

import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;

/// Tells prose from the rest of a page.
final class Prose {

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_TOKENS = 80;

    private Prose() {}

    /// Whether it is a sentence that may stand alone in a summary.
    static boolean isWhole(Sentence sentence) {
        long words = sentence.tokens().stream()
                .filter(token -> !token.pos().equals("PUNCT"))
                .count();
        return words >= FEWEST_WORDS && sentence.tokens().size() <= MOST_TOKENS && isSentence(sentence);
    }

    /// Whether it is a sentence, and not a heading, a by-line or a list: it has a verb and an end.
    static boolean isSentence(Sentence sentence) {
        boolean hasVerb = false;
        boolean isEnded = false;
        for (Token token : sentence.tokens()) {
            hasVerb |= token.pos().equals("VERB") || token.pos().equals("AUX");
            isEnded = switch (token.form()) {
                case ".", "!", "?", "…", "..." -> true;
                case "\"", "”", "’", "'", "''", ")" -> isEnded;
                default -> token.form().endsWith(".");
            };
        }
        return hasVerb && isEnded;
    }
}
