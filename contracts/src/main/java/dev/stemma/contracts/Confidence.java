package dev.stemma.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How sure a judgement is, from 0 (not at all) to 1 (certain).
public record Confidence(@JsonValue double value) implements Comparable<Confidence> {

    public static final Confidence CERTAIN = new Confidence(1);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a confidence lies in 0..1, not " + value);
        }
    }

    /// The nearest confidence to any finite number, to three decimals.
    public static Confidence of(double value) {
        return new Confidence(Math.round(Math.clamp(value, 0, 1) * 1000) / 1000.0);
    }

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value, other.value);
    }
}
