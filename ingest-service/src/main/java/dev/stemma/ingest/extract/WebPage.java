package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Finds the article in a page: what the page says of itself, then the text where it is dense. No scripts are run.
public final class WebPage {

    private WebPage() {}

    /// Reads a page. The text is empty when the page has none.
    ///
    /// @param html the page
    /// @param address where it stood, to resolve its links
    public static Extracted read(String html, Optional<Address> address) {
        Document page = Jsoup.parse(html, address.map(Address::toString).orElse(""));
        PageMetadata metadata = PageMetadata.of(page);
        String title = metadata.title();
        String whole = page.body().wholeText();
        List<String> blocks = PageBody.blocks(page);
        Cleaning.Cleaned cleaned = Cleaning.clean(blocks, title.isEmpty() ? Optional.empty() : Optional.of(title));
        Optional<Publication> publication = metadata.publication().or(cleaned::publication);
        return new Extracted(
                cleaned.title(),
                cleaned.text(),
                metadata.byline().or(cleaned::byline),
                StatedCredits.in(whole),
                publication,
                metadata.language(),
                metadata.address(),
                metadata.siteName());
    }
}
