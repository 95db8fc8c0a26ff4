package dev.stemma.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.search.SearchView.ExcerptView;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private static final String TEXT = "🚢 The ferry sank. " + "Nobody in the harbour had seen it leave. ".repeat(20)
            + "Fishermen rescued those on the ferry before dawn, and the rescued were cold.";

    @Test
    void marksStandOnTheWordsEvenBehindSurrogates() {
        for (ExcerptView excerpt : of(TEXT, Set.of("ferry", "rescued"))) {
            assertThat(TEXT).startsWith("🚢");
            assertThat(TEXT.substring(excerpt.start())).startsWith(excerpt.text());
            assertThat(excerpt.marks())
                    .isNotEmpty()
                    .allSatisfy(mark -> assertThat(excerpt.text().substring(mark.start(), mark.end()))
                            .isIn("ferry", "rescued"));
        }
    }

    @Test
    void theStretchWithMostDifferentWordsIsAmongThem() {
        List<ExcerptView> excerpts = of(TEXT, Set.of("ferry", "rescued"));
        assertThat(excerpts).hasSize(2);
        assertThat(excerpts.getFirst().text()).startsWith("The ferry sank");
        assertThat(excerpts.getLast().text()).contains("Fishermen rescued those on the ferry");
    }

    @Test
    void aTextWithoutTheWordsHasNone() {
        assertThat(of(TEXT, Set.of("glacier"))).isEmpty();
        assertThat(of("", Set.of("glacier"))).isEmpty();
    }

    @Test
    void wantedWordsAreFoundHoweverTheyAreWritten() {
        String text = "“Ferry”-disaster: the U.S. ferry’s owner, al-Ferry, paid 5,000.\tÉtat,ferry\u00a0FERRY ferryman";
        assertThat(Wanted.of(Set.of("ferry", "u.s.", "5,000", "état")).in(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Ferry", "U.S.", "Ferry", "5,000", "État", "ferry", "FERRY");
        assertThat(Wanted.of(Set.of("ferri")).alike(text)).contains("ferry", "ferry’s", "ferryman");
    }

    @Test
    void anExcerptEndsAtBlanks() {
        String text = "aaaa ".repeat(40) + "(ferry)" + " well-known".repeat(60);
        ExcerptView excerpt = of(text, Set.of("ferry")).getFirst();
        assertThat(excerpt.text()).startsWith("aaaa ").endsWith("well-known").hasSizeLessThanOrEqualTo(240);
        assertThat(of("x".repeat(400) + "-ferry-" + "y".repeat(400), Set.of("ferry"))
                        .getFirst()
                        .text())
                .isEqualTo("ferry");
    }

    @Test
    void aTextOfNothingButTheWordIsDoneInTime() {
        assertThat(of("ferry ".repeat(4_000), Set.of("ferry"))).hasSize(2);
    }

    private static List<ExcerptView> of(String text, Set<String> wanted) {
        return Excerpts.of(text, Wanted.of(wanted));
    }
}
