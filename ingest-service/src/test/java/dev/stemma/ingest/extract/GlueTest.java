package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A few words behind the end of a sentence are told from the sentence.
class GlueTest {

    @Test
    void aLabelBehindASentenceIsTold() {
        assertThat(Glue.of("The ferry is afloat again.  Back to top"))
                .contains(new Glue("The ferry is afloat again.", "Back to top"));
    }

    @Test
    void marksThatCloseASentenceBelongToIt() {
        assertThat(Glue.of("She said: “It is afloat.”) Source"))
                .contains(new Glue("She said: “It is afloat.”)", "Source"));
    }

    @Test
    void theLastSentenceThatEndsIsTheOneThatCounts() {
        assertThat(Glue.of("It is. It was. So")).contains(new Glue("It is. It was.", "So"));
    }

    @Test
    void whatIsLongerThanALabelIsNone() {
        assertThat(Glue.of("It is afloat. " + "x".repeat(31))).isPresent();
        assertThat(Glue.of("It is afloat. " + "\uD83D\uDEA2".repeat(31))).isPresent();
        assertThat(Glue.of("It is afloat. " + "x".repeat(32))).isEmpty();
    }

    @Test
    void noSentenceOrNothingBehindItIsNoGlue() {
        assertThat(Glue.of("")).isEmpty();
        assertThat(Glue.of("Source")).isEmpty();
        assertThat(Glue.of("The ferry is afloat again.")).isEmpty();
        assertThat(Glue.of("The ferry is afloat again. ")).isEmpty();
        assertThat(Glue.of("The ferry is afloat.Source")).isEmpty();
    }
}
