package dev.stemma.bench.scale;

import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.Publication;
import dev.stemma.philology.overlap.Fingerprint;
import dev.stemma.query.shelf.EventPostings;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Postings;
import dev.stemma.query.story.Marks;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What it costs to find the wordings that a new article may be akin to, as linking asks for them.
final class Candidates {

    private static final int MOST = 61;
    private static final int LEAST_SHARED_OF_EVENTS = 3;

    private final Library library;
    private final ProcessorTime time;
    private final Postings texts = new Postings("fingerprint_key");
    private final EventPostings events = new EventPostings(StoryPartition.REACH);

    Candidates(Library library) {
        this.library = library;
        this.time = ProcessorTime.of(library);
        List.of("fingerprint_key", "story_key").forEach(this::readOnce);
    }

    /// Reads the index by key of a table, so that memory has it as it has that of a service which has run for a while.
    private void readOnce(String table) {
        library.write(shelf -> {
            shelf.change("set local enable_seqscan = off");
            shelf.change("set local enable_bitmapscan = off");
            return shelf.first("select count(*) from " + table + " where key >= -2147483648", row -> row.getLong(1));
        });
    }

    private record Asked(Integer[] texts, Integer[] events, Optional<Instant> publishedAt) {

        static Asked of(ArticleEnriched article) {
            Optional<Instant> publishedAt = article.article().publication().map(Publication::at);
            StoryProfile profile = StoryProfile.of(
                    article.article().id().toString(),
                    article.article().title(),
                    article.article().text(),
                    Marks.of(article.annotations()),
                    publishedAt);
            return new Asked(
                    article.annotations().fingerprint().keys().toArray(Integer[]::new),
                    profile.keys().toArray(Integer[]::new),
                    publishedAt);
        }
    }

    /// Articles that are looked for.
    ///
    /// @param original the wording of another copy of the same event, where the library has one
    record Probe(ArticleEnriched article, Optional<UUID> original) {}

    /// How long the look-ups take in each index, and how many of the originals they find.
    record Found(Figures texts, Figures events, double textsFound, double eventsFound) {}

    /// Looks for articles; the first ones are for warming up.
    Found of(List<Probe> probes, int warmUp) {
        List<Asked> asked = probes.stream().map(Probe::article).map(Asked::of).toList();
        List<List<UUID>> byText = new ArrayList<>();
        List<List<UUID>> byEvent = new ArrayList<>();
        Figures texts = timed(asked, warmUp, one -> byText.add(texts(one)));
        Figures events = timed(asked, warmUp, one -> byEvent.add(events(one)));
        return new Found(texts, events, found(probes, byText), found(probes, byEvent));
    }

    private Figures timed(List<Asked> asked, int warmUp, Consumer<Asked> look) {
        asked.stream().limit(warmUp).forEach(look);
        long[] nanos = new long[asked.size() - warmUp];
        Duration before = time.used();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            look.accept(asked.get(warmUp + i));
            nanos[i] = System.nanoTime() - start;
        }
        return Figures.of(nanos, time.millisEach(before, nanos.length));
    }

    private static double found(List<Probe> probes, List<List<UUID>> candidates) {
        int there = 0;
        int found = 0;
        for (int i = 0; i < probes.size(); i++) {
            Optional<UUID> original = probes.get(i).original();
            there += original.isPresent() ? 1 : 0;
            found += original.filter(candidates.get(i)::contains).isPresent() ? 1 : 0;
        }
        return Math.round(1000.0 * found / Math.max(1, there)) / 1000.0;
    }

    private List<UUID> texts(Asked asked) {
        return library.write(shelf ->
                texts.sharing(shelf, "unnest(?) as mine (key)", asked.texts(), Fingerprint.LEAST_SHARED, MOST));
    }

    private List<UUID> events(Asked asked) {
        return library.write(
                shelf -> events.sharing(shelf, asked.events(), asked.publishedAt(), LEAST_SHARED_OF_EVENTS, MOST));
    }
}
