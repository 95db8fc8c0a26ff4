package dev.stemma.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.ingest.extract.Flag;
import dev.stemma.ingest.extract.PageFacts;
import dev.stemma.ingest.extract.PageFacts.Author;
import dev.stemma.ingest.extract.PageFacts.LeadImage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a page tells of its article, as the column `page` keeps it: an object that lacks what is not told.
final class PageJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private PageJson() {}

    /// The value of the column; nothing when nothing is told.
    static Optional<String> of(PageFacts facts) {
        ObjectNode page = MAPPER.createObjectNode();
        facts.publishedOn().ifPresent(day -> page.put("publishedOn", day.toString()));
        facts.modifiedAt().ifPresent(at -> page.put("modifiedAt", at.toString()));
        facts.section().ifPresent(section -> page.put("section", storable(section)));
        facts.image().ifPresent(image -> {
            ObjectNode node = page.putObject("image").put("url", image.url().toString());
            image.caption().ifPresent(caption -> node.put("caption", storable(caption)));
        });
        if (!facts.authors().isEmpty()) {
            ArrayNode authors = page.putArray("authors");
            for (Author author : facts.authors()) {
                ObjectNode node = authors.addObject().put("name", storable(author.name()));
                author.url().ifPresent(url -> node.put("url", url.toString()));
            }
        }
        if (!facts.flags().isEmpty()) {
            ArrayNode flags = page.putArray("flags");
            for (Flag flag : facts.flags()) {
                flags.addObject().put("kind", flag.kind().name()).put("evidence", storable(flag.evidence()));
            }
        }
        return page.isEmpty() ? Optional.empty() : Optional.of(page.toString());
    }

    /// Reads the value of the column.
    ///
    /// @param json may be null, as the column may
    static PageFacts read(String json) {
        if (json == null) {
            return PageFacts.NONE;
        }
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }

    private static PageFacts read(JsonNode page) {
        List<Author> authors = new ArrayList<>();
        page.path("authors")
                .forEach(author -> authors.add(new Author(
                        author.path("name").asText(), text(author, "url").map(URI::create))));
        List<Flag> flags = new ArrayList<>();
        page.path("flags")
                .forEach(flag -> flags.add(new Flag(
                        Flag.Kind.valueOf(flag.path("kind").asText()),
                        flag.path("evidence").asText())));
        return new PageFacts(
                text(page, "publishedOn").map(LocalDate::parse),
                text(page, "modifiedAt").map(Instant::parse),
                text(page, "section"),
                text(page.path("image"), "url")
                        .map(url -> new LeadImage(URI.create(url), text(page.path("image"), "caption"))),
                authors,
                flags);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    /// PostgreSQL keeps no NUL and no half of a surrogate pair.
    private static String storable(String text) {
        return text.codePoints()
                .filter(character -> character != 0 && Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
