package dev.stemma.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stemma.query.utterance.Comparison.Passage;
import dev.stemma.query.utterance.UtteranceView.DifferenceView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aChangedWordStandsInBothArticles() {
        assertThat(differences("They will pay a very heavy price.", "They will pay a very high price."))
                .extracting(
                        one -> one.first().text(),
                        one -> one.first().start(),
                        one -> one.here().text(),
                        one -> one.here().start())
                .containsExactly(tuple("heavy", 121, "high", 221));
    }

    @Test
    void whatWasPutInIsAnAdditionAndWhatWasLeftOutAnOmission() {
        String shorter = "We shall rebuild the mill before winter comes.";
        String longer = "We shall rebuild the mill, the bridge and the school of Tarnow, before winter comes.";
        assertThat(differences(shorter, longer))
                .extracting(DifferenceView::kind)
                .containsExactly("ADDITION");
        assertThat(differences(longer, shorter))
                .extracting(DifferenceView::kind)
                .containsExactly("OMISSION");
    }

    @Test
    void aLostNegationIsTheMostSignificant() {
        List<DifferenceView> differences =
                differences("We shall not lease the quays to a stranger.", "We shall lease the docks to a stranger.");
        assertThat(differences.getFirst().kind()).isEqualTo("NEGATION");
        assertThat(differences.getFirst().significance()).isGreaterThan(0.5);
    }

    @Test
    void wordingsThatShareNextToNothingAreStillOnePassage() {
        assertThat(differences("It continues to be significant.", "It is still big."))
                .extracting(DifferenceView::kind)
                .doesNotContain("ADDITION", "OMISSION")
                .isNotEmpty();
    }

    @Test
    void wordingsWithoutEndAreNotCompared() {
        String endless = "and so on ".repeat(2_000);
        assertThat(new Comparison(new Passage(endless, 0)).with(new Passage(endless + "for ever", 0)))
                .isEmpty();
    }

    private static List<DifferenceView> differences(String first, String here) {
        Optional<List<DifferenceView>> found = new Comparison(new Passage(first, 100)).with(new Passage(here, 200));
        return found.orElseThrow();
    }
}
