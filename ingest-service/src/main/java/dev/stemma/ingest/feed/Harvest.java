package dev.stemma.ingest.feed;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.feed.ItemStore.Item;
import dev.stemma.ingest.fetch.FetchRequest;
import dev.stemma.ingest.fetch.Fetcher;
import dev.stemma.ingest.fetch.Outcome;
import dev.stemma.ingest.fetch.Page;
import dev.stemma.ingest.intake.Parcel;
import dev.stemma.ingest.intake.Reception;
import dev.stemma.ingest.listing.Entry;
import dev.stemma.ingest.listing.Listing;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings in what is new in a feed: from the feed itself where it carries the whole text, else from the article's page.
@Singleton
class Harvest {

    private static final int FILED_AT_ONCE = 100;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "");

    private final Fetcher fetcher;
    private final Reception reception;
    private final ItemStore items;
    private final EntryParcel parcels;
    private final FeedConfig config;
    private final Clock clock;

    Harvest(
            Fetcher fetcher,
            Reception reception,
            ItemStore items,
            EntryParcel parcels,
            FeedConfig config,
            Clock clock) {
        this.fetcher = fetcher;
        this.reception = reception;
        this.items = items;
        this.parcels = parcels;
        this.config = config;
        this.clock = clock;
    }

    /// What a harvest came to.
    ///
    /// @param news new articles and revisions
    /// @param left entries that are still to be fetched
    record Yield(int news, int left) {}

    /// Brings in the entries of `listing` that are new or were changed, until `deadline`.
    Yield bringIn(Feed feed, Listing listing, Instant deadline) {
        Map<ByteBuffer, Entry> listed = new LinkedHashMap<>();
        listing.entries().stream()
                .filter(entry -> isWanted(entry, listing))
                .forEach(entry -> listed.putIfAbsent(hash(entry.key()), entry));
        Map<ByteBuffer, Item> known = items.known(feed.id(), listed.keySet());
        Gathering gathering = new Gathering(feed, listing, deadline);
        listed.forEach((key, entry) -> {
            ByteBuffer digest = digest(entry);
            Item before = known.get(key);
            boolean same = before != null && before.digest().equals(digest);
            if (!same || !before.done()) {
                gathering.add(key, entry, new Item(digest, same ? before.attempts() : 0, false));
            }
        });
        gathering.flush();
        items.tidy(feed.id(), List.copyOf(listed.keySet()), clock.instant(), config.itemsLiveFor());
        return new Yield(gathering.news, gathering.left);
    }

    /// A sitemap may list a site's pages of all times; only what it says to be recent is news.
    private boolean isWanted(Entry entry, Listing listing) {
        if (entry.link().isEmpty() && entry.content().or(entry::summary).isEmpty()) {
            return false;
        }
        if (listing.format() != Listing.Format.SITEMAP) {
            return true;
        }
        Instant oldest = clock.instant().minus(config.oldestInSitemap());
        return entry.published()
                .or(entry::updated)
                .map(Publication::at)
                .filter(at -> !at.isBefore(oldest))
                .isPresent();
    }

    private static ByteBuffer digest(Entry entry) {
        return hash(String.join(
                "\u0000",
                entry.title(),
                entry.link().map(URI::toString).orElse(""),
                entry.updated().map(Publication::toString).orElse(""),
                entry.content().orElse(""),
                entry.summary().orElse("")));
    }

    private static ByteBuffer hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Collects what a feed carries whole, and fetches the rest page by page.
    private final class Gathering {

        private final Feed feed;
        private final Listing listing;
        private final Instant deadline;
        private final List<Parcel> whole = new ArrayList<>();
        private final Map<ByteBuffer, Item> books = new LinkedHashMap<>();
        private int pages;
        private int news;
        private int left;

        Gathering(Feed feed, Listing listing, Instant deadline) {
            this.feed = feed;
            this.listing = listing;
            this.deadline = deadline;
        }

        void add(ByteBuffer key, Entry entry, Item item) {
            if (parcels.isWhole(entry) || entry.link().isEmpty()) {
                whole.add(parcels.ofContent(feed, listing, entry));
                books.put(key, new Item(item.digest(), item.attempts(), true));
                if (whole.size() >= FILED_AT_ONCE) {
                    flush();
                }
                return;
            }
            if (pages >= config.pagesAtOnce() || clock.instant().isAfter(deadline)) {
                left++;
                return;
            }
            pages++;
            page(key, entry, item);
        }

        private void page(ByteBuffer key, Entry entry, Item item) {
            Outcome outcome = fetcher.fetch(
                    FetchRequest.page(entry.link().orElseThrow(), feed.wishes().credential()));
            int attempts = item.attempts() + 1;
            switch (outcome) {
                case Outcome.Fetched(Page page)
                when isReadable(page) ->
                    file(
                            List.of(parcels.ofPage(feed, listing, entry, page)),
                            Map.of(key, new Item(item.digest(), attempts, true)));
                case Outcome.Fetched _, Outcome.NotModified _, Outcome.Gone _, Outcome.Refused _ ->
                    file(List.of(), Map.of(key, new Item(item.digest(), attempts, true)));
                case Outcome.Failed _ -> {
                    boolean done = attempts >= config.pageAttempts();
                    left += done ? 0 : 1;
                    file(List.of(), Map.of(key, new Item(item.digest(), attempts, done)));
                }
            }
        }

        private static boolean isReadable(Page page) {
            return PAGES.contains(page.mediaType()) || page.mediaType().equals("text/plain");
        }

        void flush() {
            if (!books.isEmpty()) {
                file(whole, books);
                whole.clear();
                books.clear();
            }
        }

        private void file(List<Parcel> parcels, Map<ByteBuffer, Item> kept) {
            reception
                    .take(
                            parcels,
                            (connection, received) -> items.remember(connection, feed.id(), kept, clock.instant()))
                    .forEach(received -> news += received instanceof Reception.Kept filed && filed.isNew() ? 1 : 0);
        }
    }

    /// The original of an entry's text.
    static Original original(String html) {
        return new Original("text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> shortened(Optional<String> text, int longest) {
        return text.map(whole -> whole.replace("\u0000", "").strip())
                .filter(whole -> !whole.isEmpty())
                .map(whole -> whole.length() > longest ? whole.substring(0, cut(whole, longest)) : whole);
    }

    private static int cut(String text, int longest) {
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
