package dev.stemma.philology.collation;

/// What is known of a span of a witness's text, `[start, end)`.
public record Note(int start, int end, Kind kind) {

    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        GROUP,
        EVENT,
        /// Words in marks.
        QUOTE,
        /// What somebody is said to have said, in other words or partly so.
        INDIRECT_QUOTE,
        SPEAKER,
        TIME
    }
}
