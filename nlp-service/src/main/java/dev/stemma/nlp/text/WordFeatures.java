package dev.stemma.nlp.text;

import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.Hashing;

/// What the tagger of parts of speech looks at: words, their beginnings and endings, their shapes.
public final class WordFeatures {

    private static final int EDGE = Hashing.of("<edge>");

    private WordFeatures() {}

    /// The features of each word of a sentence.
    public static FeatureRows of(String[] forms) {
        int n = forms.length;
        int[] word = new int[n];
        int[] tail = new int[n];
        int[] shape = new int[n];
        for (int i = 0; i < n; i++) {
            String lower = WordShape.lower(forms[i]);
            word[i] = Hashing.of(lower);
            tail[i] = Hashing.of(lower, Math.max(0, lower.length() - 3), lower.length());
            shape[i] = WordShape.brief(forms[i]);
        }
        FeatureRows rows = new FeatureRows();
        for (int i = 0; i < n; i++) {
            row(forms[i], i, word, tail, shape, rows);
            rows.endRow();
        }
        return rows;
    }

    private static void row(String form, int i, int[] word, int[] tail, int[] shape, FeatureRows rows) {
        rows.add(Hashing.mix(1, word[i]));
        rows.add(Hashing.mix(2, Hashing.of(form)));
        rows.add(Hashing.mix(3, at(word, i - 1)));
        rows.add(Hashing.mix(4, at(word, i + 1)));
        rows.add(Hashing.mix(5, at(word, i - 2)));
        rows.add(Hashing.mix(6, at(word, i + 2)));
        rows.add(Hashing.mix(7, at(word, i - 1), word[i]));
        rows.add(Hashing.mix(8, word[i], at(word, i + 1)));
        rows.add(Hashing.mix(9, at(tail, i - 1), tail[i]));
        rows.add(Hashing.mix(10, tail[i], at(tail, i + 1)));
        rows.add(Hashing.mix(11, at(tail, i - 1)));
        rows.add(Hashing.mix(12, at(tail, i + 1)));
        rows.add(Hashing.mix(13, shape[i], i == 0 ? 1 : 0));
        rows.add(Hashing.mix(14, at(shape, i - 1), shape[i]));
        rows.add(Hashing.mix(15, shape[i], at(shape, i + 1)));
        for (int length = 1; length <= 5 && length <= form.length(); length++) {
            rows.add(Hashing.mix(20 + length, Hashing.of(form, form.length() - length, form.length())));
        }
        for (int length = 1; length <= 3 && length < form.length(); length++) {
            rows.add(Hashing.mix(30 + length, Hashing.of(form, 0, length)));
        }
        rows.add(99);
    }

    private static int at(int[] values, int i) {
        return i < 0 || i >= values.length ? EDGE : values[i];
    }
}
