package dev.stemma.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a submission tells of its outlet.
///
/// @param name as it was given; tells the outlet before all else
/// @param domains as they were given, in lower case
/// @param host where the article stands, without `www.`; tells the outlet when no name is given
/// @param country ISO 3166-1 alpha-2
/// @param language ISO 639-1
/// @param agency that the text credits; tells the outlet when nothing else does
public record SourceHint(
        Optional<String> name,
        List<String> domains,
        Optional<String> host,
        Optional<String> country,
        Optional<String> language,
        Optional<String> agency) {

    public SourceHint {
        domains = List.copyOf(domains);
    }

    /// The same of a text that credits an agency.
    public SourceHint crediting(Optional<String> credited) {
        return new SourceHint(name, domains, host, country, language, credited);
    }

    /// What the article's id is made of where it has no address: the name, however it is capitalised.
    public String key() {
        return name.or(() -> domains.stream().findFirst())
                .or(() -> host)
                .orElse("unknown")
                .toLowerCase(Locale.ROOT);
    }

    /// The name under which an outlet that is not known yet is kept.
    Optional<String> newName() {
        return name.or(() -> domains.stream().findFirst()).or(() -> host);
    }

    /// The domains that an outlet which is not known yet is kept with: its own, never the mere place of an
    /// article whose outlet was named.
    List<String> newDomains() {
        return name.isPresent() || !domains.isEmpty() ? domains : host.stream().toList();
    }
}
