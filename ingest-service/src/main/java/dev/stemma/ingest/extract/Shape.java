package dev.stemma.ingest.extract;

import java.util.EnumSet;
import java.util.Set;

/// What a block looks like, whatever its words.
final class Shape {

    private static final String STOPS = ".!?…。！？؟۔।:;";
    private static final String CLOSERS = "\"'”’»›)]";
    private static final int LONGEST_BRACKET = 40;
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
        int unspaced = 0;
        boolean counted = false;
        for (int at = 0; at < block.length(); ) {
            int character = block.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                counted = false;
            } else if (!counted && isLetterOrNumber(character)) {
                counted = true;
                words++;
            }
            unspaced += isUnspaced(character) ? 1 : 0;
        }
        return words + unspaced / 2;
    }

    static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    static boolean isLetterOrNumber(int character) {
        if (character >= 'a' && character <= 'z') {
            return true;
        }
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isUnspaced(int character) {
        return character >= FIRST_UNSPACED && UNSPACED.contains(Character.UnicodeScript.of(character));
    }

    /// Whether a block ends like a sentence, perhaps with a remark in brackets behind it. Read from its end, as there
    /// are long blocks.
    static boolean endsSentence(String block) {
        int last = block.length() - 1;
        if (endsSentence(block, block.length())) {
            return true;
        }
        if (last < 0 || block.charAt(last) != ')') {
            return false;
        }
        int open = Math.max(block.lastIndexOf('('), block.lastIndexOf(')', last - 1));
        return open >= 0
                && block.charAt(open) == '('
                && open + 1 < last
                && block.codePointCount(open + 1, last) <= LONGEST_BRACKET
                && endsSentence(block, open);
    }

    private static boolean endsSentence(String block, int end) {
        int at = end - 1;
        while (at >= 0 && (isSpace(block.charAt(at)) || CLOSERS.indexOf(block.charAt(at)) >= 0)) {
            at--;
        }
        return at >= 0 && STOPS.indexOf(block.charAt(at)) >= 0;
    }

    /// Whether a block reads like a paragraph: it ends a sentence and is no mere remark, or it is long.
    static boolean isProse(Block block) {
        return block.words() >= 40 || block.words() >= 6 && endsSentence(block.text());
    }

    /// Whether a block reads like a headline: some words, no end of a sentence but a question or exclamation mark.
    static boolean isHeadline(Block block) {
        return block.words() >= 2 && block.words() <= 40 && (!endsSentence(block.text()) || asksOrExclaims(block));
    }

    /// Whether a block of at most a line asks or exclaims, and is one sentence.
    static boolean asksOrExclaims(Block block) {
        String text = block.text();
        int last = text.length() - 1;
        while (last > 0 && "\"'”’»›)".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean marked = "?!？！؟".indexOf(text.charAt(last)) >= 0;
        return marked && block.words() <= 20 && !text.substring(0, last).matches(".*[.!?] .*");
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
