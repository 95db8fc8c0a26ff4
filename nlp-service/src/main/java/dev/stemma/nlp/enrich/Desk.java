package dev.stemma.nlp.enrich;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Credit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Where articles are read: so many characters at once, so that memory stays bounded whatever comes.
@Singleton
public class Desk {

    private static final int LEAST = 4096;

    /// From so many characters on, what reading a text takes in passing is given back at once.
    private static final int LONG = 256 * 1024;

    private final ArticleReader reader;
    private final Semaphore characters;
    private final int most;

    Desk(ArticleReader reader, EnrichConfig config) {
        this.reader = reader;
        this.most = Math.max(LEAST, config.charactersAtOnce());
        this.characters = new Semaphore(most, true);
    }

    /// An article to be read; see [ArticleReader#read].
    public record Reading(String title, String text, Optional<Instant> publishedAt, Optional<Credit> credit) {}

    /// Reads an article as soon as there is room.
    Annotations read(Reading article) throws InterruptedException {
        int share = share(article);
        characters.acquire(share);
        return readAndLeave(article, share);
    }

    /// Reads an article if there is room in time.
    ///
    /// @return nothing when there was none
    public Optional<Annotations> read(Reading article, Duration patience) throws InterruptedException {
        int share = share(article);
        return characters.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(readAndLeave(article, share))
                : Optional.empty();
    }

    private Annotations readAndLeave(Reading article, int share) {
        try {
            return reader.read(article.title(), article.text(), article.publishedAt(), article.credit());
        } finally {
            if (share >= LONG) {
                // a serial collector lets the heap grow as long as it may, and keeps it: what a long text took in
                // passing would stay with the process, for the twentieth part of the time of reading it
                System.gc();
            }
            characters.release(share);
        }
    }

    private int share(Reading article) {
        return Math.clamp(article.text().length(), LEAST, most);
    }
}
