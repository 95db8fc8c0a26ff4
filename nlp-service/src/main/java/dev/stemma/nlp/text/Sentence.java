package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.List;

/// A sentence and its tokens in order.
public record Sentence(Span span, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
