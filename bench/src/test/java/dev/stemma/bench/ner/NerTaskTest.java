package dev.stemma.bench.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NerTaskTest {

    private static final String LABELLED = """
            Angela\tB-PER
            Merkel\tI-PER
            met\tO
            German\tB-MISC
            lawmakers\tO
            in\tO
            Berlin\tB-LOC
            .\tO

            """;

    @TempDir
    private Path folder;

    @Test
    void namesAreScoredInTotalByTypeAndByFile() throws IOException {
        Files.writeString(folder.resolve("news-test.conll"), LABELLED);
        Measurement measurement = new NerTask().measure(folder, false);
        assertThat(measurement.items()).isEqualTo(2);
        assertThat(measurement.scores()).containsEntry("precision", 1.0).containsEntry("recall", 1.0);
        assertThat(measurement.scores().get("byType").toString()).contains("PERSON", "PLACE");
        assertThat(((Map<?, ?>) measurement.scores().get("byFile")).containsKey("news-test"))
                .isTrue();
    }

    @Test
    void filesLearnedFromAreLeftOutWhereThereAreOthers() throws IOException {
        Files.writeString(folder.resolve("news-test.conll"), LABELLED);
        Files.writeString(folder.resolve("news-train.conll"), LABELLED.repeat(3));
        assertThat(new NerTask().measure(folder, false).items()).isEqualTo(2);
    }

    @Test
    void emptyFolderIsMissingData() {
        assertThatThrownBy(() -> new NerTask().measure(folder, false)).isInstanceOf(MissingData.class);
    }

    @Test
    void tagsWithoutMarksMakeOneNameOfEachRun() {
        LabelledSentence sentence = LabelledSentence.of(
                List.of("Joao", "Silva", "left", "Rio", "de", "Janeiro"),
                List.of("PERSON", "PERSON", "O", "LOCATION", "LOCATION", "LOCATION"));
        assertThat(sentence.names()).containsExactly(new LabelledName(0, 2, "PERSON"), new LabelledName(3, 6, "PLACE"));
    }
}
