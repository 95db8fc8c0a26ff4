package dev.stemma.contracts;

/// A span that names something.
///
/// @param referent index into [Annotations#referents] of what it names
public record Mention(Span span, MentionType type, int referent, Confidence confidence) {}
