package dev.stemma.nlp.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features.
/// Immutable; safe for many threads.
///
/// File: `STCH`, the number of labels, the labels, the transition weights as floats (from each label and from
/// the start), the step of the weights, the number of features, their keys, then a row of signed bytes for
/// each, one for each label.
public final class LinearChain {

    /// The first four bytes of a model file.
    public static final int MAGIC = 0x53544348;

    private final List<String> labels;
    private final float[] transitions;
    private final float step;
    private final KeyRows features;

    /// `[row * labels + label]`.
    private final byte[] weights;

    private LinearChain(List<String> labels, float[] transitions, float step, KeyRows features, byte[] weights) {
        this.labels = List.copyOf(labels);
        this.transitions = transitions;
        this.step = step;
        this.features = features;
        this.weights = weights;
    }

    /// Reads a model file.
    public static LinearChain load(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a model of ours");
            }
            List<String> labels = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                labels.add(data.readUTF());
            }
            float[] transitions = new float[(labels.size() + 1) * labels.size()];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = data.readFloat();
            }
            float step = data.readFloat();
            KeyRows.Placed features = KeyRows.place(Numbers.ints(data, data.readInt()));
            int[] rows = features.rows();
            byte[] weights = new byte[rows.length * labels.size()];
            for (int row : rows) {
                data.readFully(weights, row * labels.size(), labels.size());
            }
            return new LinearChain(labels, transitions, step, features.keys(), weights);
        }
    }

    public List<String> labels() {
        return labels;
    }

    /// Labels a sequence.
    public Labelling label(FeatureRows rows) {
        return new Labelling(labels.size(), rows.rows(), scores(rows), transitions);
    }

    /// The likeliest label of each row, by their numbers, chosen greedily from left to right: for tasks where
    /// the features say nearly all.
    public int[] labelGreedily(FeatureRows rows) {
        float[] scores = scores(rows);
        int count = labels.size();
        int[] best = new int[rows.rows()];
        int before = count;
        for (int row = 0; row < best.length; row++) {
            int chosen = 0;
            float top = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < count; label++) {
                float score = scores[row * count + label] + transitions[before * count + label];
                if (score > top) {
                    top = score;
                    chosen = label;
                }
            }
            best[row] = chosen;
            before = chosen;
        }
        return best;
    }

    private float[] scores(FeatureRows rows) {
        int count = labels.size();
        float[] scores = new float[rows.rows() * count];
        int[] sums = new int[count];
        for (int row = 0; row < rows.rows(); row++) {
            Arrays.fill(sums, 0);
            for (int at = rows.start(row); at < rows.end(row); at++) {
                int feature = features.row(rows.key(at));
                if (feature >= 0) {
                    int from = feature * count;
                    for (int label = 0; label < count; label++) {
                        sums[label] += weights[from + label];
                    }
                }
            }
            for (int label = 0; label < count; label++) {
                scores[row * count + label] = sums[label] * step;
            }
        }
        return scores;
    }
}
