package dev.stemma.philology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordsTest {

    @Test
    void spellingsOfOneWordAreEqual() {
        assertThat(forms("U.S. Shi’ite CAFÉ Iraq’s 5,000 3.5 al-Kadhimi"))
                .containsExactly("us", "shi'ite", "cafe", "iraq", "5000", "3.5", "al", "kadhimi");
    }

    @Test
    void offsetsPointIntoTheText() {
        String text = "“Naïve” 𝒳 words, 100,000 of them.";
        for (Word word : Words.of(text)) {
            assertThat(Words.fold(text.substring(word.start(), word.end())).replace(",", ""))
                    .isEqualTo(word.form());
        }
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertThat(forms("東京 news")).containsExactly("東", "京", "news");
    }

    @Test
    void marksBlanksAndLoneSurrogatesAreNoWords() {
        assertThat(forms("  — … \uD800 !? \u0000")).isEmpty();
    }

    @Test
    @Timeout(10)
    void aMillionLettersTakeLinearTime() {
        assertThat(Words.of("a".repeat(1 << 20))).hasSize(1);
        assertThat(Words.of("a.".repeat(1 << 19))).hasSize(1);
        assertThat(Words.of("1,".repeat(1 << 19)).size()).isPositive();
        assertThat(Words.of("'".repeat(1 << 20))).isEmpty();
    }

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }
}
