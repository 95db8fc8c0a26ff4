package dev.stemma.contracts;

import java.time.Instant;

/// When an article was published, and how that is known.
///
/// @param at the time, UTC; midnight when only the day is known
/// @param precision whether the time of day is known
/// @param basis what told it
public record Publication(Instant at, Precision precision, Basis basis) {

    public enum Precision {
        INSTANT,
        DAY
    }

    public enum Basis {
        SUBMITTED,
        METADATA,
        ADDRESS,
        TEXT,
        FEED
    }
}
