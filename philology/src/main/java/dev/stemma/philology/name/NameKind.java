package dev.stemma.philology.name;

/// What kind of thing a name names; each kind has its own ways of varying.
public enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE
}
