package dev.stemma.ingest.feed;

import static dev.stemma.ingest.fetch.TestHost.bytes;
import static dev.stemma.ingest.fetch.TestHost.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.ingest.fetch.TestHost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds from their address to the articles that they list, on a host that misbehaves.
@QuarkusTest
class FeedResourceTest {

    private static final String LONG =
            "The coastguard said the ferry Petrel was towed into harbour on Tuesday with all hands safe. ".repeat(12);

    private final TestHost host = new TestHost();
    private final String outlet = "The Gull " + UUID.randomUUID();

    @Inject
    FeedStore store;

    @AfterEach
    void close() {
        given().get("/v1/feeds?limit=500").jsonPath().getList("items.id", String.class).stream()
                .forEach(id -> given().delete("/v1/feeds/" + id));
        host.close();
    }

    @Test
    void whatAFeedListsIsTakenInWholeOrFromItsPages() {
        host.page(
                        "/rss.xml",
                        "application/rss+xml",
                        rss(
                                item(
                                        "/whole",
                                        "Ferry towed in",
                                        "<content:encoded>&lt;p&gt;" + LONG + "&lt;/p&gt;</content:encoded>"),
                                item("/page", "Ferry runs aground", "<description>A ferry ran aground.</description>")))
                .page("/page", "text/html", page("Ferry runs aground", LONG));
        String id = add("/rss.xml");

        JsonPath feed = looked(id);

        assertThat(feed.getString("title")).isEqualTo("The Gull: news");
        assertThat(feed.getString("format")).isEqualTo("RSS");
        assertThat(feed.getInt("failures")).isZero();
        assertThat(feed.getString("checks.newsAt")).isNotNull();
        assertThat(Instant.parse(feed.getString("checks.nextAt")))
                .isAfter(Instant.now().plusSeconds(600));
        JsonPath articles = articles();
        assertThat(articles.getList("items.title", String.class))
                .containsExactlyInAnyOrder("Ferry towed in", "Ferry runs aground");
        assertThat(articles.getList("items.publication.basis", String.class)).containsOnly("FEED");
        assertThat(articles.getList("items.publication.at", String.class)).containsOnly("2020-04-06T10:00:00Z");
        assertThat(host.times("/whole")).as("the feed carried it").isZero();
        assertThat(host.times("/page")).isEqualTo(1);
    }

    @Test
    void whatIsUnchangedIsNeitherReadNorFetchedAgain() {
        host.on("/rss.xml", (asked, out) -> {
                    boolean known = "\"v1\"".equals(asked.headers().get("if-none-match"));
                    byte[] body = known ? new byte[0] : bytes(rss(item("/page", "Ferry runs aground", "")));
                    write(out, known ? "304 Not Modified" : "200 OK", "ETag: \"v1\"\r\n", body);
                })
                .page("/page", "text/html", page("Ferry runs aground", LONG));
        String id = add("/rss.xml");
        looked(id);

        JsonPath again = lookedAgain(id);

        assertThat(host.times("/rss.xml")).isEqualTo(2);
        assertThat(host.times("/page")).isEqualTo(1);
        assertThat(again.getInt("failures")).isZero();
    }

    @Test
    void anEtagThatChangesEachTimeFetchesNoPageTwice() {
        host.on(
                        "/rss.xml",
                        (asked, out) -> write(
                                out,
                                "200 OK",
                                "ETag: \"" + UUID.randomUUID() + "\"\r\n",
                                bytes(rss(item("/page", "Ferry runs aground", "")))))
                .page("/page", "text/html", page("Ferry runs aground", LONG));
        String id = add("/rss.xml");
        looked(id);

        lookedAgain(id);

        assertThat(host.times("/rss.xml")).isEqualTo(2);
        assertThat(host.times("/page")).isEqualTo(1);
    }

    @Test
    void anEntryThatChangedIsARevision() {
        host.page("/rss.xml", "application/rss+xml", rss(item("/a", "Ferry", content(LONG))));
        String id = add("/rss.xml");
        looked(id);
        host.page("/rss.xml", "application/rss+xml", rss(item("/a", "Ferry", content(LONG + "Nobody was hurt."))));

        lookedAgain(id);

        assertThat(articles().getList("items.revision", Integer.class)).containsExactly(2);
    }

    @Test
    void whatWasTakenDownDoesNotComeBack() {
        host.page("/rss.xml", "application/rss+xml", rss(item("/a", "Ferry", content(LONG))));
        String id = add("/rss.xml");
        looked(id);
        String article = articles().getString("items[0].id");
        given().delete("/v1/articles/" + article).then().statusCode(200);
        host.page("/rss.xml", "application/rss+xml", rss(item("/a", "Ferry", content(LONG + "Nobody was hurt."))));

        lookedAgain(id);

        given().get("/v1/articles/" + article).then().statusCode(410);
        assertThat(articles().getList("items")).isEmpty();
    }

    @Test
    void aFeedThatIsGoneEnds() {
        host.status("/rss.xml", "410 Gone", "");
        String id = add("/rss.xml");

        JsonPath feed = feed(id, json -> json.getString("state").equals("ENDED"));

        assertThat(feed.getString("lastError.reason")).isEqualTo("gone");
        assertThat(feed.getString("checks.nextAt")).isNull();
    }

    @Test
    void aFeedThatMovedForGoodIsLookedAtThere() {
        host.redirect("/old.xml", 301, "/new.xml").page("/new.xml", "application/rss+xml", rss());
        String id = add("/old.xml");

        assertThat(looked(id).getString("url")).isEqualTo(host.uri("/new.xml").toString());
    }

    @Test
    void aFeedThatMovedToAnotherFeedEnds() {
        host.redirect("/old.xml", 308, "/new.xml").page("/new.xml", "application/rss+xml", rss());
        add("/new.xml");
        String id = add("/old.xml");

        JsonPath feed = feed(id, json -> json.getString("state").equals("ENDED"));

        assertThat(feed.getString("lastError.reason")).isEqualTo("moved");
    }

    @Test
    void aFeedThatFailsSaysWhyAndIsLeftForAsLongAsItsHostAsks() {
        host.status("/rss.xml", "503 Oops", "Retry-After: 7200\r\n");
        String id = add("/rss.xml");

        JsonPath feed = feed(id, json -> json.getInt("failures") > 0);

        assertThat(feed.getString("state")).isEqualTo("ACTIVE");
        assertThat(feed.getString("lastError.reason")).isEqualTo("overloaded");
        assertThat(feed.getString("lastError.detail")).contains("503");
        assertThat(Instant.parse(feed.getString("checks.nextAt")))
                .isAfter(Instant.now().plusSeconds(7000));
    }

    @Test
    void whatIsNoFeedAndWhatIsNotPublicSaysSo() {
        host.page("/page", "text/html", page("No feed", LONG));
        String page = add("/page");
        String inside = given().contentType("application/json")
                .body(Map.of("url", "http://127.0.0.2:9/rss.xml"))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(feed(page, json -> json.getInt("failures") > 0).getString("lastError.reason"))
                .isEqualTo("no_feed");
        assertThat(feed(inside, json -> json.getInt("failures") > 0).getString("lastError.reason"))
                .isEqualTo("forbidden_address");
        given().get("/q/metrics")
                .then()
                .body(containsString("stemma_fetches_total{outcome=\"fetched\"}"))
                .body(containsString("stemma_fetches_total{outcome=\"forbidden_address\"}"))
                .body(containsString("stemma_feed_visits_total{ending=\"failed\"}"));
    }

    @Test
    void aPageThatFailsIsTriedAgainAndHoldsNothingUp() {
        host.page("/rss.xml", "application/rss+xml", rss(item("/bad", "Bad", ""), item("/good", "Good", "")))
                .status("/bad", "500 Oops", "")
                .page("/good", "text/html", page("Good", LONG));
        String id = add("/rss.xml");
        looked(id);
        assertThat(articles().getList("items.title", String.class)).containsExactly("Good");
        host.page("/bad", "text/html", page("Bad", LONG + "It is well again."));

        lookedAgain(id);

        assertThat(articles().getList("items.title", String.class)).containsExactlyInAnyOrder("Good", "Bad");
        assertThat(host.times("/good")).isEqualTo(1);
    }

    @Test
    void aPausedFeedIsLeftAlone() throws InterruptedException {
        host.page("/rss.xml", "application/rss+xml", rss());
        String id = add("/rss.xml");
        looked(id);

        given().post("/v1/feeds/" + id + "/pause").then().statusCode(200).body("state", equalTo("PAUSED"));
        given().post("/v1/feeds/" + id + "/check").then().statusCode(202);
        Thread.sleep(600);

        assertThat(host.times("/rss.xml")).isEqualTo(1);
        given().post("/v1/feeds/" + id + "/resume").then().statusCode(200).body("state", equalTo("ACTIVE"));
        await().atMost(Duration.ofSeconds(10)).until(() -> host.times("/rss.xml") == 2);
    }

    @Test
    void aFeedIsKeptOnceReplacedAndForgotten() {
        host.page("/rss.xml", "application/rss+xml", rss()).page("/b.xml", "application/rss+xml", rss());
        String id = add("/rss.xml");
        given().contentType("application/json")
                .body(Map.of("url", host.uri("/rss.xml").toString()))
                .post("/v1/feeds")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));

        given().contentType("application/json")
                .body(Map.of("url", host.uri("/b.xml").toString(), "interval", "PT1H", "title", "B"))
                .put("/v1/feeds/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(host.uri("/b.xml").toString()))
                .body("interval", equalTo("PT1H"))
                .body("title", equalTo("B"))
                .body("source", nullValue());
        given().get("/v1/feeds").then().statusCode(200).body("items.id", hasItem(id));
        given().delete("/v1/feeds/" + id).then().statusCode(204);
        given().delete("/v1/feeds/" + id).then().statusCode(404);
        given().get("/v1/feeds/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":5}",
                "{\"url\":\"ftp://gull.example/\"}",
                "{\"url\":\"https://user:word@gull.example/\"}",
                "{\"url\":\"https://gull.example/\",\"interval\":\"PT1S\"}",
                "{\"url\":\"https://gull.example/\",\"interval\":\"soon\"}",
                "{\"url\":\"https://gull.example/\",\"credential\":\"none\"}"
            })
    void aFeedThatCannotBeKeptIsAProblemWithItsPointer(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/feeds")
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-feed"))
                .body("errors[0].pointer", containsString("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/problem+json;q=0.9, Application/Problem+JSON"})
    void aClientThatAcceptsProblemsAloneIsServed(String accepted) {
        String id = add("/rss.xml");
        given().header("Accept", accepted)
                .get("/v1/feeds/opml")
                .then()
                .statusCode(200)
                .body(containsString("/rss.xml"));
        given().header("Accept", accepted).delete("/v1/feeds/" + id).then().statusCode(204);
        given().header("Accept", accepted).get("/v1/feeds/" + id).then().statusCode(404);
        given().header("Accept", "image/png").get("/v1/feeds/opml").then().statusCode(406);
    }

    @Test
    void listsOfFeedsComeAndGoAsOpml() {
        String opml = """
                <?xml version="1.0"?><opml version="1.0"><body><outline text="Folder">
                <outline text="Gull &amp; Tern" type="rss" xmlUrl="%s" htmlUrl="https://gull.example/"/>
                <outline text="Odd" xmlUrl="ftp://gull.example/rss"/></outline></body></opml>""".formatted(host.uri("/opml.xml"));

        given().contentType("text/x-opml")
                .body(bytes(opml))
                .post("/v1/feeds/opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("known", equalTo(0))
                .body("refused[0].url", equalTo("ftp://gull.example/rss"));
        given().contentType("text/x-opml")
                .body(bytes(opml))
                .post("/v1/feeds/opml")
                .then()
                .body("known", equalTo(1));
        given().get("/v1/feeds/opml")
                .then()
                .statusCode(200)
                .contentType(containsString("opml"))
                .body(containsString("xmlUrl=\"" + host.uri("/opml.xml") + "\""))
                .body(containsString("Gull &amp; Tern"));
        given().contentType("text/x-opml")
                .body(bytes("<opml/>"))
                .post("/v1/feeds/opml")
                .then()
                .statusCode(422);
    }

    @Test
    void thefeedsThatAPageNamesAreFound() {
        host.page("/", "text/html", """
                <html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">
                <link rel="alternate" hreflang="de" href="/de"></head><body>x</body></html>""");

        given().contentType("application/json")
                .body(Map.of("url", host.uri("/").toString()))
                .post("/v1/feeds/discover")
                .then()
                .statusCode(200)
                .body("items.url", equalTo(List.of(host.uri("/rss.xml").toString())))
                .body("items[0].title", equalTo("News"));
        given().contentType("application/json")
                .body(Map.of("url", "http://169.254.169.254/latest/"))
                .post("/v1/feeds/discover")
                .then()
                .statusCode(422)
                .body("type", containsString("not-fetched"))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void aFeedIsHandedToOneReplicaOnly() throws Exception {
        Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            URI url = URI.create("https://host" + i + ".invalid/" + UUID.randomUUID());
            store.add(
                    new Feed.Wishes(url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    longAgo);
            store.set(FeedStore.idOf(url), Feed.State.ACTIVE, longAgo);
            added.add(FeedStore.idOf(url));
        }
        List<UUID> leased = new ArrayList<>();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<FeedStore.Leased>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> store.lease(20, longAgo.plusSeconds(60), Duration.ofMinutes(5)));
            }
            for (var lease : replicas.invokeAll(tasks)) {
                lease.get().forEach(feed -> leased.add(feed.feed().id()));
            }
        }

        assertThat(leased).doesNotHaveDuplicates();
        assertThat(added).containsAll(leased);
    }

    private String add(String path) {
        return given().contentType("application/json")
                .body(Map.of("url", host.uri(path).toString(), "source", outlet))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/feeds/"))
                .extract()
                .path("id");
    }

    private static JsonPath looked(String id) {
        return feed(id, json -> json.getString("checks.succeededAt") != null);
    }

    private static JsonPath lookedAgain(String id) {
        String before = get(id).getString("checks.lastAt");
        given().post("/v1/feeds/" + id + "/check").then().statusCode(202);
        return feed(id, json -> !json.getString("checks.lastAt").equals(before));
    }

    private static JsonPath feed(String id, Predicate<JsonPath> condition) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> condition.test(get(id)));
        return get(id);
    }

    private static JsonPath get(String id) {
        return given().get("/v1/feeds/" + id).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath articles() {
        return given().queryParam("source", outlet).get("/v1/articles").jsonPath();
    }

    private String item(String path, String title, String more) {
        return "<item><title>" + title + "</title><link>" + host.uri(path) + "</link>"
                + "<pubDate>Mon, 06 Apr 2020 10:00:00 GMT</pubDate>" + more + "</item>";
    }

    private static String content(String text) {
        return "<content:encoded>" + text + "</content:encoded>";
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                + "<channel><title>The Gull: news</title><link>https://gull.example/</link>"
                + String.join("\n", items) + "</channel></rss>";
    }

    private static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + text
                + "</p><p>" + text.replace("Petrel", "Tern") + "</p></article></body></html>";
    }
}
