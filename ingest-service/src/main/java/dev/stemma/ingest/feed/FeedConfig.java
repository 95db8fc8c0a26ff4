package dev.stemma.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Settings of the feeds.
@ConfigMapping(prefix = "stemma.feed")
interface FeedConfig {

    /// Whether this replica looks at feeds.
    @WithDefault("true")
    boolean poll();

    /// How often this replica sees whether a feed is due.
    @WithDefault("2s")
    Duration tick();

    /// Feeds that this replica looks at, at once.
    @WithDefault("8")
    int atOnce();

    /// How often a feed is looked at that asks for nothing else.
    @WithDefault("15m")
    Duration usualInterval();

    /// The shortest time between two looks, whatever a feed or its hub asks for.
    @WithDefault("1m")
    Duration shortestInterval();

    /// The longest time between two looks, failures or not.
    @WithDefault("24H")
    Duration longestInterval();

    /// The first pause after a failure; each further failure doubles it.
    @WithDefault("5m")
    Duration firstPause();

    /// How long a replica may look at a feed before another takes over.
    @WithDefault("5m")
    Duration lease();

    /// Pages that are fetched in one visit; the rest follows in the next.
    @WithDefault("30")
    int pagesAtOnce();

    /// The words from which on what a feed gives as content counts as the whole text.
    @WithDefault("120")
    int wordsOfFullText();

    /// How often an article's page is tried.
    @WithDefault("3")
    int pageAttempts();

    /// The oldest entry of a sitemap that is taken.
    @WithDefault("2d")
    Duration oldestInSitemap();

    /// How long what was seen in a feed is remembered after the feed has dropped it.
    @WithDefault("90d")
    Duration itemsLiveFor();

    /// How often this replica sees whether a hub is to be asked.
    @WithDefault("30s")
    Duration hubTick();

    /// Where hubs (WebSub) reach this service from outside, such as `https://ingest.example`; without it nothing is
    /// subscribed to.
    Optional<URI> callback();
}
