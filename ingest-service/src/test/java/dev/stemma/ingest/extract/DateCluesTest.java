package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    void linkedDataIsReadHoweverItIsWrapped() {
        String article =
                "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"The ferry\\'s day\","
                        + "\"datePublished\":%s};";
        for (String day :
                List.of("\"2020-04-09\"", "[\"2020-04-09\"]", "{\"@value\":\"2020-04-09\"}", "1586426400000")) {
            for (String wrapped : List.of("<!-- %s -->", "//<![CDATA[\n%s\n//]]>", "/*<![CDATA[*/ %s /*]]>*/")) {
                String data = wrapped.formatted(article.formatted(day));
                assertThat(day("<script type=application/ld+json>" + data + "</script>", "<h1>Ferry aground</h1>"))
                        .as(data)
                        .contains(NINTH);
            }
        }
    }

    @Test
    void ofSeveralLinkedArticlesThePagesOwnIsTaken() {
        assertThat(day(
                        "<title>Ferry runs aground - The Gull</title><script type=application/ld+json>"
                                + "[{\"@type\":\"NewsArticle\",\"headline\":\"New pier opens\",\"datePublished\":\"2019-01-02\"},"
                                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs aground\",\"datePublished\":\"2020-04-09\"}]"
                                + "</script>",
                        "<h1>Ferry runs aground</h1>"))
                .contains(NINTH);
    }

    @Test
    void whatLinkedDataSaysOnceCountsOnce() {
        assertThat(day(
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2018-03-01\"}</script>"
                                + "<meta name=date content=2020-04-09>",
                        "<h1>Ferry runs aground</h1><p>Published 9 April 2020</p>"))
                .contains(NINTH);
    }

    @Test
    void namesOfMetaElementsAreKnownInEverySpelling() {
        for (String name : List.of(
                "article:published_time",
                "article.published",
                "article:publish_date",
                "bt:pubDate",
                "cXenseParse:recs:publishtime",
                "datePosted",
                "date_published",
                "dc.date.issued",
                "DC:Date",
                "DCSext.articleFirstPublished",
                "first-published",
                "iso-8601-publish-date",
                "og:published_time",
                "og:datepublished",
                "parsely-pub-date",
                "prism.publicationDate",
                "release_date",
                "sailthru.date")) {
            assertThat(day("<meta name='" + name + "' content='2020-04-09 10:00'>", "<h1>Ferry runs aground</h1>"))
                    .as(name)
                    .contains(NINTH);
        }
        for (String name : List.of("article:publisher", "article:republished_time", "article:expiration_time")) {
            assertThat(day("<meta name='" + name + "' content='2020-04-09 10:00'>", "<h1>Ferry runs aground</h1>"))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void timesThatMachinesWroteAreRead() {
        for (String written : List.of(
                "1586426400",
                "1586426400000",
                "20200409100000",
                "Thu Apr 09 10:00:00 UTC 2020",
                "9 Apr 2020 10:00 EDT")) {
            assertThat(day("<meta property=article:published_time content='" + written + "'>", ""))
                    .as(written)
                    .contains(NINTH);
        }
    }

    @Test
    void microdataOfOtherArticlesIsNotThisOnes() {
        String other = "<div itemscope itemtype=https://schema.org/NewsArticle><a href=/pier>New pier opens</a>"
                + "<meta itemprop=datePublished content=2019-02-12></div>";

        assertThat(day(
                        "",
                        other
                                + "<div itemscope itemtype=https://schema.org/NewsArticle><h1>Ferry runs aground</h1>"
                                + "<span itemprop='datePublished dateCreated' title=2020-04-09T10:00>today</span></div>"
                                + other))
                .contains(NINTH);
        assertThat(day("<meta name=pubdate content=2020-04-09>", "<h1>Ferry runs aground</h1>" + other + other))
                .contains(NINTH);
    }

    @Test
    void scriptsTellTheDayWhereTheRestIsSilent() {
        for (String script : List.of(
                "<script id=__NEXT_DATA__ type=application/json>"
                        + "{\"article\":{\"publishedAt\":\"2020-04-09T10:00:00Z\",\"updatedAt\":\"2020-04-11T00:00:00Z\"}}",
                "<script>window.state={\"article\":{\"firstPublished\":\"2020-04-09T10:00:00Z\"}}",
                "<script>window.state=\"{\\\"datePublished\\\":\\\"2020-04-09T10:00:00Z\\\"}\"",
                "<script>var page={\"publishedDate\":1586426400000}",
                "<script>dataLayer.push({'pageType':'article','publishDate':'2020-04-09'})",
                "<script>dataLayer=[{publication_date:\"2020-04-09 10:00:00\"}]",
                "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"A \"ferry\"\",\"datePublished\":\"2020-04-09\"}")) {
            assertThat(day("", "<h1>Ferry runs aground</h1>" + script + "</script>"))
                    .as(script)
                    .contains(NINTH);
        }
    }

    @Test
    void scriptsThatTellOfSeveralDaysOrOfNoPublicationTellNothing() {
        for (String script : List.of(
                "{\"publishedAt\":\"2020-04-09\"},{\"publishedAt\":\"2020-04-11\"}",
                "{\"unpublishDate\":\"2020-04-09\"}",
                "{\"lastPublished\":\"2020-04-09\"}",
                "{\"publisher\":\"2020-04-09\"}",
                "{\"subscribed\":\"2020-04-09\"}")) {
            assertThat(day("<script>var state=" + script + "</script>", "<h1>Ferry runs aground</h1>"))
                    .as(script)
                    .isEmpty();
        }
    }

    @Test
    void aPageWithoutADayHasNone() {
        assertThat(read("<meta name=date content=soon>", "<h1>Ferry runs aground</h1>")
                        .page()
                        .publishedOn())
                .isEqualTo(Optional.empty());
    }

    private static Optional<LocalDate> day(String head, String body) {
        return read(head, body).page().publishedOn();
    }

    private static Extracted read(String head, String body) {
        return WebPage.read("<html><head>" + head + "</head><body>" + body + TEXT + "</body></html>", Optional.empty());
    }
}
