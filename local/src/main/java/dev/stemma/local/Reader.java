package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// Asks query-service what became of some files.
final class Reader {

    private final Door door;
    private final Map<String, String> fileById;

    /// @param fileById the files by the ids that ingest-service gave them
    Reader(URI query, Map<String, String> fileById) {
        this.door = new Door(query);
        this.fileById = fileById;
    }

    /// Waits until every file is linked.
    ///
    /// @throws Trouble when some are not after `patience`, or a part of `stack` fails
    void awaitLinked(Stack stack, Progress progress, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> open = new TreeSet<>(fileById.keySet());
        while (!open.isEmpty()) {
            int before = open.size();
            open.removeIf(this::linked);
            if (open.size() < before) {
                progress.say("%d of %d articles linked".formatted(fileById.size() - open.size(), fileById.size()));
            }
            stack.failIfTroubled();
            if (System.nanoTime() > deadline) {
                throw new Trouble("After %d seconds these articles are not linked: %s. The logs are in %s."
                        .formatted(
                                patience.toSeconds(),
                                open.stream().map(fileById::get).sorted().toList(),
                                stack.logs()));
            }
            if (!open.isEmpty()) {
                Pause.of(Duration.ofMillis(100));
            }
        }
    }

    private boolean linked(String id) {
        Door.Answer answer = door.get("/v1/articles/" + id);
        return answer.status() == 200 && answer.json().path("linked").asBoolean();
    }

    /// Everything found, once two looks in a row see the same.
    Findings findings() {
        Findings last = read();
        for (int i = 0; i < 20; i++) {
            Pause.of(Duration.ofMillis(300));
            Findings next = read();
            if (next.equals(last)) {
                return next;
            }
            last = next;
        }
        return last;
    }

    private Findings read() {
        return new Findings(stories(), entities(), quotes(), articles());
    }

    private List<Findings.Story> stories() {
        return door.items("/v1/stories?limit=100").stream()
                .map(item -> door.json("/v1/stories/" + item.path("id").asText()))
                .map(this::story)
                .filter(story -> !story.articles().isEmpty())
                .sorted(Comparator.comparing(
                        story -> story.articles().getFirst().file()))
                .toList();
    }

    private Findings.Story story(JsonNode story) {
        List<Findings.Witness> articles = stream(story.path("articles"))
                .map(article -> article.path("id").asText())
                .filter(fileById::containsKey)
                .map(id -> new Findings.Witness(id, fileById.get(id)))
                .sorted(Comparator.comparing(Findings.Witness::file))
                .toList();
        List<Findings.Tradition> traditions =
                stream(story.path("traditions")).map(this::tradition).toList();
        return new Findings.Story(text(story, "id"), text(story, "title"), articles, traditions);
    }

    private Findings.Tradition tradition(JsonNode tradition) {
        String id = text(tradition, "id");
        JsonNode stemma = door.json("/v1/traditions/" + id + "/stemma");
        List<Findings.Change> apparatus = door.items("/v1/traditions/" + id + "/apparatus?limit=500").stream()
                .map(this::change)
                .toList();
        return new Findings.Tradition(id, named(tradition.path("credit")), stemma(stemma), apparatus);
    }

    private Findings.Stemma stemma(JsonNode stemma) {
        List<Findings.Node> nodes = stream(stemma.path("nodes"))
                .map(node -> new Findings.Node(
                        text(node, "id"), file(node), node.path("lost").asBoolean(), named(node.path("name"))))
                .toList();
        List<Findings.Edge> edges = stream(stemma.path("edges"))
                .map(edge -> new Findings.Edge(
                        text(edge, "parent"),
                        text(edge, "child"),
                        text(edge, "kind"),
                        number(edge.path("confidence")),
                        edge.path("evidence")))
                .toList();
        return new Findings.Stemma(text(stemma, "root"), nodes, edges);
    }

    private Findings.Change change(JsonNode change) {
        List<Findings.Reading> readings = stream(change.path("readings"))
                .map(reading -> new Findings.Reading(
                        file(reading).orElse(""),
                        text(reading, "text"),
                        reading.path("start").asInt(),
                        reading.path("end").asInt()))
                .sorted(Comparator.comparing(Findings.Reading::file))
                .toList();
        return new Findings.Change(text(change, "kind"), number(change.path("significance")), readings);
    }

    private List<Findings.Entity> entities() {
        return door.items("/v1/entities?limit=200").stream()
                .map(this::entity)
                .filter(entity -> !entity.files().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Findings.Entity entity) -> -entity.files().size())
                        .thenComparing(Findings.Entity::type)
                        .thenComparing(Findings.Entity::name)
                        .thenComparing(Findings.Entity::id))
                .toList();
    }

    private Findings.Entity entity(JsonNode entity) {
        String id = text(entity, "id");
        List<String> variants = stream(entity.path("variants"))
                .map(variant -> variant.isTextual() ? variant.asText() : text(variant, "name"))
                .toList();
        List<String> files = door.items("/v1/entities/" + encoded(id) + "/articles?limit=200").stream()
                .flatMap(article -> Optional.ofNullable(fileById.get(text(article, "id"))).stream())
                .sorted()
                .toList();
        return new Findings.Entity(id, text(entity, "type"), text(entity, "name"), variants, files);
    }

    private List<Findings.Quote> quotes() {
        List<Findings.Quote> quotes = new ArrayList<>();
        for (var article : fileById.entrySet()) {
            door.items("/v1/quotes?limit=200&articleId=" + encoded(article.getKey())).stream()
                    .map(quote -> new Findings.Quote(
                            article.getValue(),
                            text(quote, "kind"),
                            text(quote, "content"),
                            named(quote.path("speaker")),
                            quote.path("start").asInt(),
                            quote.path("end").asInt()))
                    .forEach(quotes::add);
        }
        quotes.sort(Comparator.comparing(Findings.Quote::file).thenComparingInt(Findings.Quote::start));
        return List.copyOf(quotes);
    }

    private List<Findings.Article> articles() {
        return fileById.entrySet().stream()
                .map(entry -> article(entry.getValue(), door.json("/v1/articles/" + entry.getKey())))
                .sorted(Comparator.comparing(Findings.Article::file))
                .toList();
    }

    private static Findings.Article article(String file, JsonNode article) {
        return new Findings.Article(
                file,
                text(article, "title"),
                named(article.path("source")),
                named(article.path("credit")),
                Optional.of(text(article, "publishedAt")).filter(time -> !time.isEmpty()),
                text(article, "text"));
    }

    private Optional<String> file(JsonNode node) {
        return Optional.ofNullable(fileById.get(text(node, "articleId")));
    }

    /// A name that stands alone or in an object.
    private static Optional<String> named(JsonNode node) {
        for (JsonNode candidate : List.of(node, node.path("name"), node.path("agency"))) {
            if (candidate.isTextual() && !candidate.asText().isEmpty()) {
                return Optional.of(candidate.asText());
            }
        }
        return Optional.empty();
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : node.path("value").asDouble();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? "" : node.path(field).asText("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
