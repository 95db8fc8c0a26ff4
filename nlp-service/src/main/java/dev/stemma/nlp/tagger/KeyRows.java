package dev.stemma.nlp.tagger;

/// The rows that keys stand for, in six to eight bytes for each key: the keys lie in the order of their first bits, and
/// a second table tells where each of these begins. Keys are those of [Hashing], which scatter evenly. Immutable; safe
/// for many threads.
public final class KeyRows {

    private final int[] keys;
    private final int[] begins;
    private final int shift;

    private KeyRows(int[] keys, int[] begins, int shift) {
        this.keys = keys;
        this.begins = begins;
        this.shift = shift;
    }

    /// The rows of some keys, and where each key came to lie.
    ///
    /// @param rows to each key, in the order given, its row
    public record Placed(KeyRows keys, int[] rows) {}

    /// Gives each of these keys a row of its own, from 0 on. Of equal keys the first is found.
    public static Placed place(int[] given) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, given.length / 2));
        int shift = 32 - bits;
        int[] begins = new int[(1 << bits) + 1];
        for (int key : given) {
            begins[(key >>> shift) + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] next = begins.clone();
        int[] keys = new int[given.length];
        int[] rows = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            int row = next[given[i] >>> shift]++;
            keys[row] = given[i];
            rows[i] = row;
        }
        return new Placed(new KeyRows(keys, begins, shift), rows);
    }

    /// How many there are.
    public int size() {
        return keys.length;
    }

    /// The row of a key; -1 for one that was not given.
    public int row(int key) {
        int first = key >>> shift;
        int end = begins[first + 1];
        for (int row = begins[first]; row < end; row++) {
            if (keys[row] == key) {
                return row;
            }
        }
        return -1;
    }
}
