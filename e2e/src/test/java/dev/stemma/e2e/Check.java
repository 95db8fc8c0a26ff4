package dev.stemma.e2e;

import java.util.Optional;

/// One thing that the seeds must show.
///
/// @param name stable, because the list of known failures names it
/// @param failure why it does not hold; nothing when it does
record Check(String name, Optional<String> failure) {

    static Check that(String name, boolean holds, String otherwise) {
        return new Check(name, holds ? Optional.empty() : Optional.of(otherwise));
    }
}
