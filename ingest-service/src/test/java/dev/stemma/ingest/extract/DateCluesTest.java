package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateCluesTest {

    private static final LocalDate NINTH = LocalDate.of(2020, 4, 9);
    private static final String TEXT =
            "<p>The ferry ran aground on a sandbank, the coastguard said, and nobody on board was hurt.</p>";

    @Test
    void theDayIsThatOfTheOutletsClockAndTheInstantThatOfUtc() {
        Extracted article = read(
                "<meta property=article:published_time content=2020-04-10T01:49:09+00:00>",
                "<h1>Ferry runs aground</h1><div class=time>PUBLISHED: <time datetime='2020-04-09 18:49:09'>"
                        + "April 9, 2020 at 6:49 p.m.</time></div>");

        assertThat(article.page().publishedOn()).contains(NINTH);
        assertThat(article.publication())
                .contains(new Publication(Instant.parse("2020-04-10T01:49:09Z"), Precision.INSTANT, Basis.METADATA));
    }

    @Test
    void theDayOnWhichMostCluesAgreeIsTaken() {
        assertThat(read(
                                "<script type='application/ld+json; charset=utf-8'>{\"@type\":\"NewsArticle\","
                                        + "\"datePublished\":\"2020-04-06T10:25:56+02:00\"}</script>"
                                        + "<meta property=article:published_time content=2020-04-09T14:25:00+02:00>",
                                "<h1>Ferry runs aground</h1><span class=entry-date><time class=updated"
                                        + " datetime=2020-04-09T14:25:00+02:00>9 April</time></span>")
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void aDateInNumbersIsReadAsTheRestOfThePageHasIt() {
        assertThat(read(
                                "<meta name=date content='04/09/2020 12:43:42'>",
                                "<h1>Fähre liegt fest</h1><p>Erstellt am: 09.04.2020</p>")
                        .page()
                        .publishedOn())
                .contains(NINTH);
        assertThat(read("<meta name=date content='09/04/2020'>", "<h1>Ferry aground</h1><p>Posted 9 April 2020</p>")
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void numbersAreReadInTheOrderOfTheOutletsCountry() {
        String page = "<html><head><meta name=pubdate content='9/4/2020'></head><body>" + TEXT;

        assertThat(WebPage.read(page, Address.of("https://gull.example.uk/petrel"))
                        .page()
                        .publishedOn())
                .contains(NINTH);
        assertThat(WebPage.read(page, Address.of("https://gull.example.com/petrel"))
                        .page()
                        .publishedOn())
                .contains(LocalDate.of(2020, 9, 4));
    }

    @Test
    void anUpdateIsNoPublication() {
        assertThat(read(
                                "",
                                "<h1>Ferry runs aground</h1><div>Updated: <time datetime=2020-04-11>11 April</time>"
                                        + "</div><div>Published: <time datetime=2020-04-09>9 April</time></div>")
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void linkedDataThatForgetsToSayItsTypeIsRead() {
        assertThat(read(
                                "<script>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\","
                                        + " \"datePublished\": \"2020-04-09T06:00:00+01:00\"}</script>",
                                "")
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void theDayOfTheAddressSettlesWhatUtcLeavesOpen() {
        String page = "<head><meta property=article:published_time content=2020-04-10T03:05:41Z></head><body>" + TEXT;

        assertThat(WebPage.read(page, Address.of("https://gull.example/2020/04/09/petrel"))
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void anElementAroundTheHeadlineIsNotPassedOverForItsName() {
        assertThat(read(
                                "",
                                "<div class=content-sidebar-wrap><h1>Ferry runs aground</h1><span>By Anna Tern<br>"
                                        + "Published April 9, 2020 at 8:31am</span></div>")
                        .page()
                        .publishedOn())
                .contains(NINTH);
    }

    @Test
    void aPageWithoutADayHasNone() {
        assertThat(read("<meta name=date content=soon>", "<h1>Ferry runs aground</h1>")
                        .page()
                        .publishedOn())
                .isEqualTo(Optional.empty());
    }

    private static Extracted read(String head, String body) {
        return WebPage.read("<html><head>" + head + "</head><body>" + body + TEXT + "</body></html>", Optional.empty());
    }
}
