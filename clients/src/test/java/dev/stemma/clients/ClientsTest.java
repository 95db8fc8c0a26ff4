package dev.stemma.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the generator makes of the committed APIs can be used, in each of the three languages.
class ClientsTest {

    private static final Path HERE = Api.ROOT.resolve("clients");

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void everyOperationIsAMethodInEveryLanguage(Api api) throws IOException {
        String java = api.code("java", "Api.java");
        String typescript = api.code("typescript", "Api.ts");
        String python = api.code("python", "_api.py");
        assertThat(api.operations()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(operation -> {
            assertThat(java).contains(" " + operation + "(");
            assertThat(typescript).contains("async " + operation + "(");
            assertThat(python).contains("def " + snake(operation) + "(");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void theTypeScriptClientTypeChecks(Api api) throws IOException, InterruptedException {
        new TypeScript().require();
        Tool.Ended ended = TypeScript.compile(
                HERE, "--noEmit", "--strict", "-p", api.client("typescript").toString());
        assertThat(ended.words()).isEmpty();
        assertThat(ended.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void thePythonClientCompiles(Api api) throws IOException, InterruptedException {
        Tool.require("python3");
        Path compiled = HERE.resolve("target/python-" + api);
        Tool.Ended ended = new Tool("python3")
                .run(
                        HERE,
                        "-X",
                        "pycache_prefix=" + compiled,
                        "-m",
                        "compileall",
                        "-q",
                        "-f",
                        api.client("python").toString());
        assertThat(ended.words()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(compiled).isNotEmptyDirectory();
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
