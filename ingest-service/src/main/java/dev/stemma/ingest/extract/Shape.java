package dev.stemma.ingest.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a block looks like, whatever its words.
final class Shape {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟۔।:;][\\s\"'”’»›)\\]]*(\\([^()]{1,40}\\))?$");
    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    /// Where the first of these scripts begins.
    private static final int FIRST_UNSPACED = 0x0E00;

    private Shape() {}

    /// The words of a block; in scripts without spaces two characters count as a word.
    static int words(String block) {
        int words = 0;
        var word = WORD.matcher(block);
        while (word.find()) {
            words++;
        }
        long characters = block.codePoints().filter(Shape::isUnspaced).count();
        return words + (int) (characters / 2);
    }

    private static boolean isUnspaced(int character) {
        return character >= FIRST_UNSPACED && UNSPACED.contains(Character.UnicodeScript.of(character));
    }

    static boolean endsSentence(String block) {
        return SENTENCE_END.matcher(block).find();
    }

    /// Whether a block reads like a paragraph: it ends a sentence and is no mere remark, or it is long.
    static boolean isProse(String block) {
        int words = words(block);
        return words >= 40 || words >= 6 && endsSentence(block);
    }

    /// Whether a block reads like a headline: some words, no end of a sentence but a question or exclamation mark.
    static boolean isHeadline(String block) {
        int words = words(block);
        return words >= 2 && words <= 40 && (!endsSentence(block) || asksOrExclaims(block));
    }

    /// Whether a block of at most a line asks or exclaims, and is one sentence.
    static boolean asksOrExclaims(String block) {
        int last = block.length() - 1;
        while (last > 0 && "\"'”’»›)".indexOf(block.charAt(last)) >= 0) {
            last--;
        }
        boolean marked = "?!？！؟".indexOf(block.charAt(last)) >= 0;
        return marked && words(block) <= 20 && !block.substring(0, last).matches(".*[.!?] .*");
    }

    /// Whether every word but the small ones starts with a capital; false where a script has no capitals.
    static boolean isTitleCase(String block) {
        String[] words = block.split(" ");
        int capitals = 0;
        for (String word : words) {
            int letter = 0;
            while (letter < word.length() && !Character.isLetterOrDigit(word.charAt(letter))) {
                letter++;
            }
            if (letter == word.length() || Character.isDigit(word.charAt(letter))) {
                continue;
            }
            if (Character.isUpperCase(word.charAt(letter))) {
                capitals++;
            } else if (word.length() > 3) {
                return false;
            }
        }
        return capitals > 0;
    }
}
