package dev.stemma.ingest.listing;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads feeds of all forms, broken ones too: what can be had of them is had.
///
/// XML is read by a parser that never gives up, expands no entities of a document's own and fetches nothing,
/// so that there is one way for well-formed and for broken feeds, and none of XML's traps.
public final class ListingReader {

    private static final int DEEPEST = 200;

    private ListingReader() {}

    /// What came of reading.
    public sealed interface Read {}

    /// A feed.
    public record Listed(Listing listing) implements Read {}

    /// Something else.
    ///
    /// @param detail a sentence for people
    public record NoFeed(String detail) implements Read {}

    /// Reads a feed.
    ///
    /// @param bytes as they came
    /// @param charset as the host told it
    /// @param address where it stands, to resolve its links
    public static Read read(byte[] bytes, Optional<Charset> charset, URI address) {
        String text = XmlEncoding.text(bytes, charset).strip();
        if (text.isEmpty()) {
            return new NoFeed("There is nothing.");
        }
        if (text.charAt(0) == '{') {
            return JsonListing.read(text, address);
        }
        return xml(text, address);
    }

    private static Read xml(String text, URI address) {
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, address.toString());
        for (Element element : document.children()) {
            Optional<Listing> listing = of(element, address);
            if (listing.isPresent()) {
                return new Listed(listing.get());
            }
        }
        return buried(document, address)
                .<Read>map(Listed::new)
                .orElseGet(() -> new NoFeed("It is neither RSS nor Atom, JSON Feed or sitemap."));
    }

    private static Optional<Listing> of(Element root, URI address) {
        return switch (Tags.local(root)) {
            case "rss", "rdf", "channel" -> Optional.of(RssListing.read(root, address));
            case "feed" -> Optional.of(AtomListing.read(root, address));
            case "urlset", "sitemapindex" -> Optional.of(SitemapListing.read(root, address));
            default -> Optional.empty();
        };
    }

    /// A feed behind something that does not belong before it, unless that is a page.
    private static Optional<Listing> buried(Document document, URI address) {
        if (document.children().stream().anyMatch(element -> Tags.local(element).equals("html"))) {
            return Optional.empty();
        }
        return document.getAllElements().stream()
                .filter(element ->
                        element.parent() != null && !Tags.local(element).equals("channel"))
                .limit(DEEPEST)
                .flatMap(element -> of(element, address).stream())
                .findFirst();
    }
}
