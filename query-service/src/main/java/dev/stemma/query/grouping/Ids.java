package dev.stemma.query.grouping;

import java.util.Comparator;
import java.util.UUID;

/// The order of ids.
public final class Ids {

    /// As texts and as PostgreSQL compare them, which is not the order that they have by nature: there the first bit is
    /// a sign.
    public static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private Ids() {}
}
