package dev.stemma.contracts;

import java.util.List;

/// What an article is about, in short.
///
/// @param keyPhrases the phrases that tell most of it, the weightiest first
/// @param summary at most three of its sentences that together say most of what it says, in document order
public record Digest(List<KeyPhrase> keyPhrases, List<Span> summary) {

    public Digest {
        keyPhrases = List.copyOf(keyPhrases);
        summary = List.copyOf(summary);
    }
}
