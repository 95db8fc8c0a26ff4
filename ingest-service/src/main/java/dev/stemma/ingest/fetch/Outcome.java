package dev.stemma.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What came of fetching.
public sealed interface Outcome {

    /// It is here.
    record Fetched(Page page) implements Outcome {}

    /// It is as it was when the caller's validators were told.
    ///
    /// @param movedTo where it stands from now on, when it was moved for good
    record NotModified(Optional<URI> movedTo, Freshness freshness) implements Outcome {}

    /// It was there and will not be again (410).
    record Gone() implements Outcome {}

    /// It is not fetched, and trying again changes nothing soon.
    ///
    /// @param detail a sentence for people
    record Refused(Reason reason, String detail) implements Outcome {}

    /// It could not be fetched this time.
    ///
    /// @param retryAfter how long the host asks to be left alone
    record Failed(Reason reason, String detail, Optional<Duration> retryAfter) implements Outcome {}

    /// Why not.
    enum Reason {
        /// The address is none of the web.
        NOT_WEB,
        /// The host's address is private, local or reserved.
        FORBIDDEN_ADDRESS,
        /// There is no host of that name.
        UNKNOWN_HOST,
        /// `robots.txt` does not want it, or cannot be had.
        ROBOTS,
        /// It is longer than is taken.
        TOO_LARGE,
        /// Redirects without end.
        REDIRECTS,
        /// 4xx.
        CLIENT_ERROR,
        /// 5xx.
        SERVER_ERROR,
        /// 429, or 503 with a time to come back.
        OVERLOADED,
        /// Too slow, or silent for too long.
        TIMEOUT,
        /// The host cannot prove that it is the host.
        TLS,
        /// The connection cannot be made.
        UNREACHABLE,
        /// The answer broke off or is no HTTP.
        BROKEN,
        /// The answer is packed in a way that is not known here.
        ENCODING,
        /// Too many requests wait for this host.
        BUSY
    }
}
