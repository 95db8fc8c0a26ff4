package dev.stemma.ingest.extract;

import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import java.util.Optional;

/// What was found in a text or a page.
///
/// @param title the headline; empty when there is none
/// @param text the article's text, paragraphs parted by an empty line; empty when there is none
/// @param byline who wrote it, as it stands there
/// @param credit the agency that it states as its origin
/// @param publication when it says it was published
/// @param language ISO 639-1, as the page states it
/// @param address the canonical address that the page states
/// @param siteName what the page calls its outlet
/// @param page what else it tells
public record Extracted(
        String title,
        String text,
        Optional<String> byline,
        Optional<Credit> credit,
        Optional<Publication> publication,
        Optional<String> language,
        Optional<Address> address,
        Optional<String> siteName,
        PageFacts page) {

    /// Only what a plain text can tell.
    static Extracted ofText(
            String title,
            String text,
            Optional<String> byline,
            Optional<Credit> credit,
            Optional<Publication> publication) {
        return new Extracted(
                title,
                text,
                byline,
                credit,
                publication,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PageFacts.NONE);
    }
}
