package dev.stemma.nlp.digest;

import dev.stemma.contracts.Span;
import java.util.List;

/// What may become a key phrase.
///
/// @param first where it stands first
/// @param sentence the number of the sentence there
/// @param terms its telling words
/// @param isName whether one of its words is a name
/// @param count how often the text has it
record Phrase(Span first, int sentence, List<String> terms, boolean isName, int count) {

    Phrase {
        terms = List.copyOf(terms);
    }

    Phrase again() {
        return new Phrase(first, sentence, terms, isName, count + 1);
    }
}
