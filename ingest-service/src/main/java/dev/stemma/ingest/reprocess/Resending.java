package dev.stemma.ingest.reprocess;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Articles that are sent once more, as a job.
///
/// @param seq its place in the list of jobs
/// @param lastSeq the last article that there was when the job began
/// @param afterSeq the last article that is done
/// @param total how many articles there were to send when the job began
record Resending(
        UUID id,
        long seq,
        State state,
        Wanted wanted,
        int perSecond,
        long lastSeq,
        long afterSeq,
        long total,
        long sent,
        Instant createdAt,
        Instant updatedAt) {

    /// How far it is.
    enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /// Which articles are meant.
    ///
    /// @param source a source's id or name
    /// @param since when they were received or revised, at the earliest
    /// @param until before when they were received or revised
    /// @param modelVersion what they are sent for; those that were sent for it before are left out
    record Wanted(
            Optional<String> source,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<String> language,
            Optional<String> modelVersion) {}
}
