package dev.stemma.bench.ner;

import java.util.Locale;
import java.util.Optional;

/// How the classes of the labelled sets map to kinds of mention.
final class NameClasses {

    private NameClasses() {}

    /// The kind of a class; empty where it has none, such as GMB's times. GMB's `gpe`, mostly nationalities, is
    /// `GROUP`; `misc` and the works and products of people are `OTHER`.
    static Optional<String> kind(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "per", "person", "politician" -> Optional.of("PERSON");
            case "org", "organisation", "organization", "politicalparty", "group", "corporation" ->
                Optional.of("ORGANISATION");
            case "loc", "location", "country", "place", "geo" -> Optional.of("PLACE");
            case "gpe" -> Optional.of("GROUP");
            case "event", "eve", "election" -> Optional.of("EVENT");
            case "misc", "product", "creative-work", "art", "nat" -> Optional.of("OTHER");
            default -> Optional.empty();
        };
    }
}
