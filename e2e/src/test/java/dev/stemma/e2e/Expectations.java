package dev.stemma.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Compares the demo's document with `seeds/expected/expected.json`, one [Check] for each thing expected.
final class Expectations {

    /// A reading is a place, not a paragraph that happens to hold the word.
    private static final int LONGEST_READING = 120;

    private final JsonNode expected;
    private final JsonNode found;
    private final List<Check> checks = new ArrayList<>();

    private Expectations(JsonNode expected, JsonNode found) {
        this.expected = expected;
        this.found = found;
    }

    static List<Check> compare(JsonNode expected, JsonNode found) {
        Expectations expectations = new Expectations(expected, found);
        expectations.stories();
        expectations.tradition();
        expectations.changes();
        expectations.offsets();
        expectations.entities();
        expectations.quotes();
        stream(expected.path("articles")).forEach(expectations::article);
        return List.copyOf(expectations.checks);
    }

    private void stories() {
        Set<Set<String>> wanted =
                stream(expected.path("stories")).map(Expectations::strings).collect(Collectors.toSet());
        Set<Set<String>> got = stream(found.path("stories"))
                .map(story -> numbers(story.path("articles")))
                .collect(Collectors.toSet());
        check("stories", wanted.equals(got), "the stories are " + got);
    }

    private void tradition() {
        JsonNode wanted = expected.path("tradition");
        JsonNode tradition = traditionOf(strings(wanted.path("witnesses")));
        check(
                "tradition/one with all witnesses",
                !tradition.isMissingNode(),
                "no tradition has exactly these witnesses");
        JsonNode stemma = tradition.path("stemma");
        JsonNode root = node(stemma, stemma.path("root").asText());
        check("tradition/the root is lost", root.path("lost").asBoolean(), "the root is " + root);
        for (String witness : strings(wanted.path("neverParents"))) {
            boolean parent = stream(stemma.path("edges"))
                    .map(edge -> node(stemma, edge.path("parent").asText()))
                    .anyMatch(node -> number(node.path("file").asText()).equals(witness));
            check("tradition/" + witness + " is no parent", !parent && !stemma.isMissingNode(), "it is");
        }
        String credit = tradition.path("credit").asText();
        check("tradition/credit", credit.equals(wanted.path("credit").asText()), "the credit is " + credit);
        boolean carried = stream(stemma.path("edges"))
                .allMatch(edge -> edge.path("evidence").size() > 0
                        && edge.path("confidence").asDouble() > 0
                        && edge.path("confidence").asDouble() <= 1);
        check("tradition/every derivation has evidence and confidence", carried, "edges " + stemma.path("edges"));
    }

    private JsonNode traditionOf(Set<String> witnesses) {
        return stream(found.path("stories"))
                .flatMap(story -> stream(story.path("traditions")))
                .filter(tradition ->
                        numbers(tradition.path("stemma").path("nodes")).equals(witnesses))
                .findFirst()
                .orElse(expected.path("nothing"));
    }

    private static JsonNode node(JsonNode stemma, String id) {
        return stream(stemma.path("nodes"))
                .filter(node -> node.path("id").asText().equals(id))
                .findFirst()
                .orElse(stemma.path("nothing"));
    }

    private void changes() {
        JsonNode apparatus = traditionOf(strings(expected.path("tradition").path("witnesses")))
                .path("apparatus");
        for (JsonNode wanted : expected.path("changes")) {
            boolean shown = stream(apparatus).anyMatch(locus -> shows(locus, wanted));
            check("changes/" + wanted.path("name").asText(), shown, "no locus shows it");
        }
    }

    private static boolean shows(JsonNode locus, JsonNode wanted) {
        Set<String> omittedIn = strings(wanted.path("omittedIn"));
        boolean omission = !omittedIn.isEmpty();
        boolean readings = wanted.path("readings").properties().stream()
                .allMatch(reading -> stream(locus.path("readings"))
                        .anyMatch(got -> number(got.path("file").asText()).equals(reading.getKey())
                                && (omission || got.path("text").asText().length() <= LONGEST_READING)
                                && plain(got.path("text").asText())
                                        .contains(plain(reading.getValue().asText()))));
        boolean omissions = stream(locus.path("readings"))
                .filter(got -> omittedIn.contains(number(got.path("file").asText())))
                .allMatch(got -> got.path("text").asText().isBlank());
        return readings && omissions;
    }

    /// Every reading stands where it says, in the text that the document gives.
    private void offsets() {
        List<String> wrong = stream(found.path("stories"))
                .flatMap(story -> stream(story.path("traditions")))
                .flatMap(tradition -> stream(tradition.path("apparatus")))
                .flatMap(locus -> stream(locus.path("readings")))
                .filter(reading -> !stands(reading, "text"))
                .map(JsonNode::toString)
                .toList();
        check(
                "changes/offsets",
                wrong.isEmpty(),
                wrong.size() + " readings do not stand where they say: "
                        + wrong.stream().limit(3).toList());
        List<String> quotes = stream(found.path("quotes"))
                .filter(quote -> !span(quote).contains(quote.path("content").asText()))
                .map(JsonNode::toString)
                .toList();
        check("quotes/offsets", quotes.isEmpty(), "quotes do not stand where they say: " + quotes);
    }

    private boolean stands(JsonNode reading, String field) {
        String words = reading.path(field).asText();
        return words.isBlank() || span(reading).equals(words);
    }

    private String span(JsonNode spanned) {
        String text =
                articleOf(number(spanned.path("file").asText())).path("text").asText();
        int start = spanned.path("start").asInt(-1);
        int end = spanned.path("end").asInt(-1);
        return start >= 0 && start <= end && end <= text.length() ? text.substring(start, end) : "";
    }

    private JsonNode articleOf(String number) {
        return stream(found.path("articles"))
                .filter(article -> number(article.path("file").asText()).equals(number))
                .findFirst()
                .orElse(expected.path("nothing"));
    }

    private void entities() {
        JsonNode wanted = expected.path("entities");
        for (JsonNode one : wanted.path("one")) {
            entity(one);
        }
        for (JsonNode pair : wanted.path("apart")) {
            String first = pair.get(0).asText();
            String second = pair.get(1).asText();
            boolean merged =
                    entitiesNamed(first).anyMatch(entity -> names(entity).contains(plain(second)));
            check("entities/%s is not %s".formatted(first, second), !merged, "they are one entity");
        }
        for (String name : strings(wanted.path("none"))) {
            check(
                    "entities/no " + name,
                    entitiesNamed(name).findAny().isEmpty(),
                    "a name of the furniture is an entity");
        }
        for (String name : strings(wanted.path("notPlaces"))) {
            boolean place = entitiesNamed(name)
                    .anyMatch(entity -> entity.path("type").asText().equals("PLACE"));
            check("entities/%s is no place".formatted(name), !place, "it is");
        }
    }

    private void entity(JsonNode one) {
        Set<String> names = strings(one.path("names"));
        String label = "entities/" + String.join(" = ", names);
        List<JsonNode> holders = stream(found.path("entities"))
                .filter(entity -> names.stream().anyMatch(name -> names(entity).contains(plain(name))))
                .toList();
        check(
                label + "/one",
                holders.size() == 1,
                "it is " + holders.size() + " entities: "
                        + holders.stream()
                                .map(holder -> holder.path("variants").toString())
                                .toList());
        List<JsonNode> whole = holders.stream()
                .filter(entity -> names.stream().allMatch(name -> names(entity).contains(plain(name))))
                .toList();
        check(label + "/every name", !whole.isEmpty(), "no entity has all the names");
        boolean typed = !whole.isEmpty()
                && whole.getFirst()
                        .path("type")
                        .asText()
                        .equals(one.path("type").asText());
        check(label + "/type", typed, "it is not a " + one.path("type").asText());
        boolean placed = !whole.isEmpty()
                && numbersOf(strings(whole.getFirst().path("files"))).equals(strings(one.path("files")));
        check(label + "/articles", placed, "it is not in exactly " + one.path("files"));
    }

    private Stream<JsonNode> entitiesNamed(String name) {
        return stream(found.path("entities")).filter(entity -> names(entity).contains(plain(name)));
    }

    private static Set<String> names(JsonNode entity) {
        return Stream.concat(Stream.of(entity.path("name").asText()), strings(entity.path("variants")).stream())
                .map(Expectations::plain)
                .collect(Collectors.toSet());
    }

    private void quotes() {
        for (JsonNode wanted : expected.path("quotes")) {
            String words = wanted.path("content").asText();
            String name = "quotes/%s %s"
                    .formatted(wanted.path("file").asText(), words.substring(0, Math.min(40, words.length())));
            List<JsonNode> got = stream(found.path("quotes"))
                    .filter(quote -> number(quote.path("file").asText())
                            .equals(wanted.path("file").asText()))
                    .filter(quote -> bare(quote.path("content").asText()).equals(bare(words)))
                    .toList();
            check(name + "/found", got.size() == 1, "it is there " + got.size() + " times");
            String speaker =
                    got.isEmpty() ? "nobody" : got.getFirst().path("speaker").asText("nobody");
            String surname = wanted.path("speaker").asText().replaceAll(".* ", "");
            check(name + "/speaker", plain(speaker).contains(plain(surname)), "the speaker is " + speaker);
        }
    }

    private void article(JsonNode wanted) {
        String number = wanted.path("file").asText();
        JsonNode got = articleOf(number);
        String text = plain(got.path("text").asText()).strip();
        String label = "articles/" + number + " ";
        if (wanted.has("title")) {
            String title = got.path("title").asText();
            check(
                    label + "title",
                    plain(title).equals(plain(wanted.path("title").asText())),
                    "the title is " + title);
        }
        if (wanted.has("begins")) {
            check(
                    label + "begins",
                    text.startsWith(plain(wanted.path("begins").asText())),
                    "it begins " + clip(text, 60));
        }
        check(
                label + "ends",
                text.endsWith(plain(wanted.path("ends").asText())),
                "it ends " + text.substring(Math.max(0, text.length() - 60)));
        if (wanted.has("credit")) {
            String credit = got.path("credit").asText();
            check(label + "credit", credit.equals(wanted.path("credit").asText()), "the credit is " + credit);
        }
        String published = got.path("publishedAt").asText();
        if (wanted.has("publishedOn")) {
            check(
                    label + "published",
                    published.startsWith(wanted.path("publishedOn").asText()),
                    "it says " + published);
        }
        if (wanted.has("notPublishedOn")) {
            check(
                    label + "not published",
                    !published.startsWith(wanted.path("notPublishedOn").asText()),
                    "it says " + published);
        }
        for (String furniture : strings(wanted.path("furniture"))) {
            boolean there = got.path("text").asText().replace(' ', ' ').contains(furniture);
            check(label + "without " + furniture.strip(), !there && !text.isEmpty(), "it is in the text");
        }
    }

    private void check(String name, boolean holds, String otherwise) {
        checks.add(Check.that(name, holds, otherwise));
    }

    private static String clip(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    /// Without case, kinds of quotation marks, kinds of spaces.
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace(' ', ' ')
                .strip();
    }

    private static String bare(String quote) {
        return plain(quote).replaceAll("^[\"'\\s]+|[\"'\\s.,]+$", "");
    }

    private static String number(String file) {
        return file.length() >= 3 ? file.substring(0, 3) : file;
    }

    private static Set<String> numbers(JsonNode filed) {
        return numbersOf(stream(filed)
                .map(item -> item.path("file"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet()));
    }

    private static Set<String> numbersOf(Set<String> files) {
        return files.stream().map(Expectations::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
