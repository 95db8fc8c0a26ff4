package dev.stemma.philology.collation;

/// A stretch of a collation, in numbers that mean the same place for every witness and grow along the text.
///
/// @param from, to its first and its last word, both included
public record Place(long from, long to) {

    public Place {
        if (to < from) {
            throw new IllegalArgumentException("no place: " + from + " to " + to);
        }
    }

    /// Whether the collation has words of both at one place.
    public boolean overlaps(Place other) {
        return from <= other.to && other.from <= to;
    }
}
