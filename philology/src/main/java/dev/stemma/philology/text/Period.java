package dev.stemma.philology.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The time in which texts that belong together were published. News is not copied a generation later: of times
/// that lie so far apart those of the fewer are wrong. Of as many on either side nobody can tell.
///
/// @param from, to the first and the last time that may be right
public record Period(Instant from, Instant to) {

    private static final Duration GENERATION = Duration.ofDays(30 * 365);

    /// The period of the most of these times that no generation parts.
    public static Period of(Collection<Instant> times) {
        List<Instant> sorted = times.stream().sorted().toList();
        Period most = new Period(Instant.MIN, Instant.MAX);
        int many = 0;
        int start = 0;
        for (int place = 1; place <= sorted.size(); place++) {
            boolean parted = place == sorted.size()
                    || Duration.between(sorted.get(place - 1), sorted.get(place))
                                    .compareTo(GENERATION)
                            > 0;
            if (parted && place - start == many) {
                most = new Period(Instant.MIN, Instant.MAX);
            } else if (parted && place - start > many) {
                most = new Period(sorted.get(start), sorted.get(place - 1));
                many = place - start;
            }
            start = parted ? place : start;
        }
        return most;
    }

    /// Whether a time may be right.
    public boolean holds(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
