package dev.stemma.query.entity;

import dev.stemma.philology.text.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What a person corrected about names: that some name one, or that some name one and others another.
///
/// @param subject the entity that was corrected, as it was called then: it keeps its id
/// @param one names that name one
/// @param other names that name one too, and another than those; none where names were but brought together
/// @param evidence how it is shown
record Ruling(Optional<UUID> subject, List<NameForm> one, List<NameForm> other, Evidence evidence) {

    Ruling {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    List<NameForm> names() {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// Whether it is why a name stands in a group that came of it.
    ///
    /// @param tied whether spelling ties the name to the group too
    boolean tells(NameForm name, Set<NameForm> group, boolean tied) {
        if (other.contains(name)) {
            return one.stream().noneMatch(group::contains);
        }
        return one.contains(name)
                && one.stream().anyMatch(mate -> !mate.equals(name) && group.contains(mate))
                && (!isParting() || !tied && other.stream().noneMatch(group::contains));
    }

    private boolean isParting() {
        return !other.isEmpty();
    }
}
