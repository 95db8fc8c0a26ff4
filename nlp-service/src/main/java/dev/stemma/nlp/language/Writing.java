package dev.stemma.nlp.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The scripts of a text's letters, and what they alone tell of its language.
final class Writing {

    /// Scripts in which one language of news is written.
    private static final Map<UnicodeScript, String> OF_ONE = Map.ofEntries(
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    /// A writing of Japanese has at least this share of kana; one of Chinese has none.
    private static final double KANA = 0.05;

    private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    private int letters;

    private Writing() {}

    /// Counts the letters of a text.
    static Writing of(CharSequence text) {
        Writing writing = new Writing();
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            writing.counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
            writing.letters++;
        });
        return writing;
    }

    int letters() {
        return letters;
    }

    double share(UnicodeScript script) {
        return letters == 0 ? 0 : counts.getOrDefault(script, 0) / (double) letters;
    }

    /// The script of most letters.
    UnicodeScript main() {
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /// How much of the text is written in the script of its language.
    double purity() {
        double kana = kana();
        return kana >= KANA ? Math.min(1, kana + share(UnicodeScript.HAN)) : share(main());
    }

    private double kana() {
        return share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
    }

    /// The text with a space for each letter of another script than the main one.
    String mainOnly(String text) {
        UnicodeScript main = main();
        StringBuilder only = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            UnicodeScript script = UnicodeScript.of(letter);
            boolean keeps = script == main || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
            only.appendCodePoint(keeps ? letter : ' ');
        });
        return only.toString();
    }

    /// The language, where the main script leaves no choice.
    Optional<String> language() {
        double kana = kana();
        return switch (main()) {
            case HIRAGANA, KATAKANA -> Optional.of("ja");
            case HAN -> Optional.of(kana >= KANA ? "ja" : "zh");
            default -> Optional.ofNullable(OF_ONE.get(main()));
        };
    }
}
