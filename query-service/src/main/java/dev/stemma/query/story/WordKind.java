package dev.stemma.query.story;

import dev.stemma.contracts.MentionType;

/// What a word stands for, which says how much it tells of an event: persons, places and numbers tell one event from
/// another, while the same organisations (a ministry, the police, a company) are in the news for many.
enum WordKind {
    PLAIN(1),
    TIME(1.5),
    ORGANISATION(2),
    NUMBER(3),
    /// Whatever else is written as a name.
    NAME(3),
    PERSON(3.5),
    PLACE(3.5);

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
