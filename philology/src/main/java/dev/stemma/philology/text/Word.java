package dev.stemma.philology.text;

/// A word of a text.
///
/// @param form the word as it is compared: lower case, accents and typographic marks folded
/// @param start, end where it stands, `[start, end)` in UTF-16 code units
public record Word(String form, int start, int end) {}
