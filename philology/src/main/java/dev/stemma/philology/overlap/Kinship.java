package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Evidence;
import java.util.List;

/// Whether two texts share text: whether they belong to one tradition. Depends on the two texts and the
/// shipped background alone, and is symmetric.
///
/// @param related whether they do
/// @param confidence how likely `related` is right, 0.5 to 1
/// @param evidence what carries it
public record Kinship(boolean related, double confidence, List<Evidence> evidence) {

    public Kinship {
        evidence = List.copyOf(evidence);
    }

    /// Judges two texts.
    public static Kinship between(Profile a, Profile b) {
        return new Kinship(false, 0.5, List.of());
    }
}
