package dev.stemma.query.tradition;

import dev.stemma.philology.text.Evidence;
import java.util.Optional;
import java.util.UUID;

/// What a person corrected about a derivation.
///
/// @param isPinned whether the child was made from the parent; otherwise it was not
record DerivationRuling(
        UUID correction, boolean isPinned, UUID parent, UUID child, Optional<String> by, Optional<String> note) {

    /// As sure as anything is.
    private static final double WEIGHT = Math.log(0.99 / 0.01);

    /// How it is shown.
    Evidence evidence() {
        String what = isPinned ? "pinned by " : "not copied from " + parent + ", says ";
        return new Evidence(
                "correction",
                what + by.orElse("a person") + note.map(": "::concat).orElse(""),
                WEIGHT);
    }

    boolean isOn(UUID from, UUID to) {
        return parent.equals(from) && child.equals(to);
    }
}
