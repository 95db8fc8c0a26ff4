package dev.stemma.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.clients.ingest.model.Receipt;
import dev.stemma.clients.query.model.DerivationCorrection;
import dev.stemma.clients.query.model.Stemma;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client goes on working with a newer service: of its answers it reads what it knows. The answers hold a field that
/// the clients do not know, and such values of an enum with a name, of one within a schema and of one that may be null.
class UnknownValuesTest {

    private static final Path TESTS = Api.ROOT.resolve("clients/src/test");
    private static final Path ANSWERS = TESTS.resolve("answers");

    @TempDir
    private Path workshop;

    @Test
    void javaReadsAnUnknownValueAsUnknown() throws IOException {
        ObjectMapper ingest = dev.stemma.clients.ingest.http.ApiClient.createDefaultObjectMapper();
        ObjectMapper query = dev.stemma.clients.query.http.ApiClient.createDefaultObjectMapper();
        Receipt receipt = ingest.readValue(answer("receipt"), Receipt.class);
        assertThat(receipt.getStatus()).hasToString("unknown_default_open_api");
        assertThat(receipt.getRevision()).isEqualTo(1);
        Stemma stemma = query.readValue(answer("stemma"), Stemma.class);
        assertThat(stemma.getEdges())
                .extracting(edge -> edge.getChild() + " " + edge.getKind().name())
                .containsExactly("b UNKNOWN_DEFAULT_OPEN_API", "c VERBATIM");
        DerivationCorrection correction = query.readValue(answer("correction"), DerivationCorrection.class);
        assertThat(correction.getKind()).hasToString("unknown_default_open_api");
    }

    @Test
    void typeScriptReadsAnUnknownValueAsUnknown() throws IOException, InterruptedException {
        TypeScript typeScript = new TypeScript();
        typeScript.require();
        String said = typeScript.run(
                TESTS.resolve("typescript/unknown-values.ts"),
                workshop,
                answer("receipt"),
                answer("stemma"),
                answer("correction"));
        assertThat(said.lines())
                .containsExactly(
                        "receipt 1 UnknownDefaultOpenApi",
                        "edge b UnknownDefaultOpenApi",
                        "edge c Verbatim",
                        "correction b UnknownDefaultOpenApi");
    }

    @Test
    void pythonReadsAnUnknownValueAsUnknown() throws IOException, InterruptedException {
        Python python = new Python();
        python.require();
        String said = python.run(TESTS.resolve("python/unknown_values.py"), workshop, ANSWERS.toString());
        assertThat(said.lines())
                .containsExactly(
                        "receipt 1 UNKNOWN_DEFAULT_OPEN_API",
                        "edge b UNKNOWN_DEFAULT_OPEN_API",
                        "edge c VERBATIM",
                        "correction b UNKNOWN_DEFAULT_OPEN_API");
    }

    private static String answer(String name) throws IOException {
        return Files.readString(ANSWERS.resolve(name + ".json"));
    }
}
