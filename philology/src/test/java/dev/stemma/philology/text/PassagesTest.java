package dev.stemma.philology.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PassagesTest {

    @Test
    void titlesInitialsMonthsAndNumbersEndNoSentence() {
        assertThat(sentences("Gen. J. B. Carver spoke on Jan. 3 of a 2.5 percent cut. The U.S. agreed."))
                .containsExactly("Gen. J. B. Carver spoke on Jan. 3 of a 2.5 percent cut.", "The U.S. agreed.");
    }

    @Test
    void aClosingQuotationMarkBelongsToItsSentence() {
        assertThat(sentences("“We will stay.” He left. “Why?” she asked."))
                .containsExactly("“We will stay.”", "He left.", "“Why?” she asked.");
    }

    @Test
    void blankLinesPartParagraphsAndLowerCaseRunsOn() {
        assertThat(Passages.paragraphs("One line\nruns on.\nAnother.\n\nA third."))
                .hasSize(3);
    }

    @Test
    void noSentenceReachesOverAParagraph() {
        assertThat(sentences("A headline without a period\n\nThe text."))
                .containsExactly("A headline without a period", "The text.");
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \n\n \t ")).isEmpty();
    }

    @Test
    void sentencesStandInOrderAndDoNotOverlap() {
        List<Passage> sentences = Passages.sentences("A. B! C? D… “E.” F.G. H\n\nI");
        for (int i = 1; i < sentences.size(); i++) {
            assertThat(sentences.get(i).start())
                    .isGreaterThanOrEqualTo(sentences.get(i - 1).end());
        }
    }

    @Test
    @Timeout(10)
    void aMillionMarksTakeLinearTime() {
        Passages.sentences(".".repeat(1 << 20));
        Passages.sentences("\n".repeat(1 << 20));
        Passages.sentences("A. ".repeat(1 << 18));
        Passages.sentences("a.".repeat(1 << 19));
        Passages.sentences("a".repeat(1 << 19) + ". ".repeat(1 << 18));
        assertThat(Passages.sentences("! ".repeat(1 << 18) + "End")).isNotEmpty();
    }

    @Test
    void aWordBeginsASentenceBehindItsEndAndAColonButNotBehindAComma() {
        String text = "“Stay,” Anna said. “Why: Nobody\nKnows, Bert";
        assertThat(Stream.of("Stay", "Anna", "Why", "Nobody", "Knows", "Bert")
                        .filter(word -> Passages.beginsSentence(text, text.indexOf(word))))
                .containsExactly("Stay", "Why", "Nobody", "Knows");
    }

    @Test
    void aPassageThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> new Passage(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> sentences(String text) {
        return Passages.sentences(text).stream()
                .map(sentence -> sentence.in(text))
                .toList();
    }
}
