package dev.stemma.query.story;

import dev.stemma.contracts.MentionType;

/// What a word stands for, which says how much it tells of an event: a place or a number tells one event from another,
/// while the same persons and bodies are in the news for many.
enum WordKind {
    PLAIN(1),
    TIME(1.5),
    PERSON(2.5),
    ORGANISATION(2.5),
    /// Whatever else is written as a name.
    NAME(3),
    PLACE(3.5),
    NUMBER(4);

    private final double weight;

    WordKind(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    static WordKind of(MentionType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case PLACE -> PLACE;
            case ORGANISATION -> ORGANISATION;
            case GROUP, EVENT -> NAME;
        };
    }
}
