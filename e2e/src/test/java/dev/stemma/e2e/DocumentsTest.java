package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The documents are true of the code.
@Order(6)
class DocumentsTest {

    static final List<String> SERVICES = List.of("ingest", "nlp", "query");

    private static final List<String> MODULES = List.of(
            "contracts",
            "philology",
            "ingest-service",
            "nlp-service",
            "query-service",
            "local",
            "bench",
            "clients",
            "e2e",
            "k8s");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ENDPOINT = Pattern.compile("/v1/[a-z]+");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern METRIC = Pattern.compile("`(stemma_[a-z_]+)");
    private static final Pattern COMMAND = Pattern.compile("\\./stemma ([a-z]+)");
    private static final Pattern ROOM = Pattern.compile("^\\| ((?:`[\\w/-]+` ?)+)\\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    private static final Pattern PATH_ROOM = Pattern.compile("`([a-z]+)/(\\w+)`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : found(LINK, Files.readString(document))) {
                if (!Files.exists(document.resolveSibling(link))) {
                    broken.add(document + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeNamesTheEndpointsThatThereAre() throws IOException {
        Set<String> offered = new TreeSet<>();
        for (String service : SERVICES) {
            YAMLMapper.builder()
                    .build()
                    .readTree(RunningDemo.ROOT
                            .resolve(service + "-service/src/main/openapi/openapi.yaml")
                            .toFile())
                    .path("paths")
                    .fieldNames()
                    .forEachRemaining(path -> offered.addAll(found(ENDPOINT, path, MatchResult::group)));
        }
        assertThat(new TreeSet<>(found(ENDPOINT, read("README.md"), MatchResult::group)))
                .isEqualTo(offered);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String module : MODULES) {
            names(module + "/src/test/java", there);
        }
        for (Path document : documents()) {
            assertThat(there).as(document.toString()).containsAll(found(TEST, Files.readString(document)));
        }
    }

    @Test
    void everyCommandIsOneOfTheLauncher() throws IOException {
        Set<String> commands =
                new TreeSet<>(found(Pattern.compile("^  \\./stemma ([a-z]+)", Pattern.MULTILINE), read("stemma")));
        assertThat(commands).contains("demo", "up", "test", "measure", "help");
        for (Path document : documents()) {
            assertThat(commands).as(document.toString()).containsAll(found(COMMAND, Files.readString(document)));
        }
    }

    @Test
    void everyMetricIsOneThatAServiceTells() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String service : SERVICES) {
            for (Path file : files(service + "-service/src/main/java")) {
                code.append(Files.readString(file));
            }
        }
        assertThat(found(METRIC, read("docs/operations.md")))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(code)
                        .as(metric)
                        .contains("\""
                                + metric.replaceAll("_(total|seconds)$", "").replace('_', '.') + "\""));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyRoomOfAServiceStandsInTheArchitecture(String service) throws IOException {
        String all = read("ARCHITECTURE.md");
        String part = all.substring(all.indexOf("\n### " + service + "-service"));
        part = part.substring(0, part.indexOf("\n### ", 1));
        Set<String> described = new TreeSet<>();
        found(ROOM, part).forEach(names -> described.addAll(found(NAME, names)));
        try (Stream<Path> rooms = Files.list(RunningDemo.ROOT
                .resolve(service + "-service/src/main/java/dev/stemma")
                .resolve(service))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @Test
    void theWayThroughTheHouseLeadsByClassesThatAreThere() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : files(module + "/src/main/java")) {
                there.add(file.getName(file.getNameCount() - 2) + "/"
                        + file.getFileName().toString().replace(".java", ""));
            }
        }
        assertThat(found(PATH_ROOM, read("ARCHITECTURE.md"), way -> way.group(1) + "/" + way.group(2)))
                .hasSizeGreaterThan(8)
                .allMatch(there::contains);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String name : List.of(".", "docs", "docs/decisions", "k8s", "clients", "seeds")) {
            try (Stream<Path> files = Files.list(RunningDemo.ROOT.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThan(10);
        return documents;
    }

    private static void names(String directory, Set<String> names) throws IOException {
        for (Path file : files(directory)) {
            names.add(file.getFileName().toString().replace(".java", ""));
        }
    }

    private static List<Path> files(String directory) throws IOException {
        Path root = RunningDemo.ROOT.resolve(directory);
        if (!Files.exists(root)) {
            return List.of();
        }
        Predicate<Path> java = file -> file.toString().endsWith(".java");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(java).sorted().toList();
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(RunningDemo.ROOT.resolve(name));
    }

    private static List<String> found(Pattern pattern, String text) {
        return found(pattern, text, match -> match.group(1));
    }

    private static List<String> found(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).toList();
    }
}
