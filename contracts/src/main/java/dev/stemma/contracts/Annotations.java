package dev.stemma.contracts;

import java.util.List;
import java.util.Optional;

/// What nlp reads in one text. Spans are in document order, inside the text, and never split a surrogate pair.
///
/// For a text that is not English all lists but `paragraphs` and `sentences` are empty: nothing is pretended.
///
/// @param modelVersion what read it; the same version reads the same text the same way
/// @param tokenCount words and punctuation marks in the text
/// @param digest absent of a text that is not read, and in messages of before it was made
public record Annotations(
        String modelVersion,
        Language language,
        List<Span> paragraphs,
        List<Span> sentences,
        int tokenCount,
        List<Mention> mentions,
        List<Referent> referents,
        List<Quote> quotes,
        List<TimeExpression> times,
        Optional<Credit> credit,
        Fingerprint fingerprint,
        Optional<Digest> digest) {

    public Annotations {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        referents = List.copyOf(referents);
        quotes = List.copyOf(quotes);
        times = List.copyOf(times);
    }
}
