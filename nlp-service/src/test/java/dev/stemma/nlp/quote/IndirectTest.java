package dev.stemma.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.enrich.ArticleReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndirectTest {

    private static final ArticleReader READER = ArticleReader.load();

    /// Reported words with the words that name who said them.
    private record Told(String speaker, String cue, String content) {}

    @Test
    void aClauseNeedsNoThat() {
        assertThat(told("Ingrid Halvorsen said the ferry would sail again on Friday."))
                .containsExactly(new Told("Ingrid Halvorsen", "said", "the ferry would sail again on Friday"));
    }

    @Test
    void whoIsToldStandsBeforeWhatIsTold() {
        assertThat(told("Ingrid Halvorsen told reporters in Bergen that the ferry would sail again."))
                .containsExactly(new Told("Ingrid Halvorsen", "told", "that the ferry would sail again"));
        assertThat(told("Ingrid Halvorsen told the crew they would be paid by Friday."))
                .containsExactly(new Told("Ingrid Halvorsen", "told", "they would be paid by Friday"));
    }

    @Test
    void whenAndWhereStandBeforeWhatIsSaid() {
        assertThat(told("Ingrid Halvorsen said in a statement on Monday that the ferry would sail again."))
                .containsExactly(new Told("Ingrid Halvorsen", "said", "that the ferry would sail again"));
        assertThat(told("Ingrid Halvorsen said on Monday she would wait for the engineers."))
                .containsExactly(new Told("Ingrid Halvorsen", "said", "she would wait for the engineers"));
    }

    @Test
    void anAsideReportsTheWordsAroundIt() {
        assertThat(told("The bridge will be closed until the spring, Peter Lund said on Tuesday."))
                .containsExactly(new Told("Peter Lund", "said", "The bridge will be closed until the spring"));
        assertThat(told("The harbour, he said, has been dredged twice since the storm."))
                .containsExactly(new Told("he", "said", "has been dredged twice since the storm"));
        assertThat(told("The bridge will be closed until the spring, said Peter Lund, who runs the port."))
                .containsExactly(new Told("Peter Lund", "said", "The bridge will be closed until the spring"));
    }

    @Test
    void whereAndWhenIsNotWhatIsSaid() {
        assertThat(told("During the long service, Peter Lund said he would pray for the crew."))
                .containsExactly(new Told("Peter Lund", "said", "he would pray for the crew"));
    }

    @Test
    void accordingToReportsTheRestOfTheSentence() {
        assertThat(told("The tanker had no working radio, according to the coast guard."))
                .containsExactly(new Told("the coast guard", "according to", "The tanker had no working radio"));
    }

    @Test
    void aParticipleHasTheSpeakerOfItsSentence() {
        assertThat(told("Ingrid Halvorsen said the ferry was late, adding that nobody was hurt."))
                .containsExactly(
                        new Told("Ingrid Halvorsen", "said", "the ferry was late"),
                        new Told("Ingrid Halvorsen", "adding", "that nobody was hurt"));
    }

    @Test
    void aSecondVerbGoesOnWithTheSpeakerOfTheFirst() {
        assertThat(told("Peter Lund said the bridge was old and warned that it could fall."))
                .containsExactly(
                        new Told("Peter Lund", "said", "the bridge was old"),
                        new Told("Peter Lund", "warned", "that it could fall"));
    }

    @Test
    void promisesRefusalsAndDemandsAreReported() {
        assertThat(told("Peter Lund promised to rebuild the bridge."))
                .containsExactly(new Told("Peter Lund", "promised", "to rebuild the bridge"));
        assertThat(told("Peter Lund urged the council to wait for the engineers."))
                .containsExactly(new Told("Peter Lund", "urged", "the council to wait for the engineers"));
        assertThat(told("Peter Lund called for a new inquiry into the wreck."))
                .containsExactly(new Told("Peter Lund", "called", "a new inquiry into the wreck"));
    }

    @Test
    void aVerbShortenedToItsSubjectMakesAClause() {
        assertThat(told("Ingrid Halvorsen said it’s too late to save the bridge."))
                .containsExactly(new Told("Ingrid Halvorsen", "said", "it’s too late to save the bridge"));
    }

    @Test
    void aSubjectMayStandBeforeTheReport() {
        assertThat(told("The council adopted a plan that Peter Lund said was ready to be carried out."))
                .containsExactly(new Told("Peter Lund", "said", "was ready to be carried out"));
    }

    @Test
    void aDocumentShows() {
        assertThat(told("A survey published by the port on Monday showed that half of the crews were unpaid."))
                .containsExactly(new Told("A survey", "showed", "that half of the crews were unpaid"));
        assertThat(told("The poll showed Peter Lund ahead by four points."))
                .containsExactly(new Told("The poll", "showed", "Peter Lund ahead by four points"));
    }

    @Test
    void aTimeIsNoSpeaker() {
        assertThat(told("Peter Lund, whose plan was adopted in May, last week proposed a ban on heavy lorries."))
                .allSatisfy(told -> assertThat(told.speaker()).isNotEqualTo("week"));
    }

    @Test
    void aMonthIsNoSpeakerAndWhoeverAccusesStandsBehindBy() {
        assertThat(told("She thanked the crew for the search in late March of a trawler accused by the coast guard of"
                        + " dumping oil at sea."))
                .contains(new Told("the coast guard", "accused", "of dumping oil at sea"))
                .noneMatch(told -> told.speaker().contains("March"));
        assertThat(told("April Lund said she would wait for the engineers."))
                .containsExactly(new Told("April Lund", "said", "she would wait for the engineers"));
        assertThat(told("Peter Lund in April said he would wait for the engineers."))
                .containsExactly(new Told("Peter Lund", "said", "he would wait for the engineers"));
    }

    @Test
    void thoseWhoRejectSomethingAreNobodyInParticular() {
        assertThat(told("The letter was sent to those who reject the plans of the harbour board."))
                .isEmpty();
    }

    @Test
    void aDocumentThatReportsIsNamedWhole() {
        assertThat(told("According to local reports, the tanker had no working radio."))
                .containsExactly(new Told("local reports", "According to", "the tanker had no working radio"));
        assertThat(told("The tanker had no working radio, according to the state broadcaster."))
                .containsExactly(new Told("the state broadcaster", "according to", "The tanker had no working radio"));
    }

    @Test
    void anAdverbIsNoSpeaker() {
        assertThat(told("Typically reporting that the harbour is closed costs a captain nothing."))
                .noneMatch(told -> told.speaker().equals("Typically"));
        assertThat(told("Some said the harbour would stay closed."))
                .containsExactly(new Told("Some", "said", "the harbour would stay closed"));
    }

    @Test
    void pirateAttacksAndWhatIsFoundInAPlaceAreNotReported() {
        assertThat(told("Pirates attacked a tanker in the Gulf of Aden on Saturday."))
                .isEmpty();
        assertThat(told("Ingrid Halvorsen attacked Peter Lund for closing the harbour."))
                .containsExactly(new Told("Ingrid Halvorsen", "attacked", "Peter Lund for closing the harbour"));
        assertThat(told("The deaths of two sailors found in a boathouse have been ruled homicides."))
                .isEmpty();
    }

    @Test
    void verdictsAreReported() {
        assertThat(told("Peter Lund sees the bridge as a danger to the town."))
                .containsExactly(new Told("Peter Lund", "sees", "the bridge as a danger to the town"));
        assertThat(told("Ingrid Halvorsen accused the owners of ignoring the law."))
                .containsExactly(new Told("Ingrid Halvorsen", "accused", "the owners of ignoring the law"));
    }

    @Test
    void questionsAreReported() {
        assertThat(told("Ingrid Halvorsen asked whether the owners had paid the crew."))
                .containsExactly(new Told("Ingrid Halvorsen", "asked", "whether the owners had paid the crew"));
    }

    @Test
    void aClaimBelongsToWhoseItIs() {
        assertThat(told("The court dismissed Peter Lund’s claim that the bridge was safe."))
                .contains(new Told("Peter Lund", "claim", "that the bridge was safe"));
    }

    @Test
    void whoIsToldOrAccusedIsNotTheSpeaker() {
        assertThat(told("Peter Lund was told that the bridge would be closed."))
                .containsExactly(new Told("nobody", "told", "that the bridge would be closed"));
        assertThat(told("Peter Lund was accused by Ingrid Halvorsen of hiding the report."))
                .allSatisfy(told -> assertThat(told.speaker()).isNotEqualTo("Peter Lund"));
    }

    @Test
    void bracketsAndAppositionsAreNoSpeakers() {
        assertThat(told("Peter Lund (Liberal) said the bridge would be closed."))
                .containsExactly(new Told("Peter Lund", "said", "the bridge would be closed"));
        assertThat(told("Ingrid Halvorsen, a teacher from Bergen, Norway, said the bridge would be closed."))
                .containsExactly(new Told("Ingrid Halvorsen", "said", "the bridge would be closed"));
    }

    @Test
    void whoeverStandsBetweenAfterAndAVerbIsItsSubject() {
        assertThat(told("The council voted to close the mill by March, after inspectors found that it had poisoned the "
                        + "river."))
                .contains(new Told("inspectors", "found", "that it had poisoned the river"))
                .noneMatch(told -> told.speaker().contains("voted"));
        assertThat(told("Peter Lund, after the meeting, said the bridge would be closed."))
                .containsExactly(new Told("Peter Lund", "said", "the bridge would be closed"));
    }

    @Test
    void aDayAndACourtAreNotReported() {
        assertThat(told("The council decided on Tuesday night to close the mill."))
                .noneMatch(told -> told.content().startsWith("Tuesday"));
        assertThat(told("The owners will appeal to the regional court in Halden."))
                .isEmpty();
    }

    @Test
    void theReportersOwnWordsAreNotReported() {
        assertThat(told("The company charged a fee of ten crowns, and the harbour held a great many boats."))
                .isEmpty();
        assertThat(told("He bought the proposed site for the new school in 1998."))
                .isEmpty();
    }

    @Test
    void reportedWordsDoNotCrossEachOther() {
        String text = "Peter Lund said Ingrid Halvorsen believed that the owners had promised to pay, and she denied "
                + "that she had told the council they would, adding that, according to the bank, nobody had asked.";
        List<Span> contents = read(text).quotes().stream().map(Quote::content).toList();
        assertThat(contents).hasSizeGreaterThan(2);
        for (Span one : contents) {
            assertThat(contents).allMatch(other -> !one.overlaps(other) || one.contains(other) || other.contains(one));
        }
    }

    private static Annotations read(String text) {
        return READER.read("", text, Optional.empty(), Optional.empty());
    }

    private static List<Told> told(String text) {
        return read(text).quotes().stream()
                .filter(quote -> quote.kind() == Quote.Kind.INDIRECT)
                .map(quote -> new Told(
                        quote.speaker().map(span -> span.in(text)).orElse("nobody"),
                        quote.cue().orElseThrow().in(text),
                        quote.content().in(text)))
                .toList();
    }
}
