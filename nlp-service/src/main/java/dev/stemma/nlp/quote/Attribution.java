package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import java.util.Optional;

/// A cue and who it attributes words to, as far as the sentence names one.
///
/// @param cue the words that attribute
/// @param speaker the words that name the speaker
/// @param strength how sure the pattern is, 0 to 1
record Attribution(Span cue, Optional<Span> speaker, double strength) {

    Attribution weaker(double factor) {
        return new Attribution(cue, speaker, strength * factor);
    }
}
