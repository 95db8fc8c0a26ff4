package dev.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `measure` prints: others read its last line, so the names in it stay.
class BenchTest {

    private static final String SENTENCE = "\\S.*\\.\\R";

    @TempDir
    private Path folder;

    /// What a run said, and its exit status.
    private record Run(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource({
        "ner, precision recall f1 byType",
        "quotes, directAccuracy directPrecision indirectPrecision indirectRecall",
        "derivation, precision recall recallByType",
        "stemma, signSimilarity parentAccuracy floor",
        "stories, bcubedPrecision bcubedRecall bcubedF1 ari",
        "names, apAll apVariants bestF1",
        "extraction, precision recall f1 exact",
        "dates, precision recall f1 valueAccuracy"
    })
    void theLastLineHasTheScoresByTheirNames(String task, String names) throws IOException {
        LabelledSets.write(task, folder);
        Run run = measure(task, folder);
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode line = new ObjectMapper().readTree(run.out().lines().toList().getLast());
        assertThat(line.fieldNames()).toIterable().containsExactly("task", "items", "scores", "peers");
        assertThat(line.path("task").asText()).isEqualTo(task);
        assertThat(line.path("items").asInt()).isPositive();
        assertThat(line.path("peers").isObject()).isTrue();
        for (String name : names.split(" ")) {
            JsonNode score = line.path("scores").path(name);
            if (name.contains("ByType") || name.equals("byType")) {
                assertThat(score.isObject()).as(name).isTrue();
                assertThat(score.isEmpty()).as(name).isFalse();
            } else {
                assertThat(score.isNumber()).as(name).isTrue();
                assertThat(score.asDouble()).as(name).isBetween(-1.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ner", "quotes", "derivation", "stemma", "stories", "names", "extraction", "dates"})
    void aFolderThatIsMissingOrEmptyIsToldInASentence(String task) throws IOException {
        Run missing = measure(task, folder.resolve("nowhere"));
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err())
                .matches(SENTENCE)
                .contains(folder.resolve("nowhere").toString());
        Run empty = measure(task, folder);
        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).matches(SENTENCE).contains(folder.toString());
        assertThat(empty.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quotes, berg.ann",
        "derivation, docs_dev.jsonl",
        "stemma, traditions_dev.jsonl",
        "stories, docs.jsonl",
        "names, pairs_dev.tsv",
        "extraction, ground-truth.json",
        "dates, DateTimeModel.json"
    })
    void aBrokenLineIsToldInASentenceThatNamesItsFile(String task, String file) throws IOException {
        LabelledSets.write(task, folder);
        LabelledSets.spoil(task, folder);
        Run run = measure(task, folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).matches(SENTENCE).contains(file);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"quotes, attributions/berg.ann", "extraction, aeb/html/p.html"})
    void aSetWithoutOneOfItsPartsIsToldInASentence(String task, String part) throws IOException {
        LabelledSets.write(task, folder);
        Files.delete(folder.resolve(part));
        Files.deleteIfExists(folder.resolve("attributions"));
        Run run = measure(task, folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).matches(SENTENCE).contains(folder.toString());
    }

    @Test
    void aDocumentWithoutItsTextIsToldByItsLine() throws IOException {
        LabelledSets.write("derivation", folder);
        Files.writeString(folder.resolve("neardup/docs_dev.jsonl"), "{\"id\": \"a\"}\n");
        assertThat(measure("derivation", folder).err()).matches(SENTENCE).contains("docs_dev.jsonl line 1 ");
    }

    @Test
    void aFieldThatIsNotOfItsFormIsToldByItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("DateTimeModel.json"),
                "[{\"Input\": \"on Monday\", \"Context\": {\"ReferenceDateTime\": \"soon\"}, \"Results\": []}]");
        Run dates = measure("dates", folder);
        assertThat(dates.status()).isEqualTo(2);
        assertThat(dates.err()).matches(SENTENCE).contains("DateTimeModel.json element 1 ");

        Files.writeString(folder.resolve("truth.jsonl"), "{\"file\": \"a.html\", \"url\": \"\", \"date\": \"soon\"}\n");
        Run published = measure("dates-published", folder);
        assertThat(published.status()).isEqualTo(2);
        assertThat(published.err()).matches(SENTENCE).contains("truth.jsonl line 1 ");
    }

    @Test
    void aFileThatIsNotGzippedThoughNamedSoIsToldInASentence() throws IOException {
        Files.writeString(folder.resolve("docs.jsonl.gz"), "plain");
        Run run = measure("stories", folder);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).matches(SENTENCE).contains("docs.jsonl.gz");
    }

    private static Run measure(String task, Path data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Bench.run(
                List.of("measure", task, "--data", data.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
