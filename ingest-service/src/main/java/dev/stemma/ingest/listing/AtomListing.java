package dev.stemma.ingest.listing;

import dev.stemma.contracts.Publication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Reads Atom: RFC 4287, and 0.3 before it.
final class AtomListing {

    private final URI address;

    private AtomListing(URI address) {
        this.address = address;
    }

    static Listing read(Element feed, URI address) {
        AtomListing reading = new AtomListing(address);
        Optional<String> author = reading.author(feed);
        List<Entry> entries = Tags.all(feed, "entry").stream()
                .map(entry -> reading.entry(entry, author))
                .toList();
        return new Listing(
                Listing.Format.ATOM,
                Tags.first(feed, "title").map(Markup::plain).filter(title -> !title.isEmpty()),
                reading.link(feed, "alternate"),
                Tags.attribute(feed, "xml:lang").or(() -> Tags.text(feed, "dc:language")),
                reading.link(feed, "hub"),
                reading.link(feed, "self"),
                Optional.empty(),
                entries,
                List.of());
    }

    private Entry entry(Element entry, Optional<String> feedAuthor) {
        Optional<URI> link = Tags.text(entry, "feedburner:origlink")
                .flatMap(text -> WebLinks.resolve(address, text))
                .or(() -> link(entry, "alternate"));
        Optional<String> id = Tags.text(entry, "id", "guid");
        String title = Tags.first(entry, "title").map(Markup::plain).orElse("");
        Optional<String> content = Tags.first(entry, "content").flatMap(Markup::html);
        Optional<String> summary = Tags.first(entry, "summary").flatMap(Markup::html);
        return new Entry(
                id.or(() -> link.map(URI::toString)).orElse(title + summary.orElse("")),
                link,
                title,
                author(entry).or(() -> feedAuthor),
                date(entry, "published", "issued", "created", "dc:date", "pubdate"),
                date(entry, "updated", "modified", "dcterms:modified"),
                content,
                summary,
                Tags.attribute(entry, "xml:lang").or(() -> Tags.text(entry, "dc:language")),
                Optional.empty());
    }

    private Optional<URI> link(Element element, String rel) {
        return Tags.all(element, "link").stream()
                .filter(link -> Tags.attribute(link, "rel").orElse("alternate").equalsIgnoreCase(rel))
                .flatMap(link ->
                        Tags.attribute(link, "href")
                                .flatMap(href -> WebLinks.resolve(WebLinks.base(link, address), href))
                                .stream())
                .findFirst();
    }

    private Optional<String> author(Element element) {
        List<String> names = Tags.all(element, "author").stream()
                .flatMap(author -> Tags.text(author, "name", "email").stream())
                .map(Markup::plain)
                .toList();
        return names.isEmpty()
                ? Tags.text(element, "dc:creator").map(Markup::plain)
                : Optional.of(String.join(", ", names));
    }

    private static Optional<Publication> date(Element entry, String... names) {
        return Stream.of(names)
                .flatMap(name -> Tags.text(entry, name).stream())
                .flatMap(text -> FeedDates.read(text).stream())
                .findFirst();
    }
}
