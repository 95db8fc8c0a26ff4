package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.contracts.Publication;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebPageTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Ferry runs aground | The Gull</title>
            <link rel="canonical" href="https://gull.example/2020/04/09/petrel?utm_source=self">
            <meta property="og:site_name" content="The Gull">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Gull"},
            {"@type":"NewsArticle","headline":"Ferry runs aground off Harbour Town","datePublished":"2020-04-09T18:30:00+02:00",
            "author":[{"@type":"Person","name":"Anna Tern"},{"@type":"Person","name":"Ben Auk"}]}]}</script></head>
            <body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
            <div class="page"><article><h1>Ferry runs aground off Harbour Town</h1>
            <figure><img src="petrel.jpg"><figcaption>The Petrel in 2018, her last good summer.</figcaption></figure>
            <p>HARBOUR TOWN &mdash; The ferry <i>Petrel</i> ran aground on a sandbank on Monday, the coastguard said.</p>
            <p>Nobody was hurt, and all forty passengers were taken off<br>within two hours.</p>
            <div class="related-links"><h3>Read also</h3><ul><li><a href="/boats">Ferry line buys two new boats</a></li></ul></div>
            <p>“We felt a bump and then nothing moved,” a passenger told the local radio.</p>
            <script>track("page")</script><div class="share-buttons"><a href="#">Share</a></div></article>
            <aside><p>Subscribe to the weekly letter of this paper, with recipes, tides, and a crossword.</p></aside></div>
            <footer><p>Copyright 2020 The Gull. All rights reserved, in every harbour, and on every sea.</p></footer></body></html>
            """;

    private static final String TEXT = """
            HARBOUR TOWN — The ferry Petrel ran aground on a sandbank on Monday, the coastguard said.

            Nobody was hurt, and all forty passengers were taken off within two hours.

            “We felt a bump and then nothing moved,” a passenger told the local radio.""";

    @Test
    void aPageGivesItsArticleAndNothingElse() {
        assertThat(WebPage.read(PAGE, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void aPageGivesWhatItSaysOfItself() {
        Extracted article = WebPage.read(PAGE, Optional.empty());

        assertThat(article.title()).isEqualTo("Ferry runs aground off Harbour Town");
        assertThat(article.byline()).contains("Anna Tern, Ben Auk");
        assertThat(article.language()).contains("en");
        assertThat(article.siteName()).contains("The Gull");
        assertThat(article.address()).map(Address::toString).contains("https://gull.example/2020/04/09/petrel");
        assertThat(article.publication())
                .contains(new Publication(
                        Instant.parse("2020-04-09T16:30:00Z"),
                        Publication.Precision.INSTANT,
                        Publication.Basis.METADATA));
    }

    @Test
    void aPageWithoutMetadataHasAHeadlineStill() {
        String page = PAGE.replaceAll("(?s)<head>.*</head>", "");

        assertThat(WebPage.read(page, Optional.empty()))
                .returns("Ferry runs aground off Harbour Town", Extracted::title)
                .returns(TEXT, Extracted::text);
    }

    @Test
    void aPageWithoutTextHasNone() {
        assertThat(WebPage.read(
                                "<html><body><img src=x><script>var text = 'words'</script></body></html>",
                                Optional.empty())
                        .text())
                .isEmpty();
        assertThat(WebPage.read("", Optional.empty()).text()).isEmpty();
        assertThat(WebPage.read("<!-- only a remark -->", Optional.empty()).text())
                .isEmpty();
        assertThat(WebPage.read("<frameset><frame src=x></frameset>", Optional.empty())
                        .text())
                .isEmpty();
    }

    @Test
    void linesPartedByBreaksAreParagraphs() {
        String page = "<div id=story>" + TEXT.replace("\n\n", "<br><br>") + "</div>";

        assertThat(WebPage.read(page, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void brokenStructuredDataIsPassedOver() {
        String page = PAGE.replace("\"@graph\":[", "\"@graph\":[[[{");

        assertThat(WebPage.read(page, Optional.empty()).text()).isEqualTo(TEXT);
        assertThat(WebPage.read(page, Optional.empty()).title()).isEqualTo("Ferry runs aground off Harbour Town");
    }

    @Test
    void aNameThatMisleadsHidesNoArticle() {
        String named = "<body><nav>Home</nav><div class='entry-content read-more'><p>" + TEXT.replace("\n\n", "<p>")
                + "</div><div><p>" + "Other words of the page stand here, too. ".repeat(20) + "</p></div></body>";
        String hidden = "<body><div class=sidebar><p>" + TEXT.replace("\n\n", "<p>") + "</div><p>"
                + "<a href=x>A link to elsewhere</a> ".repeat(20) + "</body>";

        assertThat(WebPage.read(named, Optional.empty()).text()).contains("ran aground");
        assertThat(WebPage.read(hidden, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void aPageThatIsOneLargeFormHasItsArticle() {
        String page = "<body><form action=/default.aspx><p>" + TEXT.replace("\n\n", "<p>")
                + "</form><form action=/search><p>Search the archive of this paper, by word, by day, and by writer.</form>";

        assertThat(WebPage.read(page, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void aPageThatAScriptWouldShowIsReadWithoutIt() {
        String page = "<body><div style='visibility: hidden'><p>" + TEXT.replace("\n\n", "<p>")
                + "</div><div style='display:none'><p>Words for nobody, which no reader, and no visitor, ever sees.</div>";

        assertThat(WebPage.read(page, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void aBoxThatAsksForConsentIsNoArticleHoweverLong() {
        String box = "<div id=onetrust-consent-sdk><p>"
                + "When you visit this site, it may store cookies, read them, and share them with partners. ".repeat(30)
                + "</div>";
        String page = "<body><div><p>" + TEXT.replace("\n\n", "<p>") + "</div>" + box;

        assertThat(WebPage.read(page, Optional.empty()).text()).isEqualTo(TEXT);
    }

    @Test
    void postsThatTheArticleShowsStay() {
        String page = "<article><p>" + TEXT.replace("\n\n", "<p>")
                + "<div class=social-embed><blockquote class=twitter-tweet><p>We are all safe, the ferry’s crew wrote."
                + "</blockquote></div><p>The coastguard will tow her off at high tide on Friday, it said.</article>";

        assertThat(WebPage.read(page, Optional.empty()).text()).contains("the ferry’s crew wrote");
    }

    @Test
    void aRepublicanIsNoCaption() {
        String lead = "Gov. Anna Tern (R) is defending the captain of the ferry, whom many have blamed, she said.";
        String page = "<div><h1>Ferry aground</h1><p>" + lead + "<p>" + TEXT + "</div>";

        assertThat(WebPage.read(page, Optional.empty()).text()).startsWith("Gov. Anna Tern (R)");
    }

    @Test
    void pagesOfWhiteSpaceAndCapitalsAreReadInLinearTime() {
        for (String unit : List.of(
                " \n",
                "A ",
                "A, B",
                "(AP ",
                "<div> A.",
                "12.12.",
                "By A, ",
                "<aside>",
                "<aside>12.12.2020",
                "<div class=ad>a")) {
            String page = "<body><p>" + TEXT + unit.repeat(50_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WebPage.read(page, Optional.empty()), unit);
        }
    }

    @Test
    void aVeryDeepPageIsReadToo() {
        String page = "<div>".repeat(20_000) + "<p>" + TEXT + "</p>";

        assertThat(WebPage.read(page, Optional.empty()).text()).contains("ran aground");
    }

    @Test
    void theEncodingIsThatOfMarkThenHeaderThenPage() {
        String german = "<meta charset=windows-1252><p>Die Fähre „Petrel“ liegt seit Montag auf einer Sandbank.";
        byte[] latin = german.getBytes(Charset.forName("windows-1252"));

        assertThat(Encoding.page(latin, Optional.empty())).isEqualTo(new Encoding.Text(german));
        assertThat(Encoding.page(latin, Optional.of(StandardCharsets.UTF_8)))
                .as("the header errs, the page does not")
                .isEqualTo(new Encoding.Text(german));
        assertThat(Encoding.page(german.substring(30).getBytes(Charset.forName("windows-1252")), Optional.empty()))
                .as("nobody says")
                .isEqualTo(new Encoding.Text(german.substring(30)));
        assertThat(Encoding.page(("\uFEFF" + german).getBytes(StandardCharsets.UTF_16LE), Optional.empty()))
                .isEqualTo(new Encoding.Text(german));
    }

    @Test
    void theFirstByteThatCannotBeReadIsNamed() {
        byte[] bytes = {'a', 'b', (byte) 0xC3, '('};

        assertThat(Encoding.text(bytes, Optional.empty())).isEqualTo(new Encoding.Malformed("UTF-8", 2));
        assertThat(Encoding.text(bytes, Optional.of(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Encoding.Text("abÃ("));
    }
}
