package dev.stemma.philology.text;

import java.util.Arrays;

/// A number for each of many words, in some thirty bytes each: their letters lie one behind the other, and a table of
/// hash codes tells where. Immutable; safe for many threads.
final class WordTable {

    private static final int NONE = -1;

    private final char[] letters;

    /// Where the letters of each word begin, and behind the last where they end.
    private final int[] begins;

    private final float[] numbers;

    /// Open addressing, at most half full: which word, or [#NONE].
    private final int[] slots;

    private WordTable(char[] letters, int[] begins, float[] numbers) {
        this.letters = letters;
        this.begins = begins;
        this.numbers = numbers;
        this.slots = new int[Integer.highestOneBit(Math.max(1, numbers.length)) * 4];
        Arrays.fill(slots, NONE);
        for (int word = 0; word < numbers.length; word++) {
            int slot = first(new String(letters, begins[word], begins[word + 1] - begins[word]));
            while (slots[slot] != NONE) {
                slot = next(slot);
            }
            slots[slot] = word;
        }
    }

    /// Takes words in; each may come once.
    static final class Builder {
        private final StringBuilder letters = new StringBuilder();
        private int[] begins = new int[1 << 10];
        private float[] numbers = new float[1 << 10];
        private int words;

        void add(String word, float number) {
            if (words + 1 == begins.length) {
                begins = Arrays.copyOf(begins, 2 * words + 2);
                numbers = Arrays.copyOf(numbers, 2 * words + 2);
            }
            letters.append(word);
            numbers[words++] = number;
            begins[words] = letters.length();
        }

        WordTable build() {
            return new WordTable(
                    letters.toString().toCharArray(), Arrays.copyOf(begins, words + 1), Arrays.copyOf(numbers, words));
        }
    }

    /// The number of a word.
    ///
    /// @param unknown that of a word which is not here
    float number(String word, float unknown) {
        for (int slot = first(word); slots[slot] != NONE; slot = next(slot)) {
            if (is(slots[slot], word)) {
                return numbers[slots[slot]];
            }
        }
        return unknown;
    }

    private boolean is(int which, String word) {
        int from = begins[which];
        if (begins[which + 1] - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (letters[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int first(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
