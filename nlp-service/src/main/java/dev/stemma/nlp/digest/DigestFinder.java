package dev.stemma.nlp.digest;

import dev.stemma.contracts.Digest;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.mention.MentionFinder.Named;
import dev.stemma.nlp.text.ReadText;
import java.util.List;

/// Finds what a text is about: its key phrases, and the sentences that sum it up. Nothing is written anew: all are
/// spans of the text. Takes time in proportion to its length; safe for many threads.
public final class DigestFinder {

    private DigestFinder() {}

    /// The digest of one text.
    ///
    /// @param title the headline, empty when there is none; its words weigh more
    /// @param times in document order; no part of a key phrase
    public static Digest find(String title, ReadText read, Named named, List<TimeExpression> times) {
        Terms terms = new Terms(title, read);
        return new Digest(new KeyPhrases(terms, read, named, times).weightiest(), new Summary(terms, read).sentences());
    }
}
