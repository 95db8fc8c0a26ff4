package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import java.util.List;

/// The places where the witnesses of a tradition differ, each typed, the most significant first.
public final class Apparatus {

    private Apparatus() {}

    /// The apparatus of a collation.
    public static List<Entry> of(Collation collation) {
        return List.of();
    }
}
