package dev.stemma.ingest.imports;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An archive that is taken in.
///
/// @param seq its place in the list of archives
/// @param form nothing until it was looked at
/// @param url where it is fetched from; nothing for an upload
/// @param source the outlet's name, for all its articles
/// @param spool the name of its file in the spool
/// @param detail why it failed, or what was found at its end
record Job(
        UUID id,
        long seq,
        State state,
        Optional<Archive.Form> form,
        Optional<URI> url,
        Optional<String> source,
        String spool,
        Optional<Long> totalBytes,
        Progress progress,
        Optional<String> detail,
        Instant createdAt,
        Instant updatedAt) {

    /// How far it is.
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// What came of the records so far.
    ///
    /// @param bytes of the file behind the last record
    /// @param skipped records that are no articles
    record Progress(long bytes, long records, long accepted, long known, long rejected, long skipped) {

        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

        Progress plus(Progress more) {
            return new Progress(
                    more.bytes,
                    records + more.records,
                    accepted + more.accepted,
                    known + more.known,
                    rejected + more.rejected,
                    skipped + more.skipped);
        }
    }

    /// A record that could not be taken in.
    ///
    /// @param record counted from 1
    record Reject(long record, String reason, String detail) {}
}
