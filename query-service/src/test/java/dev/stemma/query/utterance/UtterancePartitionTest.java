package dev.stemma.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Publication.Precision;
import dev.stemma.philology.collation.Place;
import dev.stemma.query.utterance.Said.Article;
import dev.stemma.query.utterance.Said.Key;
import dev.stemma.query.utterance.Said.Locality;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UtterancePartitionTest {

    private static final UUID TRADITION = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mir", "ten", "vu", "sha", "dor", "pel", "ni", "gra", "zo", "ber");

    @Test
    void theSamePlaceOfACollationIsTheSameUtteranceHoweverReworded() {
        Said original = said("a", 0, "The harvest continues to be poor.", "Ines Okoye", 10, 15);
        Said reworded = said("b", 0, "It is still bad.", "Okoye", 10, 15);
        Said elsewhere = said("c", 0, "It is still bad.", "Okoye", 40, 44);
        assertThat(UtterancePartition.of(List.of(original, reworded))).containsExactly(List.of(original, reworded));
        assertThat(UtterancePartition.of(List.of(original, elsewhere))).hasSize(2);
    }

    @Test
    void speakersWhoDifferSaidDifferentThings() {
        Said one = said("a", 0, "We shall rebuild the mill before winter comes.", "Ines Okoye", 10, 18);
        Said other = said("b", 0, "We shall rebuild the mill before winter comes.", "Jonas Petersen", 10, 18);
        assertThat(UtterancePartition.of(List.of(one, other))).hasSize(2);
    }

    @Test
    void speakersWhoDifferAreNotJoinedByOneWhoseNameIsShort() {
        Said one = said("a", 0, "We shall rebuild the mill before winter comes.", "Ines Okoye", 10, 18);
        Said shorter = said("b", 0, "We shall rebuild the mill before winter comes.", "Okoye", 10, 18);
        Said other = said("c", 0, "We shall rebuild the mill before winter comes.", "Tunde Okoye", 10, 18);
        assertThat(UtterancePartition.of(List.of(one, shorter, other))).hasSize(2);
    }

    @Test
    void whoeverIsNotNamedSaidWhatStandsAtTheSamePlace() {
        Said named = said("a", 0, "The harvest continues to be poor.", "Ines Okoye", 10, 15);
        Said unnamed = said("b", 0, "It is still bad.", "", 10, 15);
        assertThat(UtterancePartition.of(List.of(named, unnamed))).hasSize(1);
    }

    @Test
    void theSameWordsOfOneSentenceAreOneUtteranceThoughTheSentenceWasTurnedRound() {
        long nextSentence = 1L << 32;
        Said before = said("a", 0, "considerable", "", 10, 11);
        Said behind = said("b", 0, "considerable", "Ines Okoye", 30, 31);
        Said another = said("c", 0, "considerable", "", nextSentence, nextSentence + 1);
        assertThat(UtterancePartition.of(List.of(before, behind, another)))
                .containsExactlyInAnyOrder(List.of(before, behind), List.of(another));
    }

    @Test
    void muchTheSameWordsAreOneUtteranceAcrossTraditions() {
        Said whole =
                free("a", 0, "We shall rebuild the mill before winter, and nobody will lose a wage.", "Ines Okoye");
        Said part = free("b", 0, "We shall rebuild the mill before winter", "Okoye");
        Said changed = free("c", 0, "We will rebuild the mill before spring, and nobody will lose his wages", "Okoye");
        Said different = free("d", 0, "The flood took my neighbour’s barn and both of his horses.", "Okoye");
        assertThat(UtterancePartition.of(List.of(whole, part, changed, different)))
                .extracting(List::size)
                .containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void aFewCommonWordsProveNothing() {
        Said one = free("a", 0, "It is what it is.", "Ines Okoye");
        Said other = free("b", 0, "It is not what it was.", "Ines Okoye");
        assertThat(UtterancePartition.of(List.of(one, other))).hasSize(2);
    }

    @Test
    void twoQuotesOfOneSentenceKeepApartWhenTheirSentenceWasRewritten() {
        Said first = said("a", 0, "a very heavy price", "Ines Okoye", 10, 20);
        Said second = said("a", 1, "nobody will be spared", "Ines Okoye", 22, 26);
        Said firstRewritten = said("b", 0, "a hefty price", "Ines Okoye", 10, 26);
        Said secondRewritten = said("b", 1, "no one is to be spared", "Ines Okoye", 10, 26);
        assertThat(UtterancePartition.of(List.of(first, second, firstRewritten, secondRewritten)))
                .containsExactly(List.of(first, firstRewritten), List.of(second, secondRewritten));
    }

    @Test
    void theOrderOfTheQuotesHasNoInfluence() {
        List<Said> quotes = invented(40, 5, new Random(7));
        List<List<Said>> expected = UtterancePartition.of(quotes);
        for (int round = 0; round < 5; round++) {
            List<Said> shuffled = new ArrayList<>(quotes);
            Collections.shuffle(shuffled, new Random(round));
            assertThat(UtterancePartition.of(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void inventedUtterancesAreFoundAgain() {
        List<Said> quotes = invented(60, 8, new Random(11));
        List<List<Said>> parts = UtterancePartition.of(quotes);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part)
                        .extracting(said -> said.key().ordinal())
                        .containsOnly(part.getFirst().key().ordinal()));
        assertThat(parts).hasSizeLessThan(8 + 5);
    }

    @Test
    void sixHundredArticlesOfTwentyQuotesTakeSeconds() {
        List<Said> quotes = invented(600, 20, new Random(3));
        long before = System.nanoTime();
        List<List<Said>> parts = UtterancePartition.of(quotes);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(12_000);
    }

    @Test
    void aTextThatIsOneSingleQuoteAfterTheOtherAtOnePlaceTakesSeconds() {
        List<Said> quotes = IntStream.range(0, 12_000)
                .mapToObj(i -> said("a" + i / 100, i % 100, "no more of this " + i, "Ines Okoye", 10, 26))
                .toList();
        long before = System.nanoTime();
        assertThat(UtterancePartition.of(quotes)).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nothingSaidHasNoUtterance() {
        assertThat(UtterancePartition.of(List.of())).isEmpty();
    }

    /// Articles that all have the same quotes, each with some of its words replaced; the ordinal tells which quote it
    /// is.
    private static List<Said> invented(int articles, int quotes, Random random) {
        List<List<String>> originals = IntStream.range(0, quotes)
                .mapToObj(quote ->
                        IntStream.range(0, 14).mapToObj(i -> word(random)).toList())
                .toList();
        List<Said> all = new ArrayList<>();
        for (int article = 0; article < articles; article++) {
            for (int quote = 0; quote < quotes; quote++) {
                List<String> words = new ArrayList<>(originals.get(quote));
                for (int change = 0; change < 2; change++) {
                    words.set(random.nextInt(words.size()), word(random));
                }
                all.add(free("article " + article, quote, String.join(" ", words), "Ines Okoye"));
            }
        }
        return all;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static Said free(String article, int ordinal, String content, String speaker) {
        return new Said(
                new Key(UUID.nameUUIDFromBytes(article.getBytes(StandardCharsets.UTF_8)), ordinal),
                Said.words(content),
                speaker.isEmpty() ? Optional.empty() : Optional.of(new Speaker(MentionType.PERSON, speaker)),
                Optional.empty(),
                new Article(Optional.empty(), Precision.INSTANT, Instant.EPOCH, false));
    }

    private static Said said(String article, int ordinal, String content, String speaker, long from, long to) {
        Said free = free(article, ordinal, content, speaker);
        Locality locality = new Locality(TRADITION, new Place(from, to));
        return new Said(free.key(), free.words(), free.speaker(), Optional.of(locality), free.article());
    }
}
