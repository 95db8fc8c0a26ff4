package dev.stemma.query.grouping;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/// How much is read of each of many things that are too much together: all of the small ones, and of the others as much
/// as there is room for. A function of their sizes.
public final class Extent {

    private Extent() {}

    /// As much of each thing is read at most; nothing if all are read whole.
    ///
    /// @param room as much is read of all together
    /// @param least as much is read of each in any case
    public static OptionalInt of(Collection<Integer> sizes, int room, int least) {
        List<Integer> smallestFirst = sizes.stream().sorted().toList();
        long free = room;
        int left = smallestFirst.size();
        for (int size : smallestFirst) {
            long share = free / left;
            if (size > share) {
                int most = (int) Math.max(least, share);
                return smallestFirst.getLast() > most ? OptionalInt.of(most) : OptionalInt.empty();
            }
            free -= size;
            left--;
        }
        return OptionalInt.empty();
    }
}
