package dev.stemma.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication.Precision;
import dev.stemma.query.utterance.Said.Article;
import dev.stemma.query.utterance.Said.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UtteranceTest {

    private static final Instant MORNING = Instant.parse("2024-03-04T06:00:00Z");
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void theFirstIsWhoCameOutFirst() {
        Utterance utterance = Utterance.of(List.of(
                said(1, "it is still big", Optional.of(NOON), Precision.INSTANT, true),
                said(2, "it remains big", Optional.of(MORNING), Precision.INSTANT, false)));
        assertThat(utterance.basis()).isEqualTo(Utterance.Basis.TIME);
        assertThat(numbers(utterance)).containsExactly(2L, 1L);
        assertThat(utterance.at()).isEqualTo(MORNING);
    }

    @Test
    void aDayWithoutAnHourIsNotBeforeAnHourOfThatDay() {
        Utterance utterance = Utterance.of(List.of(
                said(1, "it is still big", Optional.of(NOON), Precision.INSTANT, true),
                said(2, "it remains big", Optional.of(Instant.parse("2024-03-04T00:00:00Z")), Precision.DAY, false)));
        assertThat(utterance.basis()).isEqualTo(Utterance.Basis.CREDIT);
        assertThat(numbers(utterance)).containsExactly(1L, 2L);
    }

    @Test
    void withoutTimesOrCreditsTheCommonestWordingIsHeldToBeTheFirst() {
        Utterance utterance = Utterance.of(List.of(
                said(1, "it is still big", Optional.empty(), Precision.INSTANT, false),
                said(2, "it remains big", Optional.empty(), Precision.INSTANT, false),
                said(3, "it remains big", Optional.empty(), Precision.INSTANT, false)));
        assertThat(utterance.basis()).isEqualTo(Utterance.Basis.WORDING);
        assertThat(numbers(utterance)).containsExactly(2L, 3L, 1L);
        assertThat(utterance.wordings()).containsExactly(0, 0, 1);
        assertThat(utterance.at()).isEqualTo(RECEIVED);
    }

    @Test
    void whereFewTimesAreMissingTheEarliestKnownIsTheFirst() {
        Utterance utterance = Utterance.of(List.of(
                said(1, "it is still big", Optional.empty(), Precision.INSTANT, false),
                said(2, "it remains big", Optional.of(NOON), Precision.INSTANT, false),
                said(3, "it is big", Optional.of(MORNING), Precision.INSTANT, false)));
        assertThat(utterance.basis()).isEqualTo(Utterance.Basis.KNOWN_TIMES);
        assertThat(numbers(utterance)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void whatOneArticleRepeatsIsItsOwn() {
        Said once = said(1, "it is still big", Optional.empty(), Precision.INSTANT, false);
        Said again = new Said(
                new Key(once.key().article(), 4), once.words(), once.speaker(), once.locality(), once.article());
        Utterance utterance = Utterance.of(List.of(once, again));
        assertThat(utterance.basis()).isEqualTo(Utterance.Basis.ALONE);
        assertThat(utterance.articles()).isEqualTo(1);
    }

    private static List<Long> numbers(Utterance utterance) {
        return utterance.quotes().stream()
                .map(quote -> quote.key().article().getLeastSignificantBits())
                .toList();
    }

    private static Said said(int number, String words, Optional<Instant> at, Precision precision, boolean credited) {
        return new Said(
                new Key(new UUID(0, number), 0),
                Said.words(words),
                Optional.empty(),
                Optional.empty(),
                new Article(at, precision, RECEIVED, credited));
    }
}
