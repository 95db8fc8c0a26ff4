package dev.stemma.bench.ner;

/// Words of a sentence that people, or a program, say name something.
///
/// @param start number of the first word
/// @param end number of the word after the last
/// @param kind what it names, in the words of the tagger of mentions: `PERSON`, `ORGANISATION`, `PLACE`, `GROUP`,
/// `EVENT`
///     or `OTHER`
public record LabelledName(int start, int end, String kind) {}
