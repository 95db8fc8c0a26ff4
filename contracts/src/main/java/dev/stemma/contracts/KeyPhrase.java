package dev.stemma.contracts;

/// A phrase that tells what an article is about.
///
/// @param span where it stands first
/// @param weight how much it tells, from 0 to 1; the weightiest of an article has 1
public record KeyPhrase(Span span, double weight) {

    public KeyPhrase {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight lies in 0..1, not " + weight);
        }
    }
}
