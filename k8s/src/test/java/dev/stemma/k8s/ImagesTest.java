package dev.stemma.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Dockerfiles make images that the pods can run.
class ImagesTest {

    static Stream<Path> dockerfiles() {
        return Stream.of("ingest-service", "nlp-service", "query-service")
                .map(service -> Overlay.ROOT.resolve(service).resolve("src/main/docker"))
                .flatMap(docker ->
                        Stream.of("Dockerfile.native-micro", "Dockerfile.jvm").map(docker::resolve));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void anImageRunsAsTheUserOfThePodsAndOpensTheirPort(Path dockerfile) throws IOException {
        String service = Overlay.ROOT.relativize(dockerfile).getName(0).toString();
        Pod pod = Pod.of(new Overlay("overlays/production")).stream()
                .filter(Pod::serves)
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(dockerfile))
                .contains("USER " + pod.spec().getSecurityContext().getRunAsUser())
                .contains("EXPOSE " + pod.container().getPorts().getFirst().getContainerPort());
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void itsBaseIsPinned(Path dockerfile) throws IOException {
        assertThat(Files.readAllLines(dockerfile))
                .filteredOn(line -> line.startsWith("FROM "))
                .singleElement()
                .asString()
                .matches("FROM [a-z0-9./-]+:[0-9][a-z0-9.-]*");
    }

    /// The context is the module; what is not named stays out of the image.
    @ParameterizedTest
    @MethodSource("dockerfiles")
    void nothingButWhatWasBuiltGoesIn(Path dockerfile) throws IOException {
        Path service = Overlay.ROOT.resolve(Overlay.ROOT.relativize(dockerfile).getName(0));
        assertThat(Files.readAllLines(service.resolve(".dockerignore")))
                .containsExactly("*", "!target/*-runner", "!target/quarkus-app/");
        assertThat(Files.readAllLines(dockerfile))
                .filteredOn(line -> line.startsWith("COPY "))
                .isNotEmpty()
                .allMatch(line -> line.contains(" target/quarkus-app/") || line.contains("-runner "));
    }
}
