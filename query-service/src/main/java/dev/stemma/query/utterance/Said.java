package dev.stemma.query.utterance;

import dev.stemma.contracts.Publication.Precision;
import dev.stemma.philology.collation.Place;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A quote as the ledger looks at it.
///
/// @param words what is said, folded; the first 400 words
/// @param speaker nobody when it is not known who is meant
/// @param locality where it stands in a collation
/// @param article the article that has it
record Said(Key key, List<String> words, Optional<Speaker> speaker, Optional<Locality> locality, Article article) {

    private static final int MOST_WORDS = 400;

    /// The order of articles and of their texts.
    static final Comparator<Said> BY_KEY = Comparator.comparing(Said::key);

    Said {
        words = List.copyOf(words);
    }

    /// Names a quote.
    record Key(UUID article, int ordinal) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byArticle = article.toString().compareTo(other.article.toString());
            return byArticle != 0 ? byArticle : Integer.compare(ordinal, other.ordinal);
        }

        @Override
        public String toString() {
            return article + "#" + ordinal;
        }
    }

    /// A place in the collation of a tradition.
    record Locality(UUID tradition, Place place) {}

    /// What the article tells of itself.
    ///
    /// @param credited whether it states where it has its text from
    record Article(Optional<Instant> publishedAt, Precision precision, Instant receivedAt, boolean credited) {}

    /// The folded words of what is said.
    static List<String> words(String content) {
        return Words.of(content).stream().limit(MOST_WORDS).map(Word::form).toList();
    }
}
