package dev.stemma.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A feed as it is shown.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Feed", description = "A source's feed and how it fares.")
record FeedView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "https://gull.example/rss.xml")
        URI url,

        @Schema(description = "As someone named it, else as it names itself")
        Optional<String> title,

        @Schema(description = "The page that it belongs to") Optional<String> site,

        @Schema(description = "The outlet of all its articles")
        Optional<String> source,

        @Schema(enumeration = {"RSS", "ATOM", "JSON_FEED", "SITEMAP"})
        Optional<String> format,

        @Schema(
                required = true,
                enumeration = {"ACTIVE", "PAUSED", "ENDED"},
                description = "ENDED: gone for good (410), or moved to another feed's address")
        String state,

        @Schema(description = "How often someone wants it to be looked at", examples = "PT15M")
        Optional<String> interval,

        @Schema(description = "The name of the credential that its host asks for; never the credential")
        Optional<String> credential,

        @Schema(required = true) Checks checks,

        @Schema(required = true, description = "Looks that failed, in a row")
        int failures,

        @Schema(description = "What went wrong last; it may be over")
        Optional<LastError> lastError,

        Optional<Subscription> subscription,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /// When it is looked at.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "FeedChecks", description = "When a feed is looked at.")
    record Checks(
            @Schema(description = "Absent unless the feed is active")
            Optional<Instant> nextAt,

            Optional<Instant> lastAt,
            Optional<Instant> succeededAt,

            @Schema(description = "When it last had a new article or revision")
            Optional<Instant> newsAt) {}

    /// What went wrong.
    @RegisterForReflection
    @Schema(name = "FeedError", description = "What went wrong with a look at a feed.")
    record LastError(
            @Schema(required = true, examples = "timeout") String reason,

            @Schema(required = true, examples = "gull.example fell silent.")
            String detail,

            @Schema(required = true) Instant at) {}

    /// The hub that tells of news.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "FeedSubscription", description = "The hub that tells of a feed's news (WebSub).")
    record Subscription(
            @Schema(required = true, examples = "https://hub.example/")
            URI hub,

            @Schema(
                    description = "Absent while nothing was asked",
                    enumeration = {"ASKED", "SUBSCRIBED", "DENIED"})
            Optional<String> state,

            @Schema(description = "When the hub is asked again")
            Optional<Instant> askedAgainAt) {}

    /// A page of feeds.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "FeedList", description = "A page of feeds, the first added first.")
    record Page(
            @Schema(required = true) List<FeedView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}

    /// How many there are in all.
    @RegisterForReflection
    @Schema(name = "FeedTotal", description = "How many feeds there are in all.")
    record Total(
            @Schema(required = true, examples = "1") long value,

            @Schema(
                    required = true,
                    enumeration = {"eq", "gte"})
            String relation) {}

    static FeedView of(Feed feed) {
        Feed.Looks looks = feed.looks();
        Feed.Trouble trouble = feed.trouble();
        return new FeedView(
                feed.id(),
                feed.wishes().url(),
                feed.wishes().title(),
                feed.site(),
                feed.wishes().source(),
                feed.format(),
                feed.state().name(),
                feed.wishes().interval().map(Duration::toString),
                feed.wishes().credential(),
                new Checks(
                        feed.state() == Feed.State.ACTIVE ? Optional.of(looks.next()) : Optional.empty(),
                        looks.last(),
                        looks.success(),
                        looks.news()),
                trouble.failures(),
                trouble.reason()
                        .map(reason -> new LastError(
                                reason,
                                trouble.detail().orElse(""),
                                trouble.at().orElse(feed.updatedAt()))),
                feed.hub().map(hub -> new Subscription(hub.address(), hub.state(), hub.until())),
                feed.createdAt(),
                feed.updatedAt());
    }
}
