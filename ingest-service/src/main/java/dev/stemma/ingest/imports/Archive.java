package dev.stemma.ingest.imports;

import dev.stemma.ingest.intake.Parcel;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// An archive that is read record by record, none of them held longer than until the next.
interface Archive extends Closeable {

    /// What a record holds.
    sealed interface Content {}

    /// An article, perhaps.
    ///
    /// @param length in bytes
    record Article(Parcel parcel, int length) implements Content {}

    /// Something that is no article and is not meant to be one.
    record Other() implements Content {}

    /// Something that cannot be read.
    ///
    /// @param reason a word that stays the same
    /// @param detail a sentence for people
    record Unreadable(String reason, String detail) implements Content {}

    /// The forms of archives.
    enum Form {
        WARC,
        NDJSON,
        ZIP
    }

    /// The archive cannot be read any further.
    final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The next record; nothing at the end.
    ///
    /// @throws Damaged when there is more that cannot be read
    Optional<Content> next() throws IOException;

    /// How many bytes of the file are behind the last record; grows, and may be rough.
    long position() throws IOException;
}
