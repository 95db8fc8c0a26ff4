package dev.stemma.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A directory of manifests as `kubectl kustomize` builds it.
record Overlay(String directory) {

    static final Path ROOT =
            Path.of(System.getProperty("stemma.root", "..")).toAbsolutePath().normalize();

    private static final Map<Overlay, List<JsonNode>> BUILT = new ConcurrentHashMap<>();

    /// Every overlay there is.
    static Stream<Overlay> all() throws IOException {
        try (Stream<Path> directories = Files.list(ROOT.resolve("k8s/overlays"))) {
            return directories
                    .map(directory -> new Overlay("overlays/" + directory.getFileName()))
                    .sorted((one, other) -> one.directory.compareTo(other.directory))
                    .toList()
                    .stream();
        }
    }

    static Stream<Overlay> allAndTheBase() throws IOException {
        return Stream.concat(Stream.of(new Overlay("base")), all());
    }

    /// Skips the test where kubectl is missing, and fails it in CI.
    List<JsonNode> built() {
        if (!present("kubectl")) {
            String words = "kubectl is not installed (Debian: kubernetes-client), so the manifests are not checked";
            if (System.getenv("CI") != null) {
                throw new AssertionError(words);
            }
            Assumptions.abort(words);
        }
        return BUILT.computeIfAbsent(this, Overlay::build);
    }

    /// All objects, each read strictly into the model of its kind.
    List<Manifest> manifests() {
        return built().stream().map(Kinds::read).toList();
    }

    List<Manifest> manifests(String kind) {
        return manifests().stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    <T> List<T> typed(Class<T> model) {
        return manifests().stream()
                .map(Manifest::typed)
                .filter(model::isInstance)
                .map(model::cast)
                .toList();
    }

    private static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private List<JsonNode> build() {
        try {
            Path out = Files.createTempFile("manifests", ".yaml");
            Path err = Files.createTempFile("manifests", ".txt");
            Process process = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            ROOT.resolve("k8s").resolve(directory).toString())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(directory + " cannot be built: " + Files.readString(err));
            }
            YAMLMapper yaml = YAMLMapper.builder().build();
            try (MappingIterator<JsonNode> documents =
                    yaml.readerFor(JsonNode.class).readValues(out.toFile())) {
                return documents.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return directory;
    }
}
