package dev.stemma.ingest.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Publication;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).
final class JsonListing {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonListing() {}

    static ListingReader.Read read(String text, URI address) {
        try {
            JsonNode feed = MAPPER.readTree(text);
            if (!feed.path("version").asText().contains("jsonfeed.org")
                    && !feed.path("items").isArray()) {
                return new ListingReader.NoFeed("It is JSON, but no JSON Feed.");
            }
            return new ListingReader.Listed(listing(feed, address));
        } catch (JsonProcessingException e) {
            return new ListingReader.NoFeed("Its JSON does not parse.");
        }
    }

    private static Listing listing(JsonNode feed, URI address) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            entry(item, feed, address).ifPresent(entries::add);
        }
        Optional<URI> hub = Optional.empty();
        for (JsonNode candidate : feed.path("hubs")) {
            if (hub.isEmpty() && candidate.path("type").asText().equalsIgnoreCase("websub")) {
                hub = link(candidate, "url", address);
            }
        }
        return new Listing(
                Listing.Format.JSON_FEED,
                text(feed, "title").map(Markup::plain),
                link(feed, "home_page_url", address),
                text(feed, "language"),
                hub,
                link(feed, "feed_url", address),
                Optional.empty(),
                entries,
                List.of());
    }

    private static Optional<Entry> entry(JsonNode item, JsonNode feed, URI address) {
        Optional<URI> link = link(item, "url", address).or(() -> link(item, "external_url", address));
        Optional<String> content =
                text(item, "content_html").or(() -> text(item, "content_text").map(Markup::escaped));
        Optional<String> key =
                text(item, "id").or(() -> link.map(URI::toString)).or(() -> text(item, "title"));
        return key.map(id -> new Entry(
                id,
                link,
                text(item, "title").map(Markup::plain).orElse(""),
                author(item).or(() -> author(feed)),
                date(item, "date_published"),
                date(item, "date_modified"),
                content,
                text(item, "summary").map(Markup::escaped),
                text(item, "language"),
                Optional.empty()));
    }

    private static Optional<String> author(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(author -> text(author, "name").ifPresent(names::add));
        text(node.path("author"), "name").filter(name -> names.isEmpty()).ifPresent(names::add);
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static Optional<Publication> date(JsonNode item, String name) {
        return text(item, name).flatMap(FeedDates::read);
    }

    private static Optional<URI> link(JsonNode node, String name, URI address) {
        return text(node, name).flatMap(link -> WebLinks.resolve(address, link));
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
