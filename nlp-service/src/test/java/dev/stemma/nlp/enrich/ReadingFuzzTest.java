package dev.stemma.nlp.enrich;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/// Looks for texts that are read wrongly. As a test it reads the texts of its resources, and those found before are
/// among them; with `JAZZER_FUZZ=1` it looks for others, led by what they reach of the code (see CONTRIBUTING.md).
@Tag("fuzz")
class ReadingFuzzTest {

    private static final ArticleReader READER = ArticleReader.load();

    @DictionaryFile(resourcePath = "news.dict")
    @FuzzTest(maxDuration = "10m")
    void everyTextIsReadSoundly(byte[] text) {
        Soundness.check(READER, new String(text, StandardCharsets.UTF_8));
    }
}
