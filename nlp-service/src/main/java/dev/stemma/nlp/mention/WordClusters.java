package dev.stemma.nlp.mention;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// Words grouped by the company they keep, at several finenesses. Safe for many threads.
///
/// File, gzipped: `STWC`, the number of finenesses, the number of words, the keys of the words, then for each
/// fineness a cluster for each word as a short, from 1.
public final class WordClusters {

    /// The first four bytes of a file of clusters.
    public static final int MAGIC = 0x53545743;

    private final int[] slotKeys;
    private final int[] slotRows;
    private final short[][] clusters;

    private WordClusters(int[] keys, short[][] clusters) {
        this.clusters = clusters;
        int capacity = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
        slotKeys = new int[capacity];
        slotRows = new int[capacity];
        for (int row = 0; row < keys.length; row++) {
            int slot = keys[row] & (capacity - 1);
            while (slotKeys[slot] != 0) {
                slot = (slot + 1) & (capacity - 1);
            }
            slotKeys[slot] = keys[row];
            slotRows[slot] = row;
        }
    }

    /// The shipped clusters.
    static WordClusters load() {
        try (InputStream in = WordClusters.class.getResourceAsStream("word-clusters.bin.gz")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the clusters of words cannot be read", e);
        }
    }

    static WordClusters read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a file of clusters");
            }
            short[][] clusters = new short[data.readInt()][];
            int[] keys = new int[data.readInt()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = data.readInt();
            }
            for (int fineness = 0; fineness < clusters.length; fineness++) {
                clusters[fineness] = new short[keys.length];
                for (int i = 0; i < keys.length; i++) {
                    clusters[fineness][i] = data.readShort();
                }
            }
            return new WordClusters(keys, clusters);
        }
    }

    int finenesses() {
        return clusters.length;
    }

    /// The row of a word, given by the key of its folded form; -1 if it is unknown.
    int row(int key) {
        int mask = slotKeys.length - 1;
        int slot = key & mask;
        while (slotKeys[slot] != 0) {
            if (slotKeys[slot] == key) {
                return slotRows[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /// The cluster of a row; 0 for the unknown.
    int cluster(int fineness, int row) {
        return row < 0 ? 0 : clusters[fineness][row];
    }
}
