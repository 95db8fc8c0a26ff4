package dev.stemma.nlp.mention;

/// Words of a sentence that name something.
///
/// @param start number of the first word
/// @param end number of the word after the last
/// @param kind the name of a [dev.stemma.contracts.MentionType], or `OTHER` for things that are none of these
/// @param confidence how sure the tagger is, from 0 to 1
public record NamedWords(int start, int end, String kind, float confidence) {}
