package dev.stemma.philology.collation;

/// A stretch of a collation, in numbers that mean the same place for every witness and grow along the text.
///
/// @param from, to its first and its last word, both included
public record Place(long from, long to) {

    private static final int ROW_BITS = 32;
    private static final int STRETCH_BITS = 16;
    private static final int MOST = (1 << STRETCH_BITS) - 1;

    public Place {
        if (to < from) {
            throw new IllegalArgumentException("no place: " + from + " to " + to);
        }
    }

    /// The number of a word: of its row, of its stretch within the row, and of itself within the stretch.
    static long number(int row, int stretch, int word) {
        return ((long) row << ROW_BITS) | ((long) Math.min(MOST, stretch) << STRETCH_BITS) | Math.min(MOST, word);
    }

    /// Whether it ends in the row of sentences in which the other begins, or behind it.
    public boolean reachesRowOf(Place other) {
        return to >> ROW_BITS >= other.from >> ROW_BITS;
    }

    /// Whether the collation has words of both at one place.
    public boolean overlaps(Place other) {
        return from <= other.to && other.from <= to;
    }
}
