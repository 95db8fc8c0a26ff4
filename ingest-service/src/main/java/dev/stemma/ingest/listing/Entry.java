package dev.stemma.ingest.listing;

import dev.stemma.contracts.Publication;
import java.net.URI;
import java.util.Optional;

/// An article as a feed lists it.
///
/// @param key what the feed recognises it by: its id, else its link, else its title
/// @param link where the article stands
/// @param title without markup; empty when there is none
/// @param author as it stands there
/// @param published when it was published, the feed says
/// @param updated when it was changed last, the feed says
/// @param content HTML that the feed gives as the article's text
/// @param summary HTML that the feed gives as a summary, or does not say what it is
/// @param language a language tag
/// @param outlet the outlet that a sitemap names
public record Entry(
        String key,
        Optional<URI> link,
        String title,
        Optional<String> author,
        Optional<Publication> published,
        Optional<Publication> updated,
        Optional<String> content,
        Optional<String> summary,
        Optional<String> language,
        Optional<String> outlet) {}
