package dev.stemma.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stemma.ingest.extract.PageFacts.Author;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The article as a page's JSON-LD describes it (schema.org).
final class LinkedData {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /// Some pages hide linked data from browsers of the last century.
    private static final Pattern HIDING = Pattern.compile("^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/)?");

    private static final Pattern UNTYPED = Pattern.compile("^\\s{0,20}\\{\\s{0,20}\"@context\"\\s{0,5}:");
    private static final List<String> DAYS = List.of("datePublished", "uploadDate");
    private static final int MOST_DAYS = 3;
    private static final int MOST_AUTHORS = 20;
    private static final int MOST_ARTICLES = 50;
    private static final int DEEPEST = 6;

    private final Map<Element, JsonNode> documents;
    private final JsonNode article;

    private LinkedData(Map<Element, JsonNode> documents, String title) {
        this.documents = documents;
        this.article = article(documents.values(), title);
    }

    static LinkedData of(Document page) {
        Map<Element, JsonNode> documents = new LinkedHashMap<>();
        for (Element script : scripts(page)) {
            read(script.data()).ifPresent(document -> documents.put(script, document));
        }
        return new LinkedData(documents, page.title());
    }

    /// The first article that the page's title names; else the first.
    private static JsonNode article(Collection<JsonNode> documents, String title) {
        List<JsonNode> articles = new ArrayList<>();
        documents.forEach(document -> articles(document, articles, 0));
        return articles.stream()
                .filter(article -> text(article, "headline")
                        .filter(headline -> title.contains(Lines.tidy(headline)))
                        .isPresent())
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .orElse(MissingNode.getInstance());
    }

    /// Whether a script is linked data that could be read.
    boolean hasRead(Element script) {
        return documents.containsKey(script);
    }

    /// Some pages forget to say that a script is linked data.
    private static List<Element> scripts(Document page) {
        return page.select("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")
                        || script.attr("type").isEmpty()
                                && UNTYPED.matcher(script.data()).find())
                .toList();
    }

    boolean hasArticle() {
        return article.isObject();
    }

    Optional<String> title() {
        return text("headline").or(() -> text("name"));
    }

    /// Who wrote it, each with the address of a page about them where one is given.
    List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        authors(article.path("author"), authors, 0);
        return authors;
    }

    /// When the article is said to have been published.
    Optional<String> published() {
        return text("datePublished");
    }

    /// When the article is said to have been begun.
    Optional<String> created() {
        return text("dateCreated");
    }

    /// When anything else on the page is said to have been published: a page, a picture, a video.
    List<String> otherDays() {
        return documents.values().stream()
                .flatMap(document -> DAYS.stream()
                        .flatMap(name -> document.findParents(name).stream()
                                .filter(node -> !node.equals(article))
                                .map(node -> text(node, name))))
                .flatMap(Optional::stream)
                .limit(MOST_DAYS)
                .toList();
    }

    Optional<String> modified() {
        return text("dateModified");
    }

    Optional<String> language() {
        return text("inLanguage");
    }

    Optional<String> address() {
        JsonNode page = article.path("mainEntityOfPage");
        return text("url").or(() -> page.isTextual() ? Optional.of(page.asText()) : text(page, "@id"));
    }

    Optional<String> publisher() {
        List<Author> publishers = new ArrayList<>();
        authors(article.path("publisher"), publishers, 0);
        return publishers.stream().map(Author::name).findFirst();
    }

    /// The text, where the page gives it away; may be a teaser.
    Optional<String> body() {
        return text("articleBody");
    }

    Optional<String> section() {
        return text("articleSection");
    }

    /// The address of the lead image.
    Optional<String> image() {
        JsonNode image = firstImage();
        return image.isTextual()
                ? Optional.of(image.asText())
                : text(image, "url").or(() -> text(image, "contentUrl"));
    }

    Optional<String> caption() {
        return text(firstImage(), "caption");
    }

    private JsonNode firstImage() {
        JsonNode image = article.path("image");
        return image.isArray() ? image.path(0) : image;
    }

    /// Whether the article is said not to be free to read.
    boolean isForPay() {
        return article.path("isAccessibleForFree").asText().equalsIgnoreCase("false");
    }

    /// How many words the whole article is said to have; 0 when nothing is said.
    int wordCount() {
        return article.path("wordCount").asInt(0);
    }

    /// Whether something on the page is of a type.
    boolean has(String type) {
        return documents.values().stream()
                .flatMap(document -> document.findValues("@type").stream())
                .anyMatch(found -> isOf(found, type));
    }

    private static boolean isOf(JsonNode found, String type) {
        if (!found.isArray()) {
            return found.asText().equals(type);
        }
        for (JsonNode one : found) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(HIDING.matcher(json).replaceFirst("")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void articles(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST || articles.size() >= MOST_ARTICLES) {
            return;
        }
        if (node.isObject() && isArticle(node.path("@type"))) {
            articles.add(node);
            return;
        }
        Iterable<JsonNode> children = node.isArray() ? node : List.of(node.path("@graph"), node.path("mainEntity"));
        children.forEach(child -> articles(child, articles, depth + 1));
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

    private static void authors(JsonNode node, List<Author> authors, int depth) {
        if (depth > DEEPEST || authors.size() >= MOST_AUTHORS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> authors(one, authors, depth + 1));
        } else if (node.isTextual()) {
            add(node, Optional.empty(), authors);
        } else if (node.path("name").isArray()) {
            node.path("name").forEach(name -> add(name, Optional.empty(), authors));
        } else {
            add(node.path("name"), text(node, "url").or(() -> text(node, "sameAs")), authors);
        }
    }

    private static void add(JsonNode name, Optional<String> address, List<Author> authors) {
        if (name.isTextual() && !name.asText().isBlank()) {
            authors.add(new Author(Lines.tidy(name.asText()), address.flatMap(PageFacts::link)));
        }
    }

    private Optional<String> text(String field) {
        return text(article, field);
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = plain(node.path(field));
        return (value.isTextual() || value.isNumber()) && !value.asText().isBlank()
                ? Optional.of(Parser.unescapeEntities(value.asText(), false))
                : Optional.empty();
    }

    /// JSON-LD also writes a value as a list of one and as an object with its type.
    private static JsonNode plain(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        return one.isObject() ? one.path("@value") : one;
    }
}
