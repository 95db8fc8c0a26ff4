package dev.stemma.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The article as a page's JSON-LD describes it (schema.org).
///
/// @param published when the article is said to have been published
/// @param otherDays when anything on the page is said to have been; maybe the article, a picture or a video
/// @param body the text, where the page gives it away; may be a teaser
record LinkedData(
        Optional<String> title,
        List<String> authors,
        Optional<String> published,
        List<String> otherDays,
        Optional<String> language,
        Optional<String> address,
        Optional<String> publisher,
        Optional<String> body) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Pattern UNTYPED = Pattern.compile("^\\s{0,20}\\{\\s{0,20}\"@context\"\\s{0,5}:");
    private static final List<String> DAYS = List.of("datePublished", "uploadDate");
    private static final int MOST_DAYS = 3;
    private static final int DEEPEST = 6;

    LinkedData {
        authors = List.copyOf(authors);
        otherDays = List.copyOf(otherDays);
    }

    static LinkedData of(Document page) {
        List<JsonNode> documents = scripts(page).stream()
                .map(Element::data)
                .map(LinkedData::read)
                .flatMap(Optional::stream)
                .toList();
        List<String> otherDays = documents.stream()
                .flatMap(document -> DAYS.stream().flatMap(name -> document.findValues(name).stream()))
                .map(JsonNode::asText)
                .filter(date -> !date.isBlank())
                .limit(MOST_DAYS)
                .toList();
        return documents.stream()
                .map(document -> article(document, 0))
                .flatMap(Optional::stream)
                .findFirst()
                .map(article -> of(article, otherDays))
                .orElseGet(() -> silent(otherDays));
    }

    /// Some pages forget to say that a script is linked data.
    private static List<Element> scripts(Document page) {
        return page.select("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")
                        || script.attr("type").isEmpty()
                                && UNTYPED.matcher(script.data()).find())
                .toList();
    }

    /// Where nothing is said to be an article.
    private static LinkedData silent(List<String> otherDays) {
        return new LinkedData(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                otherDays,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LinkedData of(JsonNode article, List<String> otherDays) {
        List<String> authors = new ArrayList<>();
        names(article.path("author"), authors);
        JsonNode page = article.path("mainEntityOfPage");
        List<String> publishers = new ArrayList<>();
        names(article.path("publisher"), publishers);
        return new LinkedData(
                text(article, "headline").or(() -> text(article, "name")),
                authors,
                text(article, "datePublished").or(() -> text(article, "dateCreated")),
                otherDays,
                text(article, "inLanguage"),
                text(article, "url").or(() -> page.isTextual() ? Optional.of(page.asText()) : text(page, "@id")),
                publishers.stream().findFirst(),
                text(article, "articleBody"));
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json.strip()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        Iterable<JsonNode> children = node.isArray() ? node : List.of(node.path("@graph"), node.path("mainEntity"));
        for (JsonNode child : children) {
            Optional<JsonNode> found = child.isMissingNode() ? Optional.empty() : article(child, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.asText();
        return name.endsWith("Article")
                || name.equals("BlogPosting")
                || name.equals("LiveBlogPosting")
                || name.equals("Report");
    }

    private static void names(JsonNode node, List<String> names) {
        if (node.isArray()) {
            node.forEach(one -> names(one, names));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            names.add(Lines.tidy(node.asText()));
        } else {
            JsonNode name = node.path("name");
            if (!name.isMissingNode()) {
                names(name, names);
            }
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isBlank()
                ? Optional.of(Parser.unescapeEntities(value.asText(), false))
                : Optional.empty();
    }
}
