package dev.stemma.nlp.mention;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Referent;
import dev.stemma.nlp.text.ReadText;
import java.util.List;

/// Finds what a text names, and which of its mentions name one thing. Safe for many threads.
public final class MentionFinder {

    private MentionFinder() {}

    /// A finder with the shipped model.
    public static MentionFinder load() {
        return new MentionFinder();
    }

    /// What a text names.
    ///
    /// @param mentions in document order; each points into `referents`
    public record Named(List<Mention> mentions, List<Referent> referents) {

        public Named {
            mentions = List.copyOf(mentions);
            referents = List.copyOf(referents);
        }
    }

    /// Finds the mentions of a text.
    public Named find(ReadText read) {
        return new Named(List.of(), List.of());
    }
}
