package dev.stemma.ingest.listing;

import dev.stemma.contracts.Publication;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Reads RSS of all versions, and CDF, which came before.
final class RssListing {

    private final URI address;

    private RssListing(URI address) {
        this.address = address;
    }

    static Listing read(Element root, URI address) {
        Element channel = Tags.local(root).equals("channel")
                ? root
                : Tags.first(root, "channel").orElse(root);
        RssListing reading = new RssListing(address);
        List<Entry> entries = items(root, channel).map(reading::entry).toList();
        return new Listing(
                Listing.Format.RSS,
                Tags.text(channel, "title", "dc:title").map(Markup::plain),
                reading.link(channel),
                Tags.text(channel, "language", "dc:language"),
                reading.rel(channel, "hub"),
                reading.rel(channel, "self"),
                lifetime(channel),
                entries,
                List.of());
    }

    /// RSS 1.0 has its items beside the channel, the others within it.
    private static Stream<Element> items(Element root, Element channel) {
        return Stream.of(root, channel)
                .distinct()
                .flatMap(parent -> Stream.concat(
                        Tags.all(parent, "item").stream(),
                        Tags.all(parent, "items").stream().flatMap(items -> Tags.all(items, "item").stream())));
    }

    private Entry entry(Element item) {
        Optional<URI> link = link(item);
        Optional<String> id = Tags.text(item, "guid", "id", "dc:identifier").or(() -> about(item));
        String title = Tags.text(item, "title", "dc:title", "media:title")
                .map(Markup::plain)
                .orElse("");
        Optional<String> summary = Tags.text(item, "description", "summary", "dc:description", "media:description")
                .map(Markup::html);
        Optional<String> content = Tags.text(item, "content:encoded", "content", "fullitem")
                .or(() -> Tags.first(item, "xhtml:body", "body").map(Element::html))
                .filter(html -> !html.isBlank())
                .map(Markup::html);
        return new Entry(
                id.or(() -> link.map(URI::toString)).orElse(title + summary.orElse("")),
                link,
                title,
                Tags.text(item, "dc:creator", "dc:author", "author", "itunes:author", "managingeditor")
                        .map(Markup::plain),
                date(item, "pubdate", "published", "issued", "dcterms:issued", "dc:date", "dcterms:created"),
                date(item, "updated", "modified", "dcterms:modified", "lastmod"),
                content,
                summary,
                Tags.text(item, "language", "dc:language"),
                Optional.empty());
    }

    private static Optional<String> about(Element item) {
        return Tags.attribute(item, "rdf:about").or(() -> Tags.attribute(item, "href"));
    }

    private Optional<URI> link(Element element) {
        URI base = WebLinks.base(element, address);
        return Tags.text(element, "feedburner:origlink")
                .or(() -> Tags.text(element, "link"))
                .or(() -> alternate(element))
                .or(() -> permalink(element))
                .or(() -> about(element))
                .flatMap(link -> WebLinks.resolve(base, link));
    }

    private static Optional<String> alternate(Element element) {
        return Tags.all(element, "link", "a").stream()
                .filter(link -> Tags.attribute(link, "rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> Tags.attribute(link, "href").stream())
                .findFirst();
    }

    private static Optional<String> permalink(Element element) {
        return Tags.first(element, "guid")
                .filter(guid ->
                        !Tags.attribute(guid, "isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(guid -> guid.text().strip())
                .filter(text -> text.startsWith("http"));
    }

    private Optional<URI> rel(Element element, String rel) {
        return Tags.all(element, "link").stream()
                .filter(link -> Tags.attribute(link, "rel").orElse("").equals(rel))
                .flatMap(link -> Tags.attribute(link, "href").stream())
                .flatMap(link -> WebLinks.resolve(address, link).stream())
                .findFirst();
    }

    private static Optional<Publication> date(Element item, String... names) {
        return Stream.of(names)
                .flatMap(name -> Tags.text(item, name).stream())
                .flatMap(text -> FeedDates.read(text).stream())
                .findFirst();
    }

    /// RSS says it in minutes, its syndication module in updates a period.
    private static Optional<Duration> lifetime(Element channel) {
        Optional<Duration> minutes = Tags.text(channel, "ttl")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofMinutes(Long.parseLong(text)));
        return minutes.or(() -> Tags.text(channel, "sy:updateperiod").flatMap(period -> {
            int frequency = Tags.text(channel, "sy:updatefrequency")
                    .filter(text -> text.matches("[1-9]\\d{0,4}"))
                    .map(Integer::parseInt)
                    .orElse(1);
            return switch (period.toLowerCase(Locale.ROOT)) {
                case "hourly" -> Optional.of(Duration.ofHours(1).dividedBy(frequency));
                case "daily" -> Optional.of(Duration.ofDays(1).dividedBy(frequency));
                case "weekly" -> Optional.of(Duration.ofDays(7).dividedBy(frequency));
                default -> Optional.empty();
            };
        }));
    }
}
