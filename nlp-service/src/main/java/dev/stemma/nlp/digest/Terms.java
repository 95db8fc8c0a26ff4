package dev.stemma.nlp.digest;

import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import dev.stemma.philology.text.Background;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/// The words of one text that tell something, and how much each does: by how often the text has it and how rare it is
/// in English news (tf-idf; Spärck Jones 1972).
final class Terms {

    private static final Set<String> TELLING = Set.of("NOUN", "PROPN", "ADJ", "VERB", "NUM");

    /// A word seen nowhere else is as often mangled as it is telling: no word is taken to be rarer.
    private static final double RAREST = 8;

    private static final double IN_TITLE = 1.5;
    private static final int LONGEST = 40;

    private final Background background = Background.english();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> title = new HashSet<>();

    Terms(String title, ReadText read) {
        for (Sentence sentence : read.sentences()) {
            for (Token token : sentence.tokens()) {
                if (isTelling(token)) {
                    counts.merge(of(token), 1, Integer::sum);
                }
            }
        }
        StringTokenizer words = new StringTokenizer(title, " \t\n\r.,;:!?\"'“”‘’()[]");
        while (words.hasMoreTokens()) {
            this.title.add(stem(words.nextToken()));
        }
    }

    /// The word without regard to case and number.
    static String of(Token token) {
        return stem(token.form());
    }

    /// Whether it is a word, of letters, that may tell what a text is about.
    static boolean isTelling(Token token) {
        String form = token.form();
        return form.length() > 1
                && form.length() <= LONGEST
                && TELLING.contains(token.pos())
                && Character.isLetterOrDigit(form.charAt(0))
                && form.chars().anyMatch(Character::isLetter);
    }

    /// How much a word tells of this text.
    double weight(String term) {
        return Math.log(1 + counts.getOrDefault(term, 1)) * rarity(term);
    }

    /// How much a word tells, whatever the text.
    double rarity(String term) {
        double known = Math.min(background.rarity(term), background.rarity(term + "s"));
        return Math.min(RAREST, known) * (title.contains(term) ? IN_TITLE : 1);
    }

    static String stem(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        boolean isPlural = lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("us")
                && !lower.endsWith("is");
        if (!isPlural) {
            return lower;
        }
        return lower.length() > 4 && lower.endsWith("ies")
                ? lower.substring(0, lower.length() - 3) + "y"
                : lower.substring(0, lower.length() - 1);
    }
}
