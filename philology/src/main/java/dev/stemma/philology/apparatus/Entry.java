package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Reading;
import java.util.List;
import java.util.Optional;

/// One place where witnesses differ, as a reader is told of it.
///
/// @param number its rank, from 1, the most significant first
/// @param kind what differs
/// @param significance how much it matters, 0 to 1
/// @param readings what each witness has there, by siglum; a witness that lacks the passage may be
///     absent
/// @param note a remark where the readings alone do not show the point
public record Entry(int number, Kind kind, double significance, List<Reading> readings, Optional<String> note) {

    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        PLACE,
        QUOTE,
        SPEAKER,
        NEGATION,
        MODALITY,
        ATTRIBUTION,
        ADDITION,
        OMISSION,
        WORDING,
        ORDER
    }

    public Entry {
        readings = List.copyOf(readings);
    }
}
