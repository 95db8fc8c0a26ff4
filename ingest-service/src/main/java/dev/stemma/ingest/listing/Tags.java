package dev.stemma.ingest.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Names elements whatever prefix a feed gives their namespace: those of RSS and Atom by their bare name, those of
/// extensions with the usual prefix (`content:encoded`, `dc:date`, `news:title`).
final class Tags {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));
    private static final List<String> OWN = List.of(
            "http://www.w3.org/2005/atom",
            "http://purl.org/atom/ns#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#",
            "http://purl.org/pie/",
            "http://purl.org/atom/ns#",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://purl.org/net/rss1.1#",
            "http://backend.userland.com/rss",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://www.sitemaps.org/schemas/sitemap",
            "http://www.google.com/schemas/sitemap/",
            "http://channel.netscape.com/rdf/simple/0.9/");

    private Tags() {}

    static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /// The name of an element, in lower case.
    static String name(Element element) {
        String prefix = element.tag().prefix();
        String namespace = element.tag().namespace();
        String known = PREFIXES.get(namespace == null ? "" : namespace.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known + local(element);
        }
        return prefix.isEmpty() || isOwn(namespace)
                ? local(element)
                : prefix.toLowerCase(Locale.ROOT) + ":" + local(element);
    }

    private static boolean isOwn(String namespace) {
        if (namespace == null || namespace.isBlank()) {
            return false;
        }
        String given = namespace.strip().toLowerCase(Locale.ROOT);
        return OWN.stream().anyMatch(given::startsWith);
    }

    /// The children of one of these names, the earlier name first.
    static List<Element> all(Element parent, String... names) {
        return List.of(names).stream()
                .flatMap(name ->
                        parent.children().stream().filter(child -> name(child).equals(name)))
                .toList();
    }

    static Optional<Element> first(Element parent, String... names) {
        return all(parent, names).stream().findFirst();
    }

    /// The text of the first such child that has one.
    static Optional<String> text(Element parent, String... names) {
        return all(parent, names).stream()
                .map(element -> element.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// An attribute, however its name is capitalised.
    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.attributes().getIgnoreCase(name).strip()).filter(value -> !value.isEmpty());
    }
}
