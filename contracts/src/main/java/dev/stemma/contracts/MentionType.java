package dev.stemma.contracts;

/// What kind of thing a mention names.
public enum MentionType {
    PERSON,
    ORGANISATION,
    PLACE,
    /// Nationalities, religious and political groups: `Iraqis`, `Shi'ite`, `Republican`.
    GROUP,
    EVENT
}
