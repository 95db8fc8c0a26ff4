package dev.stemma.ingest.listing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a feed lists.
///
/// @param title the feed's own
/// @param site the page that the feed belongs to
/// @param language a language tag, as stated
/// @param hub where one subscribes to be told of news (WebSub)
/// @param self the address under which the hub knows the feed
/// @param lifetime how long the feed asks to be left alone
/// @param entries in the order of the feed
/// @param parts the further sitemaps that an index of sitemaps names
public record Listing(
        Format format,
        Optional<String> title,
        Optional<URI> site,
        Optional<String> language,
        Optional<URI> hub,
        Optional<URI> self,
        Optional<Duration> lifetime,
        List<Entry> entries,
        List<URI> parts) {

    public Listing {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    /// The forms of feeds.
    public enum Format {
        /// RSS 0.9x, 1.0 and 2.0, and CDF.
        RSS,
        /// Atom 0.3 and 1.0 (RFC 4287).
        ATOM,
        /// JSON Feed 1 and 1.1.
        JSON_FEED,
        /// A sitemap, with or without Google's news extension.
        SITEMAP
    }
}
