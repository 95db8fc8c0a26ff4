package dev.stemma.contracts;

import java.util.List;
import java.util.Optional;

/// What the mentions of one article that name the same thing point to, before it is linked to an entity.
///
/// @param name the fullest form in this article
/// @param variants every form in this article, the fullest first
/// @param role the office or title said of it here, such as `Iraqi Prime Minister`
/// @param location where a place lies, or the country whose people a group is; absent when it cannot be told
public record Referent(
        MentionType type, String name, List<String> variants, Optional<String> role, Optional<Location> location) {

    /// One whose location is not known.
    public Referent(MentionType type, String name, List<String> variants, Optional<String> role) {
        this(type, name, variants, role, Optional.empty());
    }

    public Referent {
        variants = List.copyOf(variants);
    }
}
