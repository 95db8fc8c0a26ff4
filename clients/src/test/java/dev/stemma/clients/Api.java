package dev.stemma.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The committed API of a service, and the clients that the build generated from it.
record Api(String service) {

    static final Path ROOT =
            Path.of(System.getProperty("stemma.root", "..")).toAbsolutePath().normalize();

    /// The APIs of all services.
    static Stream<Api> all() {
        return Stream.of("ingest", "nlp", "query").map(Api::new);
    }

    private Path yaml() {
        return ROOT.resolve(service + "-service/src/main/openapi/openapi.yaml");
    }

    Path client(String language) {
        return ROOT.resolve("clients/target/generated-sources/clients")
                .resolve(language)
                .resolve(service);
    }

    /// Every operation's id.
    List<String> operations() throws IOException {
        return document().path("paths").findValuesAsText("operationId");
    }

    /// The whole document.
    JsonNode document() throws IOException {
        return YAMLMapper.builder().build().readTree(yaml().toFile());
    }

    /// All the code of a client.
    String code(String language, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(client(language))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(Api::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return service;
    }
}
