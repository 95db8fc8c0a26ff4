package dev.stemma.query.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Parts work by its size, so that what is done at once has room in memory however large its parts are.
public final class Portions {

    private Portions() {}

    /// Things in their order, as many in each portion as are no larger than `most` together; what is larger itself
    /// stands alone.
    public static <T> List<List<T>> of(Map<T, Integer> sizes, int most) {
        List<List<T>> portions = new ArrayList<>();
        List<T> portion = new ArrayList<>();
        long size = 0;
        for (Map.Entry<T, Integer> thing : sizes.entrySet()) {
            if (!portion.isEmpty() && size + thing.getValue() > most) {
                portions.add(portion);
                portion = new ArrayList<>();
                size = 0;
            }
            portion.add(thing.getKey());
            size += thing.getValue();
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }
}
