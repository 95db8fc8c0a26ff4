package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import java.util.Optional;

/// Finds the article in a text as someone copied it from a page: title, text, by-line, credit and day of publication.
public final class PlainText {

    private PlainText() {}

    /// Reads a raw text. Its own first headline is the title unless one is known; the text is never empty
    /// unless the raw text is blank.
    ///
    /// @param raw the text as it came, any line ends
    /// @param title the title, if it is known from elsewhere; it is then cut from the head of the text
    public static Extracted read(String raw, Optional<String> title) {
        Cleaning.Cleaned cleaned = Cleaning.clean(Lines.blocks(raw), title.map(Lines::tidy));
        Optional<Publication> publication = cleaned.publication();
        return Extracted.ofText(cleaned.title(), cleaned.text(), cleaned.byline(), StatedCredits.in(raw), publication);
    }
}
