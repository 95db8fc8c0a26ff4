package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String BODY = """
            HARBOUR TOWN — The ferry Petrel ran aground on a sandbank on Monday, the coastguard said.

            Nobody was hurt, and all forty passengers were taken off within two hours.

            “We felt a bump and then nothing moved,” a passenger told the local radio.""";

    @Test
    void aCleanTextStaysAsItIs() {
        assertThat(read(BODY).text()).isEqualTo(BODY);
        assertThat(read(BODY).title()).isEmpty();
    }

    @Test
    void readingTwiceChangesNothing() {
        Extracted once =
                read("Ferry runs aground off Harbour Town\n\n" + BODY + "\n\nShare this article\n\nRelated Articles");

        assertThat(read(once.text()).text()).isEqualTo(once.text());
    }

    @Test
    void theHeadlineIsTheTitle() {
        assertThat(read("World News\n\nFerry runs aground off Harbour Town\n\n" + BODY))
                .returns("Ferry runs aground off Harbour Town", Extracted::title)
                .returns(BODY, Extracted::text);
    }

    @Test
    void aHeadlineMayAsk() {
        assertThat(read("Why did the ferry Petrel run aground?\n\n" + BODY).title())
                .isEqualTo("Why did the ferry Petrel run aground?");
    }

    @Test
    void aKnownTitleIsCutFromTheText() {
        Extracted article = PlainText.read("Ferry runs aground!\n\n" + BODY, Optional.of("Ferry Runs Aground"));

        assertThat(article.title()).isEqualTo("Ferry Runs Aground");
        assertThat(article.text()).isEqualTo(BODY);
    }

    @Test
    void aStandfirstBelongsToTheText() {
        String standfirst = "Forty passengers are safe after two hours on a sandbank";

        assertThat(read("Ferry runs aground off Harbour Town\n\n" + standfirst + "\n\n" + BODY)
                        .text())
                .isEqualTo(standfirst + "\n\n" + BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: The Petrel on Tuesday morning.",
                "The ferry lies on the sandbank. (Gull/JANE TERN)",
                "The ferry is seen on a sandbank on April 3, 2018. (Photo by Jane Tern)",
                "Image: The Petrel. March 08, 2020 12:10pm EDT. (Gull/JANE TERN)"
            })
    void aCaptionIsNoneOfTheText(String caption) {
        Extracted above = read("Ferry runs aground off Harbour Town\n\n" + caption + "\n\n" + BODY);
        Extracted below = read(BODY + "\n\n" + caption);

        assertThat(above.text()).isEqualTo(BODY);
        assertThat(below.text()).isEqualTo(BODY);
        assertThat(above.publication()).as("a caption's date").isEmpty();
        assertThat(below.publication()).as("a caption's date").isEmpty();
    }

    @Test
    void aClosingCreditIsNotTakenForACaption() {
        assertThat(read(BODY + "\n\nThe ferry line said it would look into the matter. (Gull)")
                        .text())
                .endsWith("look into the matter. (Gull)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by A. Tern; Editing by B. Auk",
                "(Additional reporting by A. Tern in Port Town; Writing by B. Auk)",
                "By Anna Tern and Ben Auk"
            })
    void aBylineIsKeptBesideTheText(String byline) {
        Extracted article = read(BODY + "\n\n" + byline);

        assertThat(article.text()).isEqualTo(BODY);
        assertThat(article.byline()).contains(byline.replaceAll("^\\(|\\)$", ""));
    }

    @Test
    void aBylineInBracketsIsCutFromTheLastParagraph() {
        Extracted article = read(BODY + " (Reporting by A. Tern; Editing by B. Auk)");

        assertThat(article.text()).isEqualTo(BODY);
        assertThat(article.byline()).contains("Reporting by A. Tern; Editing by B. Auk");
    }

    @Test
    void aSentenceThatBeginsWithByIsNoByline() {
        String text = BODY + "\n\nBy Tuesday the ferry was afloat again, and the line ran as usual.";

        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published: 9 April 2020",
                "April 9, 2020",
                "Thursday, April 9, 2020 10:31 GMT",
                "2020-04-09",
                "Posted on 2020/04/09"
            })
    void aDateLineAboveTheTextTellsTheDayOfPublication(String line) {
        Extracted article = read("Ferry runs aground off Harbour Town\n\n" + line + "\n\n" + BODY);

        assertThat(article.text()).isEqualTo(BODY);
        assertThat(article.publication())
                .contains(new Publication(
                        Instant.parse("2020-04-09T00:00:00Z"), Publication.Precision.DAY, Publication.Basis.TEXT));
    }

    @Test
    void aDateInASentenceIsNotTheDayOfPublication() {
        assertThat(read("On April 9, 2020 the ferry ran aground off Harbour Town, the coastguard said.")
                        .publication())
                .isEmpty();
    }

    @Test
    void otherArticlesHeadlinesAreFurniture() {
        Extracted article = read(BODY
                + "\n\nPrevious Article\n\nFerry line buys two new boats\n\nNext Article\n\nLighthouse to be painted green"
                + "\n\nRelated Posts\n\nBack to top button");

        assertThat(article.text()).isEqualTo(BODY);
    }

    @Test
    void aLinkToAnotherArticleInTheMidstIsFurniture() {
        String[] paragraphs = BODY.split("\n\n");

        assertThat(read(paragraphs[0] + "\n\nRead more: Ferry line buys two new boats\n\n" + paragraphs[1]
                                + "\n\nRead also\n\n" + "Lighthouse to be painted green\n\n" + paragraphs[2])
                        .text())
                .isEqualTo(BODY);
    }

    @Test
    void aLabelGluedToTheEndIsCut() {
        assertThat(read(BODY + " Source").text()).isEqualTo(BODY);
    }

    @Test
    void aWordThatEndsASentenceIsNotALabel() {
        String text = BODY + "\n\nThe harbour master declined to name the source.";

        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void subheadingsStay() {
        String text = BODY + "\n\nA long night\n\nThe crew stayed on board until the tide came back at dawn.";

        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Share", "Two words", "Read more", "12", "no end of a sentence here"})
    void aTextIsNeverLostAltogether(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void linesWrappedAtAMarginAreJoined() {
        String wrapped = """
                The ferry Petrel ran aground on a sandbank off Harbour Town on Monday, the
                coastguard said, and all forty passengers were taken off by lifeboats that
                came from three villages nearby within two hours of the first alarm call.

                Nobody was hurt, and the ferry line said that its other boats would keep to
                the timetable for the rest of the week unless the weather turned worse.""";

        assertThat(read(wrapped).text()).isEqualTo(wrapped.replaceAll("(?<!\n)\n(?!\n)", " "));
    }

    @Test
    void aParagraphBehindALongRowOfMarksIsKept() {
        String starred = "*".repeat(300) + " The ferry Petrel is afloat again, the coastguard said on Monday evening.";

        assertThat(read(BODY + "\n\n" + starred).text()).isEqualTo(BODY + "\n\n" + starred);
    }

    @Test
    void everyLineEndAndSpaceIsUnderstood() {
        assertThat(read("\uFEFFFerry  runs\u00A0aground off Harbour Town\r\n\r\n\u00A0 " + BODY.replace("\n", "\r\n")))
                .returns("Ferry runs aground off Harbour Town", Extracted::title)
                .returns(BODY, Extracted::text);
    }

    private static Extracted read(String raw) {
        return PlainText.read(raw, Optional.empty());
    }
}
