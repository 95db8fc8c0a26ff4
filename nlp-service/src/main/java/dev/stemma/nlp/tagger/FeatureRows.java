package dev.stemma.nlp.tagger;

import java.util.Arrays;

/// The features of each token of a sequence, as keys.
public final class FeatureRows {

    private int[] keys = new int[2048];
    private int[] ends = new int[64];
    private int rows;
    private int size;

    /// Adds a feature to the row under way.
    public void add(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    /// Ends the row under way.
    public void endRow() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, rows * 2);
        }
        ends[rows++] = size;
    }

    public int rows() {
        return rows;
    }

    /// Where a row's keys begin in [#key].
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /// Where a row's keys end in [#key].
    public int end(int row) {
        return ends[row];
    }

    public int key(int at) {
        return keys[at];
    }
}
