package dev.stemma.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.text.Words;
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
    void aTextOfNothingButTheWordIsDoneInTime() {
        assertThat(of("ferry ".repeat(4_000), Set.of("ferry"))).hasSize(2);
    }

    private static List<ExcerptView> of(String text, Set<String> wanted) {
        return Excerpts.of(text, Words.of(text), wanted);
    }
}
