package dev.stemma.ingest.feed;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.fetch.Page;
import dev.stemma.ingest.intake.Parcel;
import dev.stemma.ingest.listing.Entry;
import dev.stemma.ingest.listing.Listing;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Makes parcels of entries. What a feed says of an article goes along where the article's own field could be
/// so; an odd date or language of a feed never costs the article.
@Singleton
class EntryParcel {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");
    private static final Pattern CUT_OFF = Pattern.compile(
            "(?i)(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|(?:continue reading|read (?:more|on)|full story).{0,80})$");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_BYLINE = 1000;
    private static final int LONGEST_NAME = 200;

    private final FeedConfig config;
    private final Clock clock;

    EntryParcel(FeedConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// Whether a feed carries the whole text of an article: long enough, and not cut off.
    boolean isWhole(Entry entry) {
        if (entry.content().isEmpty()) {
            return false;
        }
        String text = Jsoup.parseBodyFragment(entry.content().get()).text().strip();
        return WORD.matcher(text).results().limit(config.wordsOfFullText()).count() >= config.wordsOfFullText()
                && !CUT_OFF.matcher(text.substring(Math.max(0, text.length() - 120)))
                        .find();
    }

    /// The parcel of an entry that has no page, or needs none.
    Parcel ofContent(Feed feed, Listing listing, Entry entry) {
        String html = entry.content().or(entry::summary).orElse("");
        return new Parcel(
                Harvest.original(html),
                Optional.of(StandardCharsets.UTF_8),
                Parcel.Kind.PAGE,
                metadata(feed, listing, entry, entry.link()),
                Publication.Basis.FEED);
    }

    /// The parcel of an article's page.
    Parcel ofPage(Feed feed, Listing listing, Entry entry, Page page) {
        boolean plain = page.mediaType().equals("text/plain");
        return new Parcel(
                new Original(page.describedType(), page.bytes()),
                page.charset(),
                plain ? Parcel.Kind.TEXT : Parcel.Kind.PAGE,
                metadata(feed, listing, entry, Optional.of(page.address())),
                Publication.Basis.FEED);
    }

    private Map<String, String> metadata(Feed feed, Listing listing, Entry entry, Optional<URI> address) {
        Map<String, String> metadata = new HashMap<>();
        address.map(URI::toString).ifPresent(url -> metadata.put("url", url));
        put(metadata, "title", Optional.of(entry.title()), LONGEST_TITLE);
        put(metadata, "byline", entry.author(), LONGEST_BYLINE);
        put(metadata, "source", feed.wishes().source().or(entry::outlet), LONGEST_NAME);
        entry.language()
                .or(listing::language)
                .map(String::strip)
                .filter(tag -> tag.length() <= 40 && LANGUAGE.matcher(tag).matches())
                .ifPresent(tag -> metadata.put("language", tag));
        entry.published()
                .or(entry::updated)
                .filter(this::isPlausible)
                .ifPresent(published -> metadata.put("publishedAt", written(published)));
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, Optional<String> value, int longest) {
        Harvest.shortened(value, longest).ifPresent(text -> metadata.put(name, text));
    }

    private boolean isPlausible(Publication publication) {
        return !publication.at().isBefore(EARLIEST)
                && publication.at().isBefore(clock.instant().plus(Duration.ofHours(23)));
    }

    private static String written(Publication publication) {
        return switch (publication.precision()) {
            case INSTANT -> publication.at().toString();
            case DAY -> publication.at().toString().substring(0, 10);
        };
    }
}
