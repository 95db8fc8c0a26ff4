package dev.stemma.ingest.feed;

import dev.stemma.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A source's feed as it is kept.
///
/// @param seq its place in the list of feeds
/// @param known by what the host recognises what it sent last
/// @param wished how often it is to be looked at, someone said
record Feed(
        UUID id,
        long seq,
        Wishes wishes,
        Optional<String> site,
        Optional<String> format,
        State state,
        Validators known,
        Looks looks,
        Trouble trouble,
        Optional<Hub> hub,
        Instant createdAt,
        Instant updatedAt) {

    /// Whether it is looked at.
    enum State {
        ACTIVE,
        PAUSED,
        /// It is gone (410) or was moved to another feed's address.
        ENDED
    }

    /// What someone wants of a feed.
    ///
    /// @param source the outlet's name, for all its articles
    /// @param credential the name of the credential that its host asks for
    record Wishes(
            URI url,
            Optional<String> title,
            Optional<String> source,
            Optional<String> credential,
            Optional<Duration> interval) {}

    /// When it was looked at.
    ///
    /// @param news when it last had something new
    record Looks(Instant next, Optional<Instant> last, Optional<Instant> success, Optional<Instant> news) {}

    /// What went wrong last.
    ///
    /// @param failures in a row; 0 when all is well
    record Trouble(int failures, Optional<String> reason, Optional<String> detail, Optional<Instant> at) {}

    /// The hub that tells of news (WebSub).
    record Hub(URI address, URI topic, Optional<String> state, Optional<Instant> until, Optional<String> secret) {}
}
