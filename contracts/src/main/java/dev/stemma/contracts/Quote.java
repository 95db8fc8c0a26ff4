package dev.stemma.contracts;

import java.util.Optional;

/// Words attributed to someone.
///
/// @param span all of it, quotation marks included
/// @param content the words themselves, marks excluded
/// @param cue the words that attribute, such as `told reporters`
/// @param speaker the words that name the speaker here, a pronoun included
/// @param referent index into [Annotations#referents] of the speaker, when it could be resolved; never invented
public record Quote(
        Kind kind,
        Span span,
        Span content,
        Optional<Span> cue,
        Optional<Span> speaker,
        Optional<Integer> referent,
        Confidence confidence) {

    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }
}
