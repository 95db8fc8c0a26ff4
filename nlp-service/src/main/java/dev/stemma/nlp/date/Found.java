package dev.stemma.nlp.date;

import java.util.Optional;

/// A meaning and the piece behind its words.
record Found(int end, Meaning meaning) {

    static Optional<Found> of(int end, Meaning meaning) {
        return Optional.of(new Found(end, meaning));
    }
}
