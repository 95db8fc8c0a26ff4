package dev.stemma.nlp.mention;

import dev.stemma.nlp.tagger.KeyRows;
import dev.stemma.nlp.tagger.Numbers;
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

    private final KeyRows words;

    /// By fineness, then by row.
    private final short[][] clusters;

    private WordClusters(KeyRows words, short[][] clusters) {
        this.words = words;
        this.clusters = clusters;
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
            KeyRows.Placed words = KeyRows.place(Numbers.ints(data, data.readInt()));
            int[] rows = words.rows();
            for (int fineness = 0; fineness < clusters.length; fineness++) {
                short[] inOrder = Numbers.shorts(data, rows.length);
                clusters[fineness] = new short[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    clusters[fineness][rows[i]] = inOrder[i];
                }
            }
            return new WordClusters(words.keys(), clusters);
        }
    }

    int finenesses() {
        return clusters.length;
    }

    /// The row of a word, given by the key of its folded form; -1 if it is unknown.
    int row(int key) {
        return words.row(key);
    }

    /// The cluster of a row; 0 for the unknown.
    int cluster(int fineness, int row) {
        return row < 0 ? 0 : clusters[fineness][row];
    }
}
