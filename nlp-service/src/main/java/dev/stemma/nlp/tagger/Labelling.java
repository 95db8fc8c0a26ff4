package dev.stemma.nlp.tagger;

/// How a [LinearChain] labels one sequence: the likeliest labels together, and how likely each label is.
public final class Labelling {

    private final int count;
    private final int rows;
    private final float[] scores;
    private final float[] transitions;

    Labelling(int count, int rows, float[] scores, float[] transitions) {
        this.count = count;
        this.rows = rows;
        this.scores = scores;
        this.transitions = transitions;
    }

    /// The likeliest sequence of labels, by their numbers (Viterbi 1967).
    public int[] best() {
        int[] back = new int[rows * count];
        float[] now = new float[count];
        float[] next = new float[count];
        for (int row = 0; row < rows; row++) {
            for (int label = 0; label < count; label++) {
                int from = row == 0 ? count : 0;
                float top = row == 0 ? transition(count, label) : now[0] + transition(0, label);
                for (int before = 1; row > 0 && before < count; before++) {
                    float score = now[before] + transition(before, label);
                    if (score > top) {
                        top = score;
                        from = before;
                    }
                }
                back[row * count + label] = from;
                next[label] = top + scores[row * count + label];
            }
            float[] swap = now;
            now = next;
            next = swap;
        }
        return trace(back, now);
    }

    private int[] trace(int[] back, float[] last) {
        int[] labels = new int[rows];
        if (rows == 0) {
            return labels;
        }
        int label = 0;
        for (int i = 1; i < count; i++) {
            label = last[i] > last[label] ? i : label;
        }
        for (int row = rows - 1; row >= 0; row--) {
            labels[row] = label;
            label = back[row * count + label];
        }
        return labels;
    }

    /// The probability of each label at each row, all others summed out: `[row * labels + label]`.
    public float[] marginals() {
        double[] forward = new double[rows * count];
        double[] backward = new double[rows * count];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            double top = top(row);
            for (int label = 0; label < count; label++) {
                double mass = row == 0 ? Math.exp(transition(count, label)) : 0;
                for (int before = 0; row > 0 && before < count; before++) {
                    mass += forward[(row - 1) * count + before] * Math.exp(transition(before, label));
                }
                mass *= Math.exp(scores[row * count + label] - top);
                forward[row * count + label] = mass;
                sum += mass;
            }
            scale(forward, row, sum);
        }
        for (int row = rows - 1; row >= 0; row--) {
            double sum = 0;
            double top = row + 1 < rows ? top(row + 1) : 0;
            for (int label = 0; label < count; label++) {
                double mass = row + 1 == rows ? 1 : 0;
                for (int after = 0; row + 1 < rows && after < count; after++) {
                    mass += backward[(row + 1) * count + after]
                            * Math.exp(transition(label, after) + scores[(row + 1) * count + after] - top);
                }
                backward[row * count + label] = mass;
                sum += mass;
            }
            scale(backward, row, sum);
        }
        return multiply(forward, backward);
    }

    private float[] multiply(double[] forward, double[] backward) {
        float[] product = new float[rows * count];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int at = row * count; at < (row + 1) * count; at++) {
                sum += forward[at] * backward[at];
            }
            for (int at = row * count; at < (row + 1) * count; at++) {
                product[at] = (float) (sum > 0 ? forward[at] * backward[at] / sum : 0);
            }
        }
        return product;
    }

    private void scale(double[] mass, int row, double sum) {
        for (int at = row * count; at < (row + 1) * count; at++) {
            mass[at] /= sum;
        }
    }

    private double top(int row) {
        double top = Double.NEGATIVE_INFINITY;
        for (int at = row * count; at < (row + 1) * count; at++) {
            top = Math.max(top, scores[at]);
        }
        return top;
    }

    private float transition(int before, int label) {
        return transitions[before * count + label];
    }
}
