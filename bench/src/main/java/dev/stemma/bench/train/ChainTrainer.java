package dev.stemma.bench.train;

import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.LinearChain;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains a [LinearChain]: a conditional random field, by the likelihood of the labels, with FTRL-Proximal (McMahan
/// and others 2013), whose L1 penalty leaves most weights at zero. The same examples in the same order give the same
/// bytes.
public final class ChainTrainer {

    /// One labelled sequence; `weight` says how much it counts.
    private record Example(int[] features, int[] ends, int[] labels, float weight) {}

    /// How to train.
    ///
    /// @param rate how far a weight moves at first
    /// @param sparing the L1 penalty
    /// @param shrinking the L2 penalty
    /// @param boldness how much less likely the first label, the one for nothing, is made in the end
    /// @param epochs how often the examples are gone through
    /// @param fewest a feature seen less often is left out
    /// @param rounds how often it is learned anew, in another order each time; the weights are the mean of theirs
    ///     (parameter mixing: McDonald, Hall and Mann 2010)
    public record Settings(
            double rate, double sparing, double shrinking, float boldness, int epochs, int fewest, int rounds) {}

    private static final long SEED = 20200409;

    private final List<String> labels;
    private final Settings settings;
    private final KeyTable table = new KeyTable();
    private final List<Example> examples = new ArrayList<>();
    private int[] numbers;
    private int features;

    private float[] pull;
    private float[] power;
    private float[] weight;

    /// @param labels in the order of their numbers
    public ChainTrainer(List<String> labels, Settings settings) {
        this.labels = List.copyOf(labels);
        this.settings = settings;
    }

    /// Adds an example.
    public void add(FeatureRows rows, int[] rowLabels, double exampleWeight) {
        if (rows.rows() == 0) {
            return;
        }
        int[] keys = new int[rows.end(rows.rows() - 1)];
        int[] ends = new int[rows.rows()];
        for (int row = 0; row < ends.length; row++) {
            ends[row] = rows.end(row);
        }
        for (int at = 0; at < keys.length; at++) {
            keys[at] = table.count(rows.key(at));
        }
        examples.add(new Example(keys, ends, rowLabels.clone(), (float) exampleWeight));
    }

    /// Trains on the examples added so far, and writes the model.
    public void train(OutputStream out) throws IOException {
        prune();
        int count = labels.size();
        int transitions = (count + 1) * count;
        int size = features * count + transitions;
        float[] mean = new float[size];
        for (int round = 0; round < settings.rounds(); round++) {
            pull = new float[size];
            power = new float[size];
            weight = new float[size];
            learn(new Random(SEED + round));
            for (int i = 0; i < size; i++) {
                mean[i] += weight[i] / settings.rounds();
            }
        }
        weight = mean;
        write(out);
    }

    private void learn(Random random) {
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            long rows = 0;
            for (Example example : order) {
                loss += learn(example);
                rows += example.labels().length;
            }
            System.out.printf("epoch %d: %.4f per word%n", epoch + 1, loss / rows);
        }
    }

    /// Leaves out the features seen too rarely, and gives the others their final numbers.
    private void prune() {
        numbers = new int[table.size()];
        features = 0;
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = table.timesSeen(number) >= settings.fewest() ? features++ : -1;
        }
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            int[] kept = new int[example.features().length];
            int[] ends = new int[example.ends().length];
            int size = 0;
            int at = 0;
            for (int row = 0; row < ends.length; row++) {
                for (; at < example.ends()[row]; at++) {
                    int number = numbers[example.features()[at]];
                    if (number >= 0) {
                        kept[size++] = number;
                    }
                }
                ends[row] = size;
            }
            examples.set(i, new Example(Arrays.copyOf(kept, size), ends, example.labels(), example.weight()));
        }
        System.out.printf("%d examples, %d of %d features%n", examples.size(), features, numbers.length);
    }

    private double learn(Example example) {
        int count = labels.size();
        int rows = example.labels().length;
        int base = features * count;
        double[] scores = new double[rows * count];
        int start = 0;
        for (int row = 0; row < rows; row++) {
            for (int at = start; at < example.ends()[row]; at++) {
                int from = example.features()[at] * count;
                for (int label = 0; label < count; label++) {
                    scores[row * count + label] += weight[from + label];
                }
            }
            start = example.ends()[row];
        }
        double[] moves = new double[(count + 1) * count];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.exp(weight[base + i]);
        }
        double loss = expect(example, scores, moves, base);
        start = 0;
        for (int row = 0; row < rows; row++) {
            for (int label = 0; label < count; label++) {
                double gradient = scores[row * count + label] * example.weight();
                if (Math.abs(gradient) > 0.002) {
                    for (int at = start; at < example.ends()[row]; at++) {
                        step(example.features()[at] * count + label, gradient);
                    }
                }
            }
            start = example.ends()[row];
        }
        return loss;
    }

    /// Turns the scores into the gradients of the loss by them, and takes the steps of the transitions.
    private double expect(Example example, double[] scores, double[] moves, int base) {
        int count = labels.size();
        int rows = example.labels().length;
        double[] local = new double[rows * count];
        double[] forward = new double[rows * count];
        double[] backward = new double[rows * count];
        double logMass = 0;
        for (int row = 0; row < rows; row++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < count; label++) {
                top = Math.max(top, scores[row * count + label]);
            }
            double sum = 0;
            for (int label = 0; label < count; label++) {
                int at = row * count + label;
                local[at] = Math.exp(scores[at] - top);
                double mass = 0;
                if (row == 0) {
                    mass = moves[count * count + label];
                } else {
                    for (int before = 0; before < count; before++) {
                        mass += forward[(row - 1) * count + before] * moves[before * count + label];
                    }
                }
                forward[at] = mass * local[at];
                sum += forward[at];
            }
            for (int label = 0; label < count; label++) {
                forward[row * count + label] /= sum;
            }
            logMass += Math.log(sum) + top;
        }
        for (int row = rows - 1; row >= 0; row--) {
            double sum = 0;
            for (int label = 0; label < count; label++) {
                double mass = row + 1 == rows ? 1 : 0;
                for (int after = 0; row + 1 < rows && after < count; after++) {
                    int next = (row + 1) * count + after;
                    mass += backward[next] * moves[label * count + after] * local[next];
                }
                backward[row * count + label] = mass;
                sum += mass;
            }
            for (int label = 0; label < count; label++) {
                backward[row * count + label] /= sum;
            }
        }
        double gold = 0;
        for (int row = 0; row < rows; row++) {
            int label = example.labels()[row];
            int before = row == 0 ? count : example.labels()[row - 1];
            gold += scores[row * count + label] + weight[base + before * count + label];
        }
        moveTransitions(example, forward, backward, local, moves, base);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int at = row * count; at < (row + 1) * count; at++) {
                scores[at] = forward[at] * backward[at];
                sum += scores[at];
            }
            for (int at = row * count; at < (row + 1) * count; at++) {
                scores[at] /= sum;
            }
            scores[row * count + example.labels()[row]] -= 1;
        }
        return logMass - gold;
    }

    private void moveTransitions(
            Example example, double[] forward, double[] backward, double[] local, double[] moves, int base) {
        int count = labels.size();
        double[] gradients = new double[moves.length];
        for (int label = 0; label < count; label++) {
            gradients[count * count + label] += forward[label] * backward[label] / dot(forward, backward, 0, count);
        }
        gradients[count * count + example.labels()[0]] -= 1;
        double[] pair = new double[count * count];
        for (int row = 1; row < example.labels().length; row++) {
            double sum = 0;
            for (int before = 0; before < count; before++) {
                for (int label = 0; label < count; label++) {
                    int at = row * count + label;
                    double mass = forward[(row - 1) * count + before]
                            * moves[before * count + label]
                            * local[at]
                            * backward[at];
                    pair[before * count + label] = mass;
                    sum += mass;
                }
            }
            for (int i = 0; i < pair.length; i++) {
                gradients[i] += pair[i] / sum;
            }
            gradients[example.labels()[row - 1] * count + example.labels()[row]] -= 1;
        }
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != 0) {
                step(base + i, gradients[i] * example.weight());
            }
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void step(int at, double gradient) {
        double before = power[at];
        double after = before + gradient * gradient;
        double sigma = (Math.sqrt(after) - Math.sqrt(before)) / settings.rate();
        double z = pull[at] + gradient - sigma * weight[at];
        pull[at] = (float) z;
        power[at] = (float) after;
        double over = Math.abs(z) - settings.sparing();
        weight[at] = over <= 0
                ? 0
                : (float) (-Math.signum(z) * over / ((1 + Math.sqrt(after)) / settings.rate() + settings.shrinking()));
    }

    private void write(OutputStream out) throws IOException {
        int count = labels.size();
        int base = features * count;
        float top = 0;
        for (int i = 0; i < base; i++) {
            top = Math.max(top, Math.abs(weight[i]));
        }
        float step = Math.min(top, 4f) / 127;
        int[] keys = table.keys();
        int kept = 0;
        boolean[] keep = new boolean[keys.length];
        for (int number = 0; number < keys.length; number++) {
            for (int label = 0; numbers[number] >= 0 && label < count && !keep[number]; label++) {
                keep[number] = quantised(weight[numbers[number] * count + label], step) != 0;
            }
            kept += keep[number] ? 1 : 0;
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(LinearChain.MAGIC);
        data.writeInt(count);
        for (String label : labels) {
            data.writeUTF(label);
        }
        for (int i = 0; i < (count + 1) * count; i++) {
            data.writeFloat(i % count == 0 ? weight[base + i] - settings.boldness() : weight[base + i]);
        }
        data.writeFloat(step);
        data.writeInt(kept);
        int[] order = new int[kept];
        int size = 0;
        for (int number = 0; number < keys.length; number++) {
            if (keep[number]) {
                order[size++] = number;
            }
        }
        long[] sorted = new long[kept];
        for (int i = 0; i < kept; i++) {
            sorted[i] = ((long) keys[order[i]] << 32) | order[i];
        }
        Arrays.sort(sorted);
        for (long entry : sorted) {
            data.writeInt((int) (entry >> 32));
        }
        for (long entry : sorted) {
            int from = numbers[(int) entry] * count;
            for (int label = 0; label < count; label++) {
                data.writeByte(quantised(weight[from + label], step));
            }
        }
        data.flush();
        System.out.printf("%d features kept%n", kept);
    }

    private static int quantised(float value, float step) {
        return Math.clamp(Math.round(value / step), -127, 127);
    }
}
