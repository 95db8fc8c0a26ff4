package dev.stemma.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void theSameKeyGivesTheSameIdForEver() {
        assertThat(ArticleId.of("https://gull.example/petrel"))
                .isEqualTo(ArticleId.of("https://gull.example/petrel"))
                .hasToString("9ee0512e-ce76-341d-862b-b358e42bddb8");
    }

    @Test
    void anIdReadsBackFromItsText() {
        ArticleId id = ArticleId.of("a key");

        assertThat(ArticleId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void aSpanEndsNoEarlierThanItStarts() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Span(3, 3).length()).isZero();
    }

    @Test
    void spansSortInDocumentOrderTheLongerFirst() {
        assertThat(List.of(new Span(4, 6), new Span(0, 2), new Span(0, 5)).stream()
                        .sorted())
                .containsExactly(new Span(0, 5), new Span(0, 2), new Span(4, 6));
    }

    @Test
    void aConfidenceLiesBetweenNoneAndCertain() {
        assertThatThrownBy(() -> new Confidence(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Confidence.of(7)).isEqualTo(Confidence.CERTAIN);
        assertThat(Confidence.of(0.12345)).isEqualTo(new Confidence(0.123));
    }

    @Test
    void anArticleHasATextAndARevision() {
        ArticleIngested article = Examples.BARE;

        assertThatThrownBy(() -> new ArticleIngested(
                        1,
                        article.id(),
                        0,
                        article.receivedAt(),
                        article.source(),
                        article.url(),
                        "",
                        "x",
                        article.byline(),
                        article.credit(),
                        article.publication(),
                        article.language()))
                .hasMessageContaining("revisions count from 1");
    }
}
