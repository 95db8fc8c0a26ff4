package dev.stemma.nlp.mention;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;

/// A name where it stands, not yet resolved to what it names.
///
/// @param sentence number of its sentence
/// @param start number of its first word in the sentence
/// @param end number of the word after its last; of a name within a word, that word counts
record Name(Span span, MentionType type, double confidence, int sentence, int start, int end) {}
