package dev.stemma.nlp.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Quote;
import dev.stemma.nlp.enrich.ArticleReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

    private static final ArticleReader READER = ArticleReader.load();

    /// A quote as a reader sees it.
    private record Said(Quote.Kind kind, String content, String who) {}

    @Test
    void aSurnameLeadsToThePersonNamedInFull() {
        assertThat(said("""
                Finance Minister Ingrid Halvorsen opened the session on Monday.

                “The budget will be balanced by spring,” Halvorsen told lawmakers."""))
                .containsExactly(
                        new Said(Quote.Kind.DIRECT, "The budget will be balanced by spring,", "Ingrid Halvorsen"));
    }

    @Test
    void anInvertedCueHasItsSpeakerBehindIt() {
        assertThat(said("“No ship left the harbour last night,” said Captain Omar Benali, who runs the port."))
                .containsExactly(new Said(Quote.Kind.DIRECT, "No ship left the harbour last night,", "Omar Benali"));
    }

    @Test
    void whoAddsSpokeBefore() {
        assertThat(said("""
                “We worked through the night with him,” Ingrid Halvorsen said, referring to Mayor Peter Lund.

                “There is good progress, but much is left to do,” she added.""")).extracting(Said::who).containsExactly("Ingrid Halvorsen", "Ingrid Halvorsen");
    }

    @Test
    void aQuoteGoesOnBehindItsCue() {
        assertThat(said("“The bridge is closed,” Peter Lund said. “It will stay closed until the engineers agree.”"))
                .extracting(Said::who)
                .containsExactly("Peter Lund", "Peter Lund");
    }

    @Test
    void aQuoteOverParagraphsKeepsItsSpeaker() {
        assertThat(said("""
                Peter Lund said: “The bridge was built for half of these lorries.

                “It must be closed before somebody is hurt.”""")).extracting(Said::who).containsOnly("Peter Lund");
    }

    @Test
    void twoApostrophesAreAQuotationMark() {
        assertThat(said("''The bridge is closed until spring,'' Peter Lund said. ''Nobody may cross.''"))
                .containsExactly(
                        new Said(Quote.Kind.DIRECT, "The bridge is closed until spring,", "Peter Lund"),
                        new Said(Quote.Kind.DIRECT, "Nobody may cross.", "Peter Lund"));
    }

    @Test
    void aMarkMayBeClosedByOneOfAnotherKind() {
        assertThat(said("\"The bridge is closed,” Peter Lund said. “Nobody may cross.\""))
                .extracting(Said::content)
                .containsExactly("The bridge is closed,", "Nobody may cross.");
    }

    @Test
    void aQuoteGoesOnFromWhatWasReportedBeforeIt() {
        assertThat(said("Peter Lund said the bridge was far too old. “It was built for horses and carts.”"))
                .contains(new Said(Quote.Kind.DIRECT, "It was built for horses and carts.", "Peter Lund"));
        assertThat(said("""
                Peter Lund said the bridge was far too old.

                “It was built for horses and carts.”""")).contains(new Said(Quote.Kind.DIRECT, "It was built for horses and carts.", "Peter Lund"));
    }

    @Test
    void aParticipleHasTheSpeakerOfItsSentence() {
        assertThat(
                        said(
                                "Ingrid Halvorsen wrote to Peter Lund last week, telling him the bridge was “a danger to all.”"))
                .filteredOn(quote -> quote.kind() != Quote.Kind.INDIRECT)
                .containsExactly(new Said(Quote.Kind.MIXED, "a danger to all.", "Ingrid Halvorsen"));
    }

    @Test
    void whoIsAskedIsNotTheSpeakerOfTheQuestion() {
        assertThat(said("Peter Lund was asked, “Who will pay for the bridge?”"))
                .containsExactly(new Said(Quote.Kind.DIRECT, "Who will pay for the bridge?", "nobody"));
    }

    @Test
    void aNameBeforeAColonSpeaks() {
        assertThat(said("""
                The two differ on the bridge.

                Ingrid Halvorsen: “It must be closed at once.”"""))
                .containsExactly(new Said(Quote.Kind.DIRECT, "It must be closed at once.", "Ingrid Halvorsen"));
    }

    @Test
    void anAbbreviationInAnAppositionEndsNoSentence() {
        assertThat(said("“The bridge must be closed,” Senator Peter Lund, R-Ky., said on Monday."))
                .containsExactly(new Said(Quote.Kind.DIRECT, "The bridge must be closed,", "Peter Lund"));
    }

    @Test
    void anOfficeLeadsToWhoHoldsIt() {
        assertThat(said("""
                Finance Minister Ingrid Halvorsen met Mayor Peter Lund on Monday.

                “The budget will be balanced by spring,” the minister said."""))
                .containsExactly(
                        new Said(Quote.Kind.DIRECT, "The budget will be balanced by spring,", "Ingrid Halvorsen"));
    }

    @Test
    void anOfficeThatTwoHoldLeadsToNobody() {
        assertThat(said("""
                Finance Minister Ingrid Halvorsen met Defence Minister Peter Lund on Monday.

                “The budget will be balanced by spring,” the minister said."""))
                .containsExactly(new Said(Quote.Kind.DIRECT, "The budget will be balanced by spring,", "nobody"));
    }

    @Test
    void aLeadDescribesWhomTheNextParagraphNames() {
        assertThat(said("""
                The drought poses a “serious” threat to the harvest, the country’s top farm official said on Monday.

                Ingrid Halvorsen, the agriculture minister, told reporters: “It has not rained since May.”"""))
                .containsExactly(
                        new Said(Quote.Kind.MIXED, "serious", "Ingrid Halvorsen"),
                        new Said(Quote.Kind.DIRECT, "It has not rained since May.", "Ingrid Halvorsen"));
    }

    @Test
    void aLeadDoesNotDescribeWhomItNames() {
        assertThat(said("""
                The drought poses a “serious” threat, a top farm official told Ingrid Halvorsen on Monday.

                Ingrid Halvorsen, the agriculture minister, told reporters: “It has not rained since May.”""")).contains(new Said(Quote.Kind.MIXED, "serious", "nobody"));
    }

    @Test
    void whoIsNamedBehindTheQuoteForAnotherReasonDoesNotSpeak() {
        assertThat(said("The threat remains “very grave”, the envoy said, a week after Peter Lund warned of a strike."))
                .filteredOn(quote -> quote.kind() == Quote.Kind.MIXED)
                .containsExactly(new Said(Quote.Kind.MIXED, "very grave", "nobody"));
    }

    @Test
    void anyVerbRightBehindAQuoteAttributesIt() {
        assertThat(said("“The bridge must be closed at once,” Ingrid Halvorsen thundered."))
                .containsExactly(new Said(Quote.Kind.DIRECT, "The bridge must be closed at once,", "Ingrid Halvorsen"));
    }

    @Test
    void theSentenceBeforeAQuoteMayNameItsSpeaker() {
        assertThat(said("Ingrid Halvorsen turned to her critics: “The bridge must be closed at once.”"))
                .containsExactly(new Said(Quote.Kind.DIRECT, "The bridge must be closed at once.", "Ingrid Halvorsen"));
        assertThat(said("Ingrid Halvorsen toured the old bridge. “It must be closed at once.”"))
                .containsExactly(new Said(Quote.Kind.DIRECT, "It must be closed at once.", "Ingrid Halvorsen"));
    }

    @Test
    void scareQuotesAreNotQuotes() {
        assertThat(said("The so-called “ghost fleet” of rusting tankers lay off the coast for months."))
                .isEmpty();
    }

    @Test
    void aSpeakerIsNeverInvented() {
        assertThat(said("“Nobody has told us anything about the money,” read a banner over the gate."))
                .allSatisfy(quote -> assertThat(quote.who()).isEqualTo("nobody"));
    }

    @Test
    void reportedSpeechIsIndirect() {
        assertThat(said("Ingrid Halvorsen said that the ferry would sail again on Friday."))
                .containsExactly(
                        new Said(Quote.Kind.INDIRECT, "that the ferry would sail again on Friday", "Ingrid Halvorsen"));
    }

    private static List<Said> said(String text) {
        Annotations read = READER.read("", text, Optional.empty(), Optional.empty());
        return read.quotes().stream()
                .map(quote -> new Said(
                        quote.kind(),
                        quote.content().in(text),
                        quote.referent()
                                .map(referent -> read.referents().get(referent).name())
                                .orElse("nobody")))
                .toList();
    }
}
