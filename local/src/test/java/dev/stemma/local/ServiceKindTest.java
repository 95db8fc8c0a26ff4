package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceKindTest {

    @Test
    void nlpServiceHasTheMemoryHereThatItsImagesHave() throws IOException {
        Path service = Path.of("..", ServiceKind.NLP.module());
        String dockerfile = Files.readString(service.resolve("src/main/docker/Dockerfile.jvm"));
        String jib = Files.readString(service.resolve("pom.xml"))
                .replaceAll("(?s).*<quarkus\\.jib\\.jvm-arguments>(.*)</quarkus.*", "$1");

        assertThat(dockerfile)
                .contains(ServiceKind.NLP.memory().stream()
                        .map(option -> '"' + option + '"')
                        .toList());
        assertThat(jib.split(",")).containsAll(ServiceKind.NLP.memory());
    }
}
