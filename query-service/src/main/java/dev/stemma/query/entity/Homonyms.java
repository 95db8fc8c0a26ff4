package dev.stemma.query.entity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Names that mean another in some articles than elsewhere, because people said so.
///
/// @param corrections for each article, the names that are others there, and by which correction
public record Homonyms(Map<UUID, Map<NameForm, UUID>> corrections) {

    public Homonyms {
        corrections = Map.copyOf(corrections);
    }

    /// The name as it stands in an article.
    NameForm in(UUID article, NameForm name) {
        UUID apart = corrections.getOrDefault(article, Map.of()).get(name);
        return new NameForm(name.kind(), name.form(), Optional.ofNullable(apart));
    }
}
