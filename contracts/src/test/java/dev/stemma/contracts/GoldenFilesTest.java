package dev.stemma.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written today stays readable: the golden files are messages that stand in topics.
class GoldenFilesTest {

    private final JsonMapper mapper = Wire.mapper();

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("article-ingested", Examples.INGESTED),
                Arguments.of("article-ingested-bare", Examples.BARE),
                Arguments.of("article-enriched", Examples.ENRICHED));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writingGivesExactlyTheGoldenFile(String name, Object message) throws IOException {
        String written = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(message);

        assertThat(written + "\n").isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readingTheGoldenFileGivesTheRecord(String name, Object message) throws IOException {
        assertThat(mapper.readValue(golden(name), message.getClass())).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void unknownFieldsAreIgnoredAtEveryDepth(String name, Object message) throws IOException {
        ObjectNode tree = (ObjectNode) mapper.readTree(golden(name));
        tree.put("aLaterField", "x");
        tree.withObject("/source").put("aLaterField", 1);
        if (tree.has("article")) {
            tree.withObject("/article").withObject("/source").put("aLaterField", 1);
            tree.withObject("/annotations").withObject("/language").put("aLaterField", true);
        }

        assertThat(mapper.treeToValue(tree, message.getClass())).isEqualTo(message);
    }

    @Test
    void aMessageOfTheFirstVersionStillReads() throws IOException {
        ArticleIngested read = mapper.readValue(golden("article-ingested-v1"), ArticleIngested.class);

        assertThat(read.schemaVersion()).isEqualTo(1);
        assertThat(read.byline()).isEmpty();
        assertThat(read.credit()).isEmpty();
        assertThat(read.publication()).isEmpty();
        assertThat(read.source().country()).isEmpty();
        assertThat(read.text()).isEqualTo("The ferry is afloat again.");
    }

    @Test
    void anEnrichmentFromBeforeLocationsAndDigestsStillReads() throws IOException {
        ArticleEnriched read = mapper.readValue(golden("article-enriched-v1"), ArticleEnriched.class);

        assertThat(read.annotations().digest()).isEmpty();
        assertThat(read.annotations().referents())
                .singleElement()
                .satisfies(referent -> assertThat(referent.location()).isEmpty());
    }

    @Test
    void aMessageOfALaterVersionStillReads() throws IOException {
        ObjectNode tree = (ObjectNode) mapper.readTree(golden("article-ingested"));
        tree.put("schemaVersion", 2);

        assertThat(mapper.treeToValue(tree, ArticleIngested.class).schemaVersion())
                .isEqualTo(2);
    }

    @Test
    void aMessageWithoutRevisionDoesNotRead() throws IOException {
        ObjectNode tree = (ObjectNode) mapper.readTree(golden("article-ingested"));
        tree.remove("revision");

        assertThatThrownBy(() -> mapper.treeToValue(tree, ArticleIngested.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("revision");
    }

    private static String golden(String name) throws IOException {
        try (var in = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(in).as("golden file of %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
