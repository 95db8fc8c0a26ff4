package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.ingest.extract.Flag.Kind;
import dev.stemma.ingest.extract.PageFacts.Author;
import dev.stemma.ingest.extract.PageFacts.LeadImage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFactsTest {

    private static final String LEAD =
            "<p>The ferry ran aground on a sandbank on Monday, the coastguard said, and nobody on board was hurt.</p>";
    private static final String TEXT = LEAD
            + "<p>All forty passengers were taken off within two hours by a lifeboat from the next harbour.</p>"
                    .repeat(20);

    @Test
    void linkedDataTellsSectionPictureWritersAndChange() {
        PageFacts facts = read(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":[\"Harbour\",\"News\"],"
                        + "\"dateModified\":\"2020-04-10T08:00:00Z\",\"image\":[{\"@type\":\"ImageObject\","
                        + "\"url\":\"https://gull.example/petrel.jpg\",\"caption\":\"The Petrel, aground\"}],\"author\":["
                        + "{\"name\":\"Anna Tern\",\"url\":\"https://gull.example/tern\"},{\"name\":\"Ben Auk\"}]}</script>",
                TEXT);

        assertThat(facts.section()).contains("Harbour");
        assertThat(facts.modifiedAt()).contains(Instant.parse("2020-04-10T08:00:00Z"));
        assertThat(facts.image())
                .contains(new LeadImage(
                        URI.create("https://gull.example/petrel.jpg"), Optional.of("The Petrel, aground")));
        assertThat(facts.authors())
                .containsExactly(
                        new Author("Anna Tern", Optional.of(URI.create("https://gull.example/tern"))),
                        new Author("Ben Auk", Optional.empty()));
        assertThat(facts.flags()).isEmpty();
    }

    @Test
    void thePageItselfTellsThemWhereLinkedDataIsSilent() {
        PageFacts facts = read(
                "<meta property=og:image content=https://cdn.example/1200/petrel-aground.jpg>"
                        + "<meta property=article:section content=Harbour>",
                "<div class=byline>By <a href=/writers/tern>Anna Tern</a> and <a href=/writers/auk>Ben Auk</a></div>"
                        + "<figure><img src=/logo.png><figcaption>Our logo</figcaption></figure>"
                        + "<figure><img src=/300/petrel-aground.jpg><figcaption>The Petrel on her sandbank</figcaption></figure>"
                        + TEXT);

        assertThat(facts.section()).contains("Harbour");
        assertThat(facts.image().flatMap(LeadImage::caption)).contains("The Petrel on her sandbank");
        assertThat(facts.authors())
                .containsExactly(
                        new Author("Anna Tern", Optional.of(URI.create("https://gull.example/writers/tern"))),
                        new Author("Ben Auk", Optional.of(URI.create("https://gull.example/writers/auk"))));
    }

    @Test
    void anArticleThatIsNotFreeIsBehindAPaywall() {
        String head =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":%s}</script>";

        assertThat(read(head.formatted("\"False\""), TEXT).flags())
                .containsExactly(new Flag(Kind.PAYWALL, "isAccessibleForFree: false"));
        assertThat(read(head.formatted("false"), TEXT).flags()).hasSize(1);
        assertThat(read(head.formatted("true"), TEXT).flags()).isEmpty();
    }

    @Test
    void aShortTextBeforeAnInvitationToPayIsATeaser() {
        assertThat(read("", LEAD + "<div class=box>Subscribe now to continue reading. It costs a fish a month.</div>")
                        .flags())
                .extracting(Flag::kind)
                .containsExactly(Kind.PAYWALL, Kind.TEASER);
        assertThat(read("", TEXT + "<div class=box>Subscribe now to continue reading.</div>")
                        .flags())
                .as("the whole text is there")
                .isEmpty();
    }

    @Test
    void aTextFarShorterThanThePageSaysIsATeaser() {
        String head = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"wordCount\":812}</script>";

        assertThat(read(head, LEAD).flags()).containsExactly(new Flag(Kind.TEASER, "wordCount: 812"));
    }

    @Test
    void aTextThatEndsInALinkToItsRestIsATeaser() {
        assertThat(read("", "<article>" + LEAD + "<a href=/full>Read the full story »</a></article>")
                        .flags())
                .extracting(Flag::kind, Flag::evidence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.TEASER, "Read the full story »"));
    }

    @Test
    void aPageThatOnlyAsksForConsentIsAConsentWall() {
        PageFacts facts = read(
                "",
                "<h1>Before you go on</h1><p>We and our partners use cookies to keep this paper afloat, and need your"
                        + " consent for that.</p><p>Our privacy policy tells which partners read which cookies, and how"
                        + " you can change your mind.</p>");

        assertThat(facts.flags()).extracting(Flag::kind).containsExactly(Kind.CONSENT_WALL);
        assertThat(facts.flags().getFirst().evidence()).startsWith("We and our partners use cookies");
    }

    @Test
    void anArticleAboutCookiesIsNone() {
        String article =
                "<p>Regulators fined the ferry line on Monday because its ticket shop set cookies before anyone"
                        + " had agreed, the court of the harbour said in a ruling that was long awaited.</p>";

        assertThat(read("", article + TEXT).flags()).isEmpty();
    }

    @Test
    void aRowOfPostsIsALiveBlog() {
        String head =
                "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry\"}</script>";
        String posts = "<div class=live-blog>"
                + "<time datetime=2020-04-09T10:00Z>10:00</time><p>The tide is rising now.</p>".repeat(5) + "</div>";

        assertThat(read(head, TEXT).flags()).containsExactly(new Flag(Kind.LIVE_BLOG, "@type: LiveBlogPosting"));
        assertThat(read("<title>Live: ferry aground</title>", posts + TEXT).flags())
                .containsExactly(new Flag(Kind.LIVE_BLOG, "Live: ferry aground"));
    }

    @Test
    void aPageForAVideoSaysSo() {
        assertThat(read("<meta property=og:type content=video.other>", LEAD).flags())
                .containsExactly(new Flag(Kind.VIDEO, "og:type: video.other"));
    }

    @Test
    void namesThatOnlyResembleAConsentBoxHideNothing() {
        String page = "<div class='cmp-container'><div class='cmp-text'>" + TEXT + "</div></div>";

        assertThat(WebPage.read(page, Optional.empty()).text()).contains("ran aground");
    }

    @Test
    void evidenceIsShort() {
        assertThat(new Flag(Kind.TEASER, "word ".repeat(100)).evidence())
                .hasSizeLessThanOrEqualTo(160)
                .endsWith("…");
    }

    @Test
    void manyBoxesFiguresAndLinksAreReadInLinearTime() {
        for (String unit : List.of(
                "<figure><img src=a>",
                "<div class=paywall>",
                "<div id=didomi>",
                "<a rel=author href=a>A B</a>",
                "<a>Read more</a>")) {
            String page = TEXT + unit.repeat(100_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("", page), unit);
        }
    }

    private static PageFacts read(String head, String body) {
        return WebPage.read(
                        "<html><head>" + head + "</head><body>" + body + "</body></html>",
                        Address.of("https://gull.example/petrel"))
                .page();
    }
}
