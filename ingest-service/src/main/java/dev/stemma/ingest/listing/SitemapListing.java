package dev.stemma.ingest.listing;

import dev.stemma.contracts.Publication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Reads sitemaps (sitemaps.org, 0.9) with Google's news extension, and indexes of sitemaps.
final class SitemapListing {

    private SitemapListing() {}

    static Listing read(Element root, URI address) {
        List<Entry> entries = Tags.all(root, "url").stream()
                .flatMap(url -> entry(url, address).stream())
                .toList();
        List<URI> parts = Tags.all(root, "sitemap").stream()
                .flatMap(part -> Tags.text(part, "loc").stream())
                .flatMap(location -> WebLinks.resolve(address, location).stream())
                .toList();
        return new Listing(
                Listing.Format.SITEMAP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entries,
                parts);
    }

    private static Optional<Entry> entry(Element url, URI address) {
        Optional<URI> link = Tags.text(url, "loc").flatMap(location -> WebLinks.resolve(address, location));
        Optional<Element> news = Tags.first(url, "news:news");
        Optional<Element> outlet = news.flatMap(element -> Tags.first(element, "news:publication"));
        return link.map(location -> new Entry(
                location.toString(),
                link,
                news.flatMap(element -> Tags.text(element, "news:title"))
                        .map(Markup::plain)
                        .orElse(""),
                Optional.empty(),
                news.flatMap(element -> date(element, "news:publication_date")),
                date(url, "lastmod"),
                Optional.empty(),
                Optional.empty(),
                outlet.flatMap(element -> Tags.text(element, "news:language")),
                outlet.flatMap(element -> Tags.text(element, "news:name"))));
    }

    private static Optional<Publication> date(Element parent, String name) {
        return Tags.text(parent, name).flatMap(FeedDates::read);
    }
}
