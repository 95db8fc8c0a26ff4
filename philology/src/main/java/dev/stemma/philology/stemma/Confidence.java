package dev.stemma.philology.stemma;

/// How sure the derivations of a tree are.
interface Confidence {

    /// How likely it is, 0 to 1, that a text has the exemplar that the tree gives it: of a lost exemplar, that it comes
    /// from the same extant one above.
    double of(int copy);
}
