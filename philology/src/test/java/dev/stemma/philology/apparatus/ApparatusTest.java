package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Note;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ApparatusTest {

    @Test
    void numbersThatDifferAreNumbers() {
        assertThat(only("at least four", "at least nine").kind()).isEqualTo(Entry.Kind.NUMBER);
    }

    @Test
    void datesThatDifferAreDates() {
        assertThat(only("on Tuesday", "on Monday").kind()).isEqualTo(Entry.Kind.DATE);
    }

    @Test
    void namesThatDifferAreNames() {
        assertThat(only("Mayor Tobias Renn", "Mayor Tobias Rehn").kind()).isEqualTo(Entry.Kind.NAME);
    }

    /// What one names here the other names a few words before or after.
    @Test
    void aNameThatStandsElsewhereInTheSentenceDoesNotDiffer() {
        List<Entry> entries = of(
                "On Monday the governor of Norrland appointed a new keeper of the archive.",
                "On Monday Norrland's governor chose a new keeper of the archive.");
        assertThat(entries).extracting(Entry::kind).doesNotContain(Entry.Kind.NAME, Entry.Kind.PLACE);
        assertThat(entries).extracting(Entry::kind).contains(Entry.Kind.WORDING);
    }

    @Test
    void namesThatTradePlacesDiffer() {
        List<Entry> entries = of(
                "On Monday the fleet of Norrland shelled the harbour, and the army of Vestland fled from it.",
                "On Monday the fleet of Vestland shelled the harbour, and the army of Norrland fled from it.");
        assertThat(entries).extracting(Entry::kind).containsOnly(Entry.Kind.NAME);
    }

    @Test
    void wordsInsideAQuotationAreAQuote() {
        assertThat(only("seldom seen", "never seen").kind()).isEqualTo(Entry.Kind.QUOTE);
    }

    @Test
    void aFactInWhatIsSaidIndirectlyIsThatFact() {
        assertThat(saidIndirectly("nine hours", "six hours").kind()).isEqualTo(Entry.Kind.NUMBER);
        assertThat(saidIndirectly("needed nine", "had not needed nine").kind()).isEqualTo(Entry.Kind.NEGATION);
    }

    @Test
    void otherWordsInWhatIsSaidIndirectlyAreAQuote() {
        assertThat(saidIndirectly("under control", "to their knees").kind()).isEqualTo(Entry.Kind.QUOTE);
    }

    @Test
    void aNumberBetweenQuotationMarksIsAQuote() {
        assertThat(only("seldom seen", "twice seen").kind()).isEqualTo(Entry.Kind.QUOTE);
    }

    @Test
    void aLostNotIsANegation() {
        assertThat(only("it had ignored", "it had not ignored").kind()).isEqualTo(Entry.Kind.NEGATION);
    }

    @Test
    void aHedgeThatFallsIsModality() {
        assertThat(only("suspect that a faulty", "suspect that possibly a faulty")
                        .kind())
                .isEqualTo(Entry.Kind.MODALITY);
    }

    @Test
    void whoSaidItIsAttribution() {
        assertThat(only("officials said", "officials announced").kind()).isEqualTo(Entry.Kind.ATTRIBUTION);
    }

    @Test
    void aSentenceThatOneOfTwoLacksIsListedAsOmission() {
        List<Entry> entries = of(HarbourFire.report(), HarbourFire.without(5));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().kind()).isEqualTo(Entry.Kind.OMISSION);
    }

    @Test
    void aSentenceThatOnlyOneOfManyHasIsAnAddition() {
        List<Entry> entries =
                of(HarbourFire.report(), HarbourFire.report() + "\n\nThe minister resigned.", HarbourFire.report());
        assertThat(entries).extracting(Entry::kind).containsExactly(Entry.Kind.ADDITION);
    }

    @Test
    void aDistortionStandsAboveAChangeOfPhrase() {
        List<Entry> entries = of(
                HarbourFire.report(),
                HarbourFire.with("ignited the dust", "invited the dust", "told reporters", "said to reporters"));
        assertThat(texts(entries.getFirst())).anyMatch(text -> text.contains("invited"));
        assertThat(entries.getFirst().significance())
                .isGreaterThan(entries.getLast().significance() + 0.2);
    }

    @Test
    void aNegationThatFallsStandsAboveSynonyms() {
        String text = HarbourFire.with("were moved", "were not moved");
        List<Entry> entries = of(text, HarbourFire.with("blaze", "fire", "broke out", "started", "thick", "dense"));
        assertThat(entries.getFirst().kind()).isEqualTo(Entry.Kind.NEGATION);
    }

    @Test
    void theSameNumberInFiguresMattersLittle() {
        assertThat(only("needed nine hours", "needed 9 hours").significance()).isLessThan(0.2);
    }

    @Test
    void aSynonymIsNoDistortion() {
        assertThat(only("as a precaution", "as a safeguard").significance()).isLessThan(0.75);
        assertThat(only("were told", "were asked").significance()).isLessThan(0.5);
    }

    @Test
    void aCreditThatOneLacksIsListedHigh() {
        Witness credited = new Witness("a", HarbourFire.report(), Optional.empty(), Optional.of("Reuters"), List.of());
        List<Entry> entries = Apparatus.of(Collation.of(List.of(credited, Witness.of("b", HarbourFire.report()))));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().kind()).isEqualTo(Entry.Kind.ATTRIBUTION);
        assertThat(entries.getFirst().note()).isPresent();
    }

    @Test
    void identicalWitnessesHaveNoApparatus() {
        assertThat(of(HarbourFire.report(), HarbourFire.report(), HarbourFire.report()))
                .isEmpty();
        assertThat(of(HarbourFire.report())).isEmpty();
        assertThat(of("", "")).isEmpty();
    }

    @Test
    void entriesAreNumberedByTheirSignificance() {
        List<Entry> entries = Apparatus.of(Collation.of(variations()));
        assertThat(entries)
                .extracting(Entry::number)
                .isEqualTo(IntStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries)
                .extracting(Entry::significance)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allSatisfy(significance -> assertThat(significance).isBetween(0.0, 1.0));
    }

    @Test
    void readingsQuoteTheirTextsByOffset() {
        Collation collation = Collation.of(variations());
        for (Entry entry : Apparatus.of(collation)) {
            for (Reading reading : entry.readings()) {
                assertThat(collation.witness(reading.siglum()).text().substring(reading.start(), reading.end()))
                        .isEqualTo(reading.text());
            }
        }
    }

    @Test
    void theOrderOfTheWitnessesLeavesNoTrace() {
        List<Witness> witnesses = new ArrayList<>(variations());
        List<Entry> first = Apparatus.of(Collation.of(witnesses));
        Random random = new Random(23);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(witnesses, random);
            assertThat(Apparatus.of(Collation.of(witnesses))).isEqualTo(first);
        }
    }

    @Test
    @Timeout(60)
    void twoThousandRepostsAreListedInBoundedTime() {
        String changed = HarbourFire.with("thick", "dense", "wheat", "maize");
        List<Witness> witnesses = IntStream.range(0, 2_000)
                .mapToObj(i -> Witness.of("w" + i, i % 2 == 0 ? changed : HarbourFire.report()))
                .toList();
        assertThat(Apparatus.of(Collation.of(witnesses))).hasSize(2);
    }

    @Test
    @Timeout(60)
    void longTextsWithoutAWordInCommonAreListedInBoundedTime() {
        String one = "alpha ".repeat(20_000) + "“" + "beta ".repeat(20_000);
        String other = "gamma ".repeat(20_000) + "” \" \" ".repeat(5_000);
        assertThat(of(one, other)).isNotEmpty();
    }

    private static List<Witness> variations() {
        return List.of(
                Witness.of("a", HarbourFire.report()),
                Witness.of("b", HarbourFire.with("at least four", "some five", "denied that", "admitted that")),
                Witness.of("c", HarbourFire.without(3, 9)),
                Witness.of("d", HarbourFire.with("thick", "dense", "Marlow", "Marlowe", "on Friday", "next week")),
                Witness.of("e", HarbourFire.with("tore through", "destroyed", "dockers", "doctors")));
    }

    private static Entry only(String from, String to) {
        List<Entry> entries = of(HarbourFire.report(), HarbourFire.with(from, to));
        assertThat(entries).as("%s", entries).hasSize(1);
        return entries.getFirst();
    }

    /// What becomes of a change in what the fire chief told reporters.
    private static Entry saidIndirectly(String from, String to) {
        List<Witness> witnesses = new ArrayList<>();
        for (String text : List.of(HarbourFire.report(), HarbourFire.with(from, to))) {
            Note said = new Note(text.indexOf("Firefighters"), text.indexOf(", fire chief"), Note.Kind.INDIRECT_QUOTE);
            witnesses.add(new Witness(
                    String.valueOf((char) ('a' + witnesses.size())),
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(said)));
        }
        List<Entry> entries = Apparatus.of(Collation.of(witnesses));
        assertThat(entries).as("%s", entries).hasSize(1);
        return entries.getFirst();
    }

    private static List<String> texts(Entry entry) {
        return entry.readings().stream().map(Reading::text).toList();
    }

    private static List<Entry> of(String... texts) {
        List<Witness> witnesses = new ArrayList<>();
        for (String text : texts) {
            witnesses.add(Witness.of(String.valueOf((char) ('a' + witnesses.size())), text));
        }
        return Apparatus.of(Collation.of(witnesses));
    }
}
