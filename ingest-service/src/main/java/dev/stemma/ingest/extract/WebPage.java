package dev.stemma.ingest.extract;

import dev.stemma.contracts.Credit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Finds the article in a page: what the page says of itself, then the text where it is dense. No scripts are run.
public final class WebPage {

    /// A text that is shorter, in characters, makes the extractor doubt itself.
    private static final int SHORTEST = 300;

    private WebPage() {}

    /// Reads a page. The text is empty when the page has none.
    ///
    /// @param html the page
    /// @param address where it stood, to resolve its links
    public static Extracted read(String html, Optional<Address> address) {
        Document page = Jsoup.parse(html, address.map(Address::toString).orElse(""));
        PageMetadata metadata = PageMetadata.of(page);
        Optional<String> title = Optional.of(metadata.title()).filter(words -> !words.isEmpty());
        Optional<Credit> credit = StatedCredits.in(Lines.tidyLines(page.body().wholeText()));
        Optional<String> byline = metadata.byline();
        Optional<StatedTime> published = metadata.published(address);
        Optional<String> language = metadata.language();
        Optional<Address> canonical = metadata.address();
        Optional<String> siteName = metadata.siteName();
        PageFacts facts = new PageFacts(
                published.map(StatedTime::day),
                metadata.modified(),
                metadata.section(),
                metadata.image(),
                metadata.authors(),
                List.of());
        PageSigns signs = metadata.signs();
        Cleaning.Cleaned cleaned = Cleaning.clean(PageBody.blocks(page), title);
        if (cleaned.text().length() < SHORTEST) {
            cleaned = longest(cleaned, others(html, metadata, title));
        }
        return new Extracted(
                cleaned.title(),
                cleaned.text(),
                byline.or(cleaned::byline),
                credit,
                published.map(StatedTime::publication).or(cleaned::publication),
                language,
                canonical,
                siteName,
                facts.with(signs.flags(cleaned.text())));
    }

    /// What else may be the article: dense text whatever its elements are called, and what the page gives to machines.
    private static List<Cleaning.Cleaned> others(String html, PageMetadata metadata, Optional<String> title) {
        return Stream.concat(
                        Stream.of(PageBody.blocksWhateverTheNames(Jsoup.parse(html))),
                        metadata
                                .body()
                                .map(body -> Lines.blocks(Jsoup.parse(body).wholeText()))
                                .stream())
                .map(blocks -> Cleaning.clean(blocks, title))
                .toList();
    }

    /// The first unless another is more than twice as long.
    private static Cleaning.Cleaned longest(Cleaning.Cleaned first, List<Cleaning.Cleaned> others) {
        Cleaning.Cleaned longest = first;
        for (Cleaning.Cleaned other : others) {
            longest = other.text().length() > 2 * longest.text().length() ? other : longest;
        }
        return longest;
    }
}
