package dev.stemma.ingest.listing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds that a page names.
public final class FeedLinks {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "text/xml",
            "application/xml");
    private static final int MOST = 50;

    private FeedLinks() {}

    /// A feed that a page names.
    public record FeedLink(URI address, Optional<String> title, String mediaType) {}

    /// The feeds that a page names as alternates of itself, in their order.
    public static List<FeedLink> in(String html, URI address) {
        Document page = Jsoup.parse(html, address.toString());
        URI base = page.select("base[href]").stream()
                .findFirst()
                .flatMap(element -> WebLinks.resolve(address, element.attr("href")))
                .orElse(address);
        Map<URI, FeedLink> links = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]")) {
            String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (TYPES.contains(type) && links.size() < MOST) {
                WebLinks.resolve(base, link.attr("href"))
                        .ifPresent(target -> links.putIfAbsent(
                                target,
                                new FeedLink(
                                        target,
                                        Optional.of(link.attr("title").strip()).filter(title -> !title.isEmpty()),
                                        type)));
            }
        }
        return List.copyOf(links.values());
    }
}
