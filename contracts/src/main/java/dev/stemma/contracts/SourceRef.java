package dev.stemma.contracts;

import java.util.Optional;

/// The outlet that published an article, as far as ingest knows it.
///
/// @param name the outlet's name; `unknown` when nothing tells
/// @param domain the host of its addresses, without `www.`
/// @param country ISO 3166-1 alpha-2
/// @param language ISO 639-1, the language it publishes in
public record SourceRef(String name, Optional<String> domain, Optional<String> country, Optional<String> language) {

    public static final SourceRef UNKNOWN = named("unknown");

    public SourceRef {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }

    public static SourceRef named(String name) {
        return new SourceRef(name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
