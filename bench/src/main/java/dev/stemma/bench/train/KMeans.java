package dev.stemma.bench.train;

import java.util.Random;
import java.util.stream.IntStream;

/// Groups vectors of length one by their angles (spherical k-means, Dhillon and Modha 2001). The same vectors
/// in the same order give the same groups.
final class KMeans {

    private static final int ROUNDS = 8;

    private final float[][] vectors;
    private final float[] weights;
    private final int length;

    /// @param weights how much each vector pulls at its group's middle
    KMeans(float[][] vectors, float[] weights) {
        this.vectors = vectors;
        this.weights = weights;
        this.length = vectors[0].length;
    }

    /// The group of each vector, from 0.
    int[] group(int groups, long seed) {
        Random random = new Random(seed);
        float[][] middles = new float[groups][];
        for (int group = 0; group < groups; group++) {
            middles[group] = vectors[random.nextInt(vectors.length)].clone();
        }
        int[] groupOf = new int[vectors.length];
        for (int round = 0; round < ROUNDS; round++) {
            float[][] now = middles;
            IntStream.range(0, vectors.length).parallel().forEach(i -> groupOf[i] = nearest(now, vectors[i]));
            middles = middles(groupOf, groups, random);
        }
        return groupOf;
    }

    private int nearest(float[][] middles, float[] vector) {
        int best = 0;
        float top = Float.NEGATIVE_INFINITY;
        for (int group = 0; group < middles.length; group++) {
            float product = 0;
            for (int i = 0; i < length; i++) {
                product += middles[group][i] * vector[i];
            }
            if (product > top) {
                top = product;
                best = group;
            }
        }
        return best;
    }

    private float[][] middles(int[] groupOf, int groups, Random random) {
        float[][] middles = new float[groups][length];
        for (int i = 0; i < vectors.length; i++) {
            for (int at = 0; at < length; at++) {
                middles[groupOf[i]][at] += weights[i] * vectors[i][at];
            }
        }
        for (int group = 0; group < groups; group++) {
            if (!norm(middles[group])) {
                middles[group] = vectors[random.nextInt(vectors.length)].clone();
            }
        }
        return middles;
    }

    /// Brings a vector to length one; false if it has none.
    static boolean norm(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        if (sum == 0) {
            return false;
        }
        float root = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= root;
        }
        return true;
    }
}
