package dev.stemma.query.bearer;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An article as far as it tells one bearer of a name from another.
///
/// @param wording verbatim copies have the same
/// @param named whom and what it names
public record Reading(UUID article, UUID wording, Subject subject, String text, List<Named> named) {

    public Reading {
        named = List.copyOf(named);
    }

    /// Whom or what an article names.
    ///
    /// @param variants every form of the name in this article
    /// @param role the office said of a person
    /// @param country where it lies, or whose people it is
    /// @param mentions where it stands; may be empty where that does not matter
    public record Named(
            MentionType type,
            String name,
            List<String> variants,
            Optional<String> role,
            Optional<String> country,
            List<Span> mentions) {

        public Named {
            variants = List.copyOf(variants);
            mentions = List.copyOf(mentions);
        }
    }
}
