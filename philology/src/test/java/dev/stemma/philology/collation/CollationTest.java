package dev.stemma.philology.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.text.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CollationTest {

    @Test
    void aChangedWordIsOneLocusWithBothReadings() {
        Collation collation = collate(HarbourFire.report(), HarbourFire.with("thick", "dense"));
        assertThat(collation.loci()).hasSize(1);
        Locus locus = collation.loci().getFirst();
        assertThat(locus.scope()).isEqualTo(Locus.Scope.WORDS);
        assertThat(locus.reading("a").map(Reading::text)).contains("thick");
        assertThat(locus.reading("b").map(Reading::text)).contains("dense");
    }

    @Test
    void identicalWitnessesDifferNowhere() {
        Collation collation = collate(HarbourFire.report(), HarbourFire.report(), HarbourFire.report());
        assertThat(collation.loci()).isEmpty();
        assertThat(collation.rows())
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.passages()).hasSize(3));
    }

    @Test
    void oneWitnessHasRowsAndNoLoci() {
        assertThat(collate(HarbourFire.report()).rows()).hasSize(12);
        assertThat(collate(HarbourFire.report()).loci()).isEmpty();
    }

    @Test
    void noWitnessAndEmptyWitnessesHaveNothing() {
        assertThat(collate().rows()).isEmpty();
        assertThat(collate("", " ", "…").rows()).isEmpty();
    }

    @Test
    void aDroppedSentenceIsAnOmissionThatSaysWhereItWouldStand() {
        String without = HarbourFire.without(6);
        Collation collation = collate(HarbourFire.report(), without);
        assertThat(collation.loci()).hasSize(1);
        Reading nothing = collation.loci().getFirst().reading("b").orElseThrow();
        assertThat(nothing.isOmission()).isTrue();
        assertThat(without.substring(0, nothing.start())).endsWith("electrical installations.");
    }

    @Test
    void aMovedSentenceStandsInTheRowOfItsLike() {
        String moved = HarbourFire.without(9) + "\n\nThe harbour handles about 60,000 tonnes of wheat and barley each"
                + " month.";
        Collation collation = collate(HarbourFire.report(), moved);
        assertThat(collation.loci()).isEmpty();
        assertThat(collation.rows()).hasSize(12);
    }

    @Test
    void aSplitSentenceStandsInOneRow() {
        String split = HarbourFire.with(
                "on Tuesday, killing at least four dockers, officials said.",
                "on Tuesday. The fire killed at least four dockers, officials said.");
        Collation collation = collate(HarbourFire.report(), split);
        assertThat(collation.rows()).hasSize(12);
        assertThat(collation.rows().getFirst().passages().get("b")).hasSize(2);
    }

    @Test
    void readingsQuoteTheirTextsByOffset() {
        Collation collation = Collation.of(variations(12));
        for (Locus locus : collation.loci()) {
            for (Variant variant : locus.variants()) {
                for (Reading reading : variant.readings()) {
                    assertThat(collation.witness(reading.siglum()).text().substring(reading.start(), reading.end()))
                            .isEqualTo(reading.text());
                }
            }
        }
    }

    @Test
    void everySentenceStandsInExactlyOneRow() {
        Collation collation = Collation.of(variations(12));
        for (Witness witness : collation.witnesses()) {
            List<Passage> placed = collation.rows().stream()
                    .flatMap(row -> row.passages().getOrDefault(witness.siglum(), List.of()).stream())
                    .toList();
            assertThat(placed).doesNotHaveDuplicates();
            assertThat(placed).hasSameElementsAs(dev.stemma.philology.text.Passages.sentences(witness.text()));
        }
    }

    @Test
    void theOrderOfTheWitnessesLeavesNoTrace() {
        List<Witness> witnesses = new ArrayList<>(variations(10));
        Collation first = Collation.of(witnesses);
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(witnesses, random);
            assertThat(Collation.of(witnesses)).isEqualTo(first);
        }
    }

    @Test
    void twoWitnessesOfOneNameAreRefused() {
        Witness witness = Witness.of("a", HarbourFire.report());
        assertThatThrownBy(() -> Collation.of(List.of(witness, witness))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void witnessesOfOneSentenceAreAligned() {
        Collation collation = collate("Four dockers died in the fire.", "Five dockers died in the blaze.");
        assertThat(collation.rows()).hasSize(1);
        assertThat(collation.loci()).hasSize(2);
    }

    @Test
    @Timeout(30)
    void twoThousandVerbatimRepostsAreCollated() {
        List<Witness> witnesses = IntStream.range(0, 2_000)
                .mapToObj(i -> Witness.of("w" + i, HarbourFire.report() + "\n\n" + "Posted by reader " + i % 7 + "."))
                .toList();
        assertThat(Collation.of(witnesses).rows()).hasSizeBetween(13, 19);
    }

    @Test
    @Timeout(60)
    void hostileTextsAreCollatedInBoundedTime() {
        assertThat(collate("a ".repeat(40_000), "b a ".repeat(20_000)).rows()).isNotEmpty();
        assertThat(collate("Stop it now. ".repeat(5_000), "Stop it then. ".repeat(5_000))
                        .rows())
                .isNotEmpty();
        assertThat(collate(distinct(3_000, 0), distinct(3_000, 1)).rows()).isNotEmpty();
    }

    private static String distinct(int sentences, int step) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("The ")
                    .append(i % 97 + step)
                    .append("th boat carried ")
                    .append(i)
                    .append(" barrels. ");
        }
        return text.toString();
    }

    private static Collation collate(String... texts) {
        List<Witness> witnesses = new ArrayList<>();
        for (String text : texts) {
            witnesses.add(Witness.of(String.valueOf((char) ('a' + witnesses.size())), text));
        }
        return Collation.of(witnesses);
    }

    private static List<Witness> variations(int count) {
        Random random = new Random(3);
        List<Witness> witnesses = new ArrayList<>();
        String[] words = {"fire", "officials", "company", "smoke", "harbour", "inquiry", "warnings", "roof", "workers"};
        for (int i = 0; i < count; i++) {
            String text =
                    i % 3 == 0 ? HarbourFire.without(random.nextInt(12), random.nextInt(12)) : HarbourFire.report();
            for (int change = 0; change < 3; change++) {
                String word = words[random.nextInt(words.length)];
                text = text.replaceFirst("\\b" + word + "\\b", word + "x".repeat(1 + random.nextInt(2)));
            }
            witnesses.add(new Witness("w" + i, text, Optional.empty(), Optional.empty(), List.of()));
        }
        return witnesses;
    }
}
