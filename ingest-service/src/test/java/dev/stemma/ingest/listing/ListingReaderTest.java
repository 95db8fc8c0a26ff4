package dev.stemma.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {

    private static final URI ADDRESS = URI.create("https://gull.example/feeds/all.xml");

    @Test
    void rssIsRead() {
        Listing listing = listed("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
                  xmlns:a="http://www.w3.org/2005/Atom">
                <channel><title>The Gull &amp; Tern</title><link>https://gull.example/</link><language>en-gb</language><ttl>90</ttl>
                <a:link rel="self" href="https://gull.example/feeds/all.xml"/><a:link rel="hub" href="https://hub.example/"/>
                <item><title>Ferry &lt;b&gt;aground&lt;/b&gt;</title><link>/2020/petrel</link><guid isPermaLink="false">17</guid>
                <d:creator>Anna Tern</d:creator><pubDate>Mon, 06 Apr 2020 10:00:00 +0200</pubDate>
                <description>A ferry ran aground.</description><c:encoded><![CDATA[<p>It ran <i>aground</i>.</p>]]></c:encoded></item>
                </channel></rss>""");

        assertThat(listing.format()).isEqualTo(Listing.Format.RSS);
        assertThat(listing.title()).contains("The Gull & Tern");
        assertThat(listing.language()).contains("en-gb");
        assertThat(listing.lifetime()).contains(Duration.ofMinutes(90));
        assertThat(listing.hub()).contains(URI.create("https://hub.example/"));
        assertThat(listing.self()).contains(ADDRESS);
        Entry entry = listing.entries().getFirst();
        assertThat(entry.key()).isEqualTo("17");
        assertThat(entry.link()).contains(URI.create("https://gull.example/2020/petrel"));
        assertThat(entry.title()).isEqualTo("Ferry aground");
        assertThat(entry.author()).contains("Anna Tern");
        assertThat(entry.published())
                .contains(new Publication(
                        Instant.parse("2020-04-06T08:00:00Z"), Publication.Precision.INSTANT, Publication.Basis.FEED));
        assertThat(entry.content()).contains("<p>It ran <i>aground</i>.</p>");
        assertThat(entry.summary()).contains("<p>A ferry ran aground.</p>");
    }

    @Test
    void rssOneIsReadWithItsItemsBesideTheChannel() {
        Listing listing = listed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://gull.example/"><title>Gull</title><link>https://gull.example/</link></channel>
                <item rdf:about="https://gull.example/1"><title>One</title><link>https://gull.example/1</link>
                <dc:date>2020-04-06</dc:date></item></rdf:RDF>""");

        assertThat(listing.title()).contains("Gull");
        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.entries().getFirst().published())
                .map(Publication::precision)
                .contains(Publication.Precision.DAY);
    }

    @Test
    void atomIsReadWithItsBasesAndTypes() {
        Listing listing = listed("""
                <f:feed xmlns:f="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gull.example/a/">
                <f:title type="html">Gull &amp;amp; Tern</f:title><f:link href="."/>
                <f:entry xml:base="b/"><f:id>tag:1</f:id><f:title>One &lt; two</f:title><f:link rel="related" href="x"/>
                <f:link href="c"/><f:updated>2020-04-06T10:00:00Z</f:updated><f:author><f:name>Anna</f:name></f:author>
                <f:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text.</p></div></f:content></f:entry></f:feed>""");

        assertThat(listing.format()).isEqualTo(Listing.Format.ATOM);
        assertThat(listing.title()).contains("Gull & Tern");
        assertThat(listing.site()).contains(URI.create("https://gull.example/a/"));
        Entry entry = listing.entries().getFirst();
        assertThat(entry.link()).contains(URI.create("https://gull.example/a/b/c"));
        assertThat(entry.title()).isEqualTo("One < two");
        assertThat(entry.author()).contains("Anna");
        assertThat(entry.updated()).map(Publication::at).contains(Instant.parse("2020-04-06T10:00:00Z"));
        assertThat(entry.content()).hasValueSatisfying(html -> assertThat(html).contains("<p>Text.</p>"));
    }

    @Test
    void jsonFeedIsRead() {
        Listing listing = listed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Gull","home_page_url":"https://gull.example/",
                "hubs":[{"type":"WebSub","url":"https://hub.example/"}],
                "items":[{"id":1,"url":"/1","title":"One","content_text":"a < b","authors":[{"name":"Anna"},{"name":"Bert"}],
                "date_published":"2020-04-06T10:00:00+02:00"}]}""");

        assertThat(listing.format()).isEqualTo(Listing.Format.JSON_FEED);
        assertThat(listing.hub()).contains(URI.create("https://hub.example/"));
        Entry entry = listing.entries().getFirst();
        assertThat(entry.key()).isEqualTo("1");
        assertThat(entry.link()).contains(URI.create("https://gull.example/1"));
        assertThat(entry.author()).contains("Anna, Bert");
        assertThat(entry.content()).contains("<p>a &lt; b</p>");
    }

    @Test
    void aNewsSitemapIsRead() {
        Listing listing = listed("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://gull.example/1</loc><n:news><n:publication><n:name>The Gull</n:name><n:language>en</n:language>
                </n:publication><n:publication_date>2020-04-06</n:publication_date><n:title>One</n:title></n:news></url>
                <url><loc>https://gull.example/about</loc></url></urlset>""");

        assertThat(listing.format()).isEqualTo(Listing.Format.SITEMAP);
        assertThat(listing.entries()).hasSize(2);
        Entry entry = listing.entries().getFirst();
        assertThat(entry.title()).isEqualTo("One");
        assertThat(entry.outlet()).contains("The Gull");
        assertThat(entry.language()).contains("en");
        assertThat(listed("<sitemapindex><sitemap><loc>https://gull.example/s1.xml</loc></sitemap></sitemapindex>")
                        .parts())
                .containsExactly(URI.create("https://gull.example/s1.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>A & B</title><link>http://x.example/?a=1&b=2</link></item>",
                "<rss><channel><item><title>One<link>http://x.example/1</link></item></channel></rss>",
                "junk before <rss><channel><item><title>One</title></item></channel></rss> and after",
                "<rss><channel><title>caf\u00E9 &nbsp;&eacute; &undefined;</title><item><title>One</title></item></channel></rss>",
                "<?xml version=\"1.0\" encoding=\"nonsense\"?><rss><channel><item><title>\u0001One\u0008</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&a;</title></item></channel></rss>",
                "<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>"
            })
    void whatCanBeHadOfABrokenFeedIsHad(String text) {
        assertThat(listed(text).entries()).hasSize(1);
        assertThat(listed(text).entries().getFirst().title()).doesNotContain("root:");
    }

    @Test
    @Timeout(10)
    void hostileXmlIsReadInBoundedTime() {
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<rss><channel><item><title>&c;</title></item></channel></rss>";
        assertThat(listed(laughs).entries().getFirst().title()).hasSizeLessThan(100);
        assertThat(read("<rss><channel>" + "<a>".repeat(300_000))).isNotNull();
        assertThat(read("<rss><channel>" + "<item>".repeat(100_000))).isNotNull();
        assertThat(read("<".repeat(1_000_000))).isNotNull();
        assertThat(read("<feed " + "a='1' ".repeat(100_000) + "/>")).isNotNull();
        assertThat(read("{\"items\":" + "[".repeat(100_000))).isInstanceOf(ListingReader.NoFeed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html><body>x</body></html>", "<opml/>", "{\"a\":1}", "[1]", "{"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThat(read(text)).isInstanceOf(ListingReader.NoFeed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "UTF-16", "UTF-16LE", "UTF-32BE", "Shift_JIS"})
    void theDeclaredEncodingIsBelieved(String name) {
        String title = name.equals("windows-1251") ? "Новости" : name.equals("Shift_JIS") ? "新聞" : "Caf\u00E9";
        String text = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><rss><channel><title>" + title
                + "</title></channel></rss>";

        ListingReader.Read read = ListingReader.read(text.getBytes(Charset.forName(name)), Optional.empty(), ADDRESS);

        assertThat(((ListingReader.Listed) read).listing().title()).contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 06 Apr 2020 10:00:00 GMT|2020-04-06T10:00:00Z",
                "Mon, 6 Apr 20 10:00 EST|2020-04-06T15:00:00Z",
                "06 April 2020 10:00:00 +0530|2020-04-06T04:30:00Z",
                "2020-04-06T10:00:00.123+02:00|2020-04-06T08:00:00Z",
                "2020-04-06 10:00|2020-04-06T10:00:00Z",
                "20200406|2020-04-06T00:00:00Z",
                "2020-04|2020-04-01T00:00:00Z",
                "Mon Apr 6 10:00:00 2020|2020-04-06T10:00:00Z",
                "April 6, 2020|2020-04-06T00:00:00Z",
                "Monday, 06-Apr-20 24:00:00 PDT|2020-04-07T07:00:00Z"
            })
    void theFormsInWhichFeedsWriteTimesAreRead(String written, String expected) {
        assertThat(FeedDates.read(written)).map(Publication::at).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2020-13-40", "Mon, 99 Xyz 2020", "", "12:00", "31 Feb 2020 10:00 GMT"})
    void whatTellsNoTimeTellsNone(String written) {
        assertThat(FeedDates.read(written)).isEmpty();
    }

    @Test
    void feedsAreFoundInPages() {
        String page = """
                <html><head><base href="https://gull.example/x/">
                <link rel="Alternate" type="application/rss+xml; charset=utf-8" title="News" href="rss.xml">
                <link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" hreflang="de" href="/de">
                <link rel="stylesheet" type="text/css" href="a.css"></head></html>""";

        assertThat(FeedLinks.in(page, ADDRESS))
                .extracting(link -> link.address().toString())
                .containsExactly("https://gull.example/x/rss.xml", "https://gull.example/feed.json");
    }

    @Test
    void aListOfFeedsSurvivesWritingAndReading() {
        List<Opml.Outline> outlines = List.of(new Opml.Outline(
                "https://gull.example/?a=1&b=\"2\"",
                Optional.of("Gull & <Tern>"),
                Optional.of(URI.create("https://gull.example/"))));

        assertThat(Opml.read(Opml.write("Feeds", outlines).getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isEqualTo(outlines);
    }

    @Test
    void linksAreMadeAddresses() {
        assertThat(WebLinks.resolve(ADDRESS, " ../a b/ü?q=ä|#x ").map(URI::toString))
                .contains("https://gull.example/a%20b/%C3%BC?q=%C3%A4%7C");
        assertThat(WebLinks.resolve(ADDRESS, "https://möwe.example/100%").map(URI::toString))
                .contains("https://xn--mwe-sna.example/100%25");
        assertThat(WebLinks.resolve(ADDRESS, "mailto:desk@gull.example")).isEmpty();
        assertThat(WebLinks.resolve(ADDRESS, "javascript:alert(1)")).isEmpty();
    }

    private static ListingReader.Read read(String text) {
        return ListingReader.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS);
    }

    private static Listing listed(String text) {
        ListingReader.Read read = read(text);
        assertThat(read).isInstanceOf(ListingReader.Listed.class);
        return ((ListingReader.Listed) read).listing();
    }
}
