package dev.stemma.nlp.place;

import dev.stemma.contracts.Location.Kind;

/// What a name may mean.
///
/// @param place its number in the atlas; [#NOWHERE] for a part of a country that the atlas has not
/// @param prior how likely the name means it when nothing else is known: a number of people, or as if
/// @param main whether the name is its main one
record Candidate(Kind kind, String country, int place, double prior, boolean main) {

    static final int NOWHERE = -1;

    Candidate times(double factor) {
        return new Candidate(kind, country, place, prior * factor, main);
    }

    boolean isSame(Candidate other) {
        return kind == other.kind && country.equals(other.country) && place == other.place;
    }
}
