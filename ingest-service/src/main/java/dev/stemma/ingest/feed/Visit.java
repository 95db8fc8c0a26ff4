package dev.stemma.ingest.feed;

import dev.stemma.ingest.feed.FeedStore.Leased;
import dev.stemma.ingest.fetch.FetchRequest;
import dev.stemma.ingest.fetch.Fetcher;
import dev.stemma.ingest.fetch.Freshness;
import dev.stemma.ingest.fetch.Outcome;
import dev.stemma.ingest.fetch.Page;
import dev.stemma.ingest.fetch.Validators;
import dev.stemma.ingest.listing.Listing;
import dev.stemma.ingest.listing.ListingReader;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// One look at one feed.
@Singleton
class Visit {

    private final Fetcher fetcher;
    private final Harvest harvest;
    private final FeedStore store;
    private final FeedConfig config;
    private final Clock clock;

    Visit(Fetcher fetcher, Harvest harvest, FeedStore store, FeedConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.harvest = harvest;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /// How a visit ended, for the metrics.
    enum Ending {
        READ,
        UNCHANGED,
        FAILED,
        ENDED
    }

    /// Looks at a feed, brings in what is new and keeps the books.
    Ending make(Leased leased) {
        Feed feed = leased.feed();
        Outcome outcome = fetcher.fetch(FetchRequest.feed(
                feed.wishes().url(), feed.known(), feed.wishes().credential()));
        return switch (outcome) {
            case Outcome.Fetched(Page page) -> read(leased, page);
            case Outcome.NotModified(Optional<URI> movedTo, Freshness freshness) -> {
                finish(leased, new Success(feed, movedTo, feed.known(), freshness.lifetime()).report());
                yield Ending.UNCHANGED;
            }
            case Outcome.Gone _ -> end(leased, "gone", "Its host says that it is gone for good (410).");
            case Outcome.Refused(Outcome.Reason reason, String detail) ->
                fail(leased, name(reason), detail, Optional.empty());
            case Outcome.Failed(Outcome.Reason reason, String detail, Optional<Duration> retryAfter) ->
                fail(leased, name(reason), detail, retryAfter);
        };
    }

    /// Notes that a look went wrong by a fault of the service, so that the next one does not come at once.
    void noteFault(Leased leased) {
        fail(leased, "fault", "Something went wrong here.", Optional.empty());
    }

    private Ending read(Leased leased, Page page) {
        return switch (ListingReader.read(page.bytes(), page.charset(), page.address())) {
            case ListingReader.NoFeed(String detail) -> fail(leased, "no_feed", detail, Optional.empty());
            case ListingReader.Listed(Listing listing)
            when listing.entries().isEmpty() && !listing.parts().isEmpty() ->
                fail(leased, "index", "It is an index of sitemaps; add the sitemaps that it names.", Optional.empty());
            case ListingReader.Listed(Listing listing) -> {
                Instant deadline =
                        clock.instant().plus(config.lease().multipliedBy(3).dividedBy(4));
                Harvest.Yield yielded = harvest.bringIn(leased.feed(), listing, deadline);
                Validators known = yielded.left() > 0 ? Validators.NONE : page.validators();
                Success success = new Success(
                        leased.feed(), page.movedTo(), known, page.freshness().lifetime());
                finish(leased, success.report(listing, yielded));
                yield Ending.READ;
            }
        };
    }

    private Ending fail(Leased leased, String reason, String detail, Optional<Duration> retryAfter) {
        Instant now = clock.instant();
        Feed feed = leased.feed();
        int failures = feed.trouble().failures() + 1;
        finish(
                leased,
                new Report(
                        feed.wishes().url(),
                        Feed.State.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        feed.known(),
                        false,
                        false,
                        schedule().afterFailure(now, failures, retryAfter),
                        new Feed.Trouble(failures, Optional.of(reason), Optional.of(detail), Optional.of(now)),
                        Optional.empty(),
                        Optional.empty()));
        return Ending.FAILED;
    }

    private Ending end(Leased leased, String reason, String detail) {
        Instant now = clock.instant();
        Feed feed = leased.feed();
        finish(
                leased,
                new Report(
                        feed.wishes().url(),
                        Feed.State.ENDED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        feed.known(),
                        false,
                        false,
                        now,
                        new Feed.Trouble(
                                feed.trouble().failures() + 1,
                                Optional.of(reason),
                                Optional.of(detail),
                                Optional.of(now)),
                        Optional.empty(),
                        Optional.empty()));
        return Ending.ENDED;
    }

    private void finish(Leased leased, Report report) {
        store.finish(leased, report, clock.instant());
    }

    private Schedule schedule() {
        return new Schedule(config, ThreadLocalRandom.current());
    }

    private static String name(Outcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /// A look that went well, before it is written down.
    private final class Success {

        private final Feed feed;
        private final Optional<URI> movedTo;
        private final Validators known;
        private final Optional<Duration> lifetime;
        private final Instant now = clock.instant();

        Success(Feed feed, Optional<URI> movedTo, Validators known, Optional<Duration> lifetime) {
            this.feed = feed;
            this.movedTo =
                    movedTo.filter(address -> !address.equals(feed.wishes().url()));
            this.known = known;
            this.lifetime = lifetime;
        }

        Report report() {
            Instant next = schedule().afterSuccess(now, feed.wishes().interval(), lifetime.stream());
            return report(Optional.empty(), false, next);
        }

        Report report(Listing listing, Harvest.Yield yielded) {
            Instant next = yielded.left() > 0
                    ? schedule().soon(now)
                    : schedule()
                            .afterSuccess(
                                    now,
                                    feed.wishes().interval(),
                                    Stream.concat(lifetime.stream(), listing.lifetime().stream()));
            return report(Optional.of(listing), yielded.news() > 0, next);
        }

        private Report report(Optional<Listing> listing, boolean news, Instant next) {
            boolean taken = movedTo.isPresent() && store.isTaken(movedTo.get(), feed.id());
            Optional<URI> hub = listing.flatMap(Listing::hub);
            return new Report(
                    taken ? feed.wishes().url() : movedTo.orElse(feed.wishes().url()),
                    taken ? Feed.State.ENDED : Feed.State.ACTIVE,
                    Harvest.shortened(listing.flatMap(Listing::title), 500),
                    listing.flatMap(Listing::site).map(URI::toString),
                    listing.map(listed -> listed.format().name()),
                    known,
                    true,
                    news,
                    next,
                    new Feed.Trouble(
                            0,
                            taken ? Optional.of("moved") : Optional.empty(),
                            taken ? Optional.of("It was moved to the address of another feed.") : Optional.empty(),
                            taken ? Optional.of(now) : Optional.empty()),
                    hub,
                    hub.isPresent()
                            ? listing.flatMap(Listing::self)
                                    .or(() -> Optional.of(feed.wishes().url()))
                            : Optional.empty());
        }
    }
}
