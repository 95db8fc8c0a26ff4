package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Word;
import java.util.Arrays;
import java.util.List;

/// Where in a text three words stand that follow each other, found by their hash. They are looked up in a sorted list:
/// so no text makes that slow, whatever its hashes.
final class Runs {

    private static final int WORDS = 3;

    private final int[] hashes;

    /// Hash and place of each run, in their order.
    private final long[] sorted;

    private Runs(int[] hashes) {
        this.hashes = hashes;
        this.sorted = new long[hashes.length];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = first(hashes[place]) | place;
        }
        Arrays.sort(sorted);
    }

    static Runs of(List<Word> words) {
        return new Runs(hashes(words));
    }

    /// The hash of the run that starts at each word but the last two.
    static int[] hashes(List<Word> words) {
        int[] hashes = new int[Math.max(0, words.size() - WORDS + 1)];
        for (int at = 0; at < hashes.length; at++) {
            int hash = 0;
            for (int i = 0; i < WORDS; i++) {
                hash = hash * 0x01000193 + words.get(at + i).form().hashCode();
            }
            hashes[at] = hash;
        }
        return hashes;
    }

    int size() {
        return hashes.length;
    }

    int hash(int place) {
        return hashes[place];
    }

    /// The places of a hash in their order, `most` at most.
    int[] places(int hash, int most) {
        int from = Arrays.binarySearch(sorted, first(hash));
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < sorted.length && to - from < most && hashAt(to) == hash) {
            to++;
        }
        int[] places = new int[to - from];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) sorted[from + i];
        }
        return places;
    }

    /// Which words stand in runs of which another text has the hashes.
    ///
    /// @param theirs the hashes, in their order
    boolean[] shared(int[] theirs) {
        boolean[] shared = new boolean[hashes.length == 0 ? 0 : hashes.length + WORDS - 1];
        int other = 0;
        for (int at = 0; at < sorted.length && other < theirs.length; ) {
            int hash = hashAt(at);
            if (theirs[other] < hash) {
                other++;
            } else {
                if (theirs[other] == hash) {
                    int place = (int) sorted[at];
                    Arrays.fill(shared, place, place + WORDS, true);
                }
                at++;
            }
        }
        return shared;
    }

    private int hashAt(int index) {
        return (int) (sorted[index] >> Integer.SIZE);
    }

    private static long first(int hash) {
        return (long) hash << Integer.SIZE;
    }
}
