package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a native image would lack, found without building one.
@Order(6)
class NativeTest {

    private static final Pattern REFLECTION = Pattern.compile(
            "\\bClass\\.forName\\(|\\bjava\\.lang\\.reflect\\.|\\.getDeclared(Method|Field|Constructor)s?\\("
                    + "|\\bServiceLoader\\b|\\bObjectInputStream\\b|\\bfindAndRegisterModules\\(");

    /// Quarkus registers these by itself: its settings, the migrations, and what it serves.
    private static final Pattern REGISTERED_BY_QUARKUS =
            Pattern.compile("application\\.properties|db/migration/.*\\.sql|META-INF/.*");

    private static final Pattern READ_INTO = Pattern.compile("\\b(?:json|door)\\.read\\([^;]*?, (\\w+)\\.class\\)");

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "philology", "ingest-service", "nlp-service", "query-service"})
    void everyResourceIsRegistered(String module) throws IOException {
        Path resources = RunningDemo.ROOT.resolve(module).resolve("src/main/resources");
        List<Pattern> registered = registered(resources);
        assertThat(files(resources))
                .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                .filteredOn(name -> !name.endsWith(".md")
                        && !REGISTERED_BY_QUARKUS.matcher(name).matches())
                .allSatisfy(name -> assertThat(registered)
                        .as("what registers %s", name)
                        .anyMatch(pattern -> pattern.matcher(name).matches()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "philology", "ingest-service", "nlp-service", "query-service"})
    void nothingOfOursReflects(String module) throws IOException {
        assertThat(files(RunningDemo.ROOT.resolve(module).resolve("src/main/java")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                REFLECTION.matcher(Files.readString(file)).results())
                        .as("reflection in %s", file)
                        .isEmpty());
    }

    /// Jackson reads and writes the messages by reflection, outside of what Quarkus sees at its endpoints.
    @ParameterizedTest
    @ValueSource(strings = {"nlp-service", "query-service"})
    void everyRecordOfTheWireIsRegisteredWhereMessagesAreRead(String module) throws IOException {
        StringBuilder registrations = new StringBuilder();
        for (Path file : files(RunningDemo.ROOT.resolve(module).resolve("src/main/java"))) {
            String source = Files.readString(file);
            if (source.contains("@RegisterForReflection(")) {
                registrations.append(source);
            }
        }
        List<Path> records = new ArrayList<>();
        for (Path file : files(RunningDemo.ROOT.resolve("contracts/src/main/java"))) {
            String source = Files.readString(file);
            if (source.contains("\npublic record ") || source.contains("\npublic enum ")) {
                records.add(file);
            }
        }
        assertThat(records)
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(registrations.toString())
                        .contains(file.getFileName().toString().replace(".java", ".class")));
    }

    /// A resource that answers with a Response hides from Quarkus what Jackson has to write.
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "nlp-service", "query-service"})
    void everyViewAndEveryRecordThatABodyIsReadIntoIsRegistered(String module) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        Set<String> written = new TreeSet<>();
        for (Path file : files(RunningDemo.ROOT.resolve(module).resolve("src/main/java"))) {
            String name = file.getFileName().toString().replace(".java", "");
            String source = Files.readString(file);
            sources.put(name, source);
            if (name.endsWith("View")) {
                written.add(name);
            }
            READ_INTO.matcher(source).results().map(read -> read.group(1)).forEach(written::add);
        }
        assertThat(written)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources.get(name)).as(name).contains("@RegisterForReflection"));
    }

    @Test
    void aServiceBuildsToAnExecutableWithTheProfileNative() throws IOException {
        String pom = Files.readString(RunningDemo.ROOT.resolve("pom.xml"));
        assertThat(pom)
                .contains("<id>native</id>")
                .contains("<quarkus.native.enabled>true</quarkus.native.enabled>")
                .contains("<quarkus.package.jar.enabled>false</quarkus.package.jar.enabled>");
    }

    private static List<Pattern> registered(Path resources) throws IOException {
        List<Pattern> registered = new ArrayList<>();
        for (Path file : files(resources)) {
            if (file.endsWith("resource-config.json")) {
                JsonNode includes =
                        JsonMapper.builder().build().readTree(file.toFile()).at("/resources/includes");
                includes.forEach(include ->
                        registered.add(Pattern.compile(include.path("pattern").asText())));
            }
        }
        return registered;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
