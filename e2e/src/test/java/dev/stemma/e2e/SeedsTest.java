package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The five seeds come out as `seeds/expected/expected.json` says, but for what `known-failures.json` lists.
@Order(1)
class SeedsTest {

    private static final Path EXPECTED = RunningDemo.ROOT.resolve("seeds/expected");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theSeedsShowWhatTheyMust() throws IOException {
        Map<String, String> known = knownFailures();
        List<Check> checks = Expectations.compare(
                JSON.readTree(EXPECTED.resolve("expected.json").toFile()),
                RunningDemo.get().document());

        long failures =
                checks.stream().filter(check -> check.failure().isPresent()).count();
        System.out.printf("Seeds: %d of %d expectations hold.%n", checks.size() - failures, checks.size());
        known.forEach((name, reason) -> System.out.printf("  known failure: %s (%s)%n", name, reason));

        assertThat(checks)
                .as("expectations that fail and are not known to")
                .filteredOn(check -> check.failure().isPresent() && !known.containsKey(check.name()))
                .isEmpty();
        assertThat(checks)
                .as("known failures that hold now: take them off seeds/expected/known-failures.json")
                .filteredOn(check -> check.failure().isEmpty() && known.containsKey(check.name()))
                .isEmpty();
        assertThat(checks)
                .extracting(Check::name)
                .as("known failures that are expectations")
                .containsAll(known.keySet());
    }

    /// Scripts are written against these names: none is missing when there is nothing to say, and none is added.
    @Test
    void theDocumentHasTheFieldsThatScriptsReadAndNoOthers() {
        JsonNode document = RunningDemo.get().document();
        assertThat(fields(document, ""))
                .isEqualTo(Map.ofEntries(
                        Map.entry("", Set.of("stories", "entities", "quotes", "articles")),
                        Map.entry("/stories", Set.of("id", "title", "articles", "traditions")),
                        Map.entry("/stories/articles", Set.of("id", "file")),
                        Map.entry("/stories/traditions", Set.of("id", "credit", "stemma", "apparatus")),
                        Map.entry("/stories/traditions/stemma", Set.of("root", "nodes", "edges")),
                        Map.entry("/stories/traditions/stemma/nodes", Set.of("id", "file", "lost")),
                        Map.entry(
                                "/stories/traditions/stemma/edges",
                                Set.of("parent", "child", "kind", "confidence", "evidence")),
                        Map.entry("/stories/traditions/apparatus", Set.of("kind", "significance", "readings")),
                        Map.entry("/stories/traditions/apparatus/readings", Set.of("file", "text", "start", "end")),
                        Map.entry("/entities", Set.of("id", "type", "name", "variants", "files")),
                        Map.entry("/quotes", Set.of("file", "kind", "content", "speaker", "start", "end")),
                        Map.entry("/articles", Set.of("file", "title", "source", "credit", "publishedAt", "text"))));
    }

    /// The fields of all objects by the way to them; what one object of a list lacks or has alone shows as a field of
    /// its own. What judgements are based on is open.
    private static Map<String, Set<String>> fields(JsonNode node, String way) {
        Map<String, Set<String>> all = new TreeMap<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                fields(item, way).forEach((each, names) -> {
                    Set<String> before = all.putIfAbsent(each, names);
                    if (before != null && !before.equals(names)) {
                        all.put(each, Set.of(before + " or " + names));
                    }
                });
            }
        }
        if (node.isObject()) {
            Set<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            all.put(way, names);
            node.properties().stream()
                    .filter(field -> !field.getKey().equals("evidence"))
                    .forEach(field -> all.putAll(fields(field.getValue(), way + "/" + field.getKey())));
        }
        return all;
    }

    private static Map<String, String> knownFailures() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (JsonNode failure :
                JSON.readTree(EXPECTED.resolve("known-failures.json").toFile())) {
            known.put(failure.path("check").asText(), failure.path("reason").asText());
        }
        return known;
    }
}
