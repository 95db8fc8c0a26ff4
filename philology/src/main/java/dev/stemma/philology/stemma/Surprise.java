package dev.stemma.philology.stemma;

/// How surprising counts are, in nats.
final class Surprise {

    private Surprise() {}

    /// How surprising it is that something came out so many times one way and so many the other, at a rate that is
    /// spread like a beta distribution with these two numbers; in nats.
    static double of(double some, double others, double one, double other) {
        return logGamma(one)
                + logGamma(other)
                - logGamma(one + other)
                - logGamma(one + some)
                - logGamma(other + others)
                + logGamma(one + other + some + others);
    }

    /// The logarithm of the gamma function of a positive number (Stirling's series).
    private static double logGamma(double number) {
        double shift = 0;
        double large = number;
        while (large < 7) {
            shift -= Math.log(large);
            large++;
        }
        double square = 1 / (large * large);
        return shift
                + (large - 0.5) * Math.log(large)
                - large
                + Math.log(2 * Math.PI) / 2
                + (1.0 / 12 - square * (1.0 / 360 - square / 1260)) / large;
    }
}
