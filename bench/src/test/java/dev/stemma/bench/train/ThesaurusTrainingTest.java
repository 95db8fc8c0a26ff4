package dev.stemma.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusTrainingTest {

    @TempDir
    Path data;

    @TempDir
    Path out;

    @BeforeEach
    void aSmallWordNet() throws IOException {
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            write("index." + part, "  1 the licence stands before the words");
            write("data." + part, "  1 the licence stands before the words");
        }
        write(
                "index.noun",
                "house n 1 1 ~ 1 1 00000001",
                "home n 1 1 ~ 1 1 00000001",
                "zyzzyva n 1 0 1 0 00000001",
                "palace n 1 1 @ 1 1 00000002");
        write(
                "data.noun",
                "00000001 06 n 03 house 0 home 0 zyzzyva 0 001 ~ 00000002 n 0000 | where one lives",
                "00000002 06 n 01 palace 0 001 @ 00000001 n 0000 | a large one");
        write("index.adj", "guilty a 1 1 ! 1 1 00000003", "innocent a 1 1 ! 1 1 00000004");
        write(
                "data.adj",
                "00000003 00 a 01 guilty(p) 0 001 ! 00000004 a 0101 | of a crime",
                "00000004 00 a 01 innocent 0 001 ! 00000003 a 0101 | of none");
        write("noun.exc", "houses house");
        write("verb.exc");
    }

    @Test
    void wordsThatNewsUseAreKeptWithWhatTheyAreToEachOther() throws IOException {
        new ThesaurusTraining().train(data, out);
        assertThat(DataFolder.lines(out.resolve("thesaurus-en.gz")))
                .containsExactly("! guilty : innocent", "< house : houses", "= home house", "> home house : palace");
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        new ThesaurusTraining().train(data, out);
        byte[] first = Files.readAllBytes(out.resolve("thesaurus-en.gz"));
        new ThesaurusTraining().train(data, out);
        assertThat(Files.readAllBytes(out.resolve("thesaurus-en.gz"))).isEqualTo(first);
    }

    @Test
    void aFolderWithoutWordNetIsMissingData() {
        assertThatThrownBy(() -> new ThesaurusTraining().train(out, out)).isInstanceOf(MissingData.class);
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(data.resolve(name), List.of(lines));
    }
}
