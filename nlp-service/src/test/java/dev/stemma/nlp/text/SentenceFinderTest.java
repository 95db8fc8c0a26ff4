package dev.stemma.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFinderTest {

    /// A bar stands where a sentence ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks end on Jan. 3 in Oslo.| They began in May.",
                "Lt. Gen. Abdul Amir Yarallah left.| Nobody followed.",
                "The U.S. embassy was closed.| It reopens on Monday.",
                "He flew to the U.S.| The visit lasts a week.",
                "He came at 3 p.m. Thursday.| She came at 4 p.m.| The rest stayed at home.",
                "“We will stay.”| He left at once.",
                "“Will you stay?” he asked.| “No!” she cried.",
                "“I won’t,” he said. | “Not now.”",
                "It cost $1.5 million.| Nobody paid.",
                "Shares of Acme Inc. fell by 3.4 percent.| Shares of Acme Corp. rose.",
                "George W. Bush spoke first.| J. D. Vance spoke last.",
                "He paused ... and went on.| Then he stopped...| Nobody clapped.",
                "She won (by far).| (He lost.)| They left.",
                "Nobody said why!| What now?| Nobody knows.",
                "The No. 2 of the party resigned.| He said no.| They let him go.",
                "Dr. Amal Haddad and Mrs. Rana Aziz met St. John's mayor.",
                "He said the council of Mora was . . . asleep.| It woke up. . . .",
                "The talks were slow.| . . . The envoy left. . . .",
                "He quoted “a council [...] asleep” on Monday.| Nobody laughed.",
                "The ferry left the town.|The captain stayed.| Its name was node.js or U.S.A in the list.",
                "1. The ferry leaves. | 2. The captain stays | 3. Nobody knows why.",
                "Two envoys met, you and I.| Did you see Albert I. Jones?",
                "Kadhimi, 53, was born in Baghdad.| He studied law."
            })
    void sentencesEndWhereAReaderWouldEndThem(String marked) {
        List<String> wanted =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        String text = marked.replace("|", "");

        assertThat(SentenceFinder.find(text, new Span(0, text.length())))
                .extracting(span -> span.in(text))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void noSentenceCrossesAParagraph() {
        String text = "A headline without a stop\n\nThe text begins here\n\nand goes on.";

        assertThat(TextReader.part(text).sentences())
                .extracting(sentence -> sentence.span().in(text))
                .containsExactly("A headline without a stop", "The text begins here", "and goes on.");
    }
}
