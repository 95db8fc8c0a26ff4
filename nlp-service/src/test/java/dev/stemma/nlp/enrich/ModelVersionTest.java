package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelVersionTest {

    @Test
    void theVersionIsTheSameEveryTime() {
        assertThat(ModelVersion.current()).matches("\\d+-[0-9a-f]{8}").isEqualTo(ModelVersion.current());
    }

    @Test
    void everyListAndModelOfTheServiceCountsInTheVersion() throws IOException {
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources.resolve("dev/stemma/nlp"))) {
            List<String> there = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .map(file -> "/" + resources.relativize(file))
                    .toList();
            assertThat(ModelVersion.RESOURCES).containsAll(there);
        }
    }
}
