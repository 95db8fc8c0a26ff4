package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;

/// A word or punctuation mark.
///
/// @param form the words at its span
/// @param pos its part of speech: a universal tag of Universal Dependencies, such as `NOUN`, `PROPN`, `VERB`, `AUX`,
///     `PRON`, `DET`, `ADP`, `PUNCT`; `X` where none was asked for
public record Token(Span span, String form, String pos) {}
