package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.shelf.Library;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/// The doors to stories and traditions, and the page, over four stories of four articles each.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class StoriesAndTraditionsTest {

    private static final String FERRY = "Ferry sinks off Mindoro";

    @Inject
    Library library;

    @Inject
    ProjectionStore store;

    @Inject
    Linked linked;

    private final List<EnrichedArticle> articles = Newsroom.articles();

    @BeforeEach
    void fill() {
        linked.clear();
        for (EnrichedArticle article : articles) {
            EnrichedArticle published = article.withSource("Outlet " + article.key());
            library.write(shelf -> store.project(shelf, List.of(new Telling.Enriched(published.message()))));
        }
        linked.await();
    }

    @Test
    void storiesComeNewestFirstAPageAtATime() {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = given().get("/v1/stories?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(4))
                    .extract()
                    .jsonPath();
            titles.addAll(page.getList("items.title"));
            cursor = page.getString("nextCursor") == null ? "" : page.getString("nextCursor");
        } while (!cursor.isEmpty());
        assertThat(titles)
                .containsExactly(
                        "Strike shuts port of Durban",
                        "Glacier lake bursts in Chitral",
                        "Parliament in Chisinau passes budget",
                        FERRY);
    }

    @Test
    void aTimeThatCannotBeRightSaysNothingOfAStory() {
        EnrichedArticle misdated = EnrichedArticle.of(
                        "misdated", "Old news", articles.getFirst().text())
                .withTime("1601-01-01T00:00:00Z");
        library.write(shelf -> store.project(shelf, List.of(new Telling.Enriched(misdated.message()))));
        linked.await();

        given().get("/v1/stories/" + story(FERRY))
                .then()
                .body("articleCount", equalTo(5))
                .body("from", equalTo("2024-03-04T06:00:00Z"));
        given().get("/v1/traditions/" + tradition(FERRY) + "/stemma")
                .then()
                .body("edges.child", hasItem(misdated.id().toString()));
    }

    @Test
    void storiesAreFilteredByTimeSourceCreditAndSize() {
        given().get("/v1/stories?from=2024-03-20&to=2024-03-25")
                .then()
                .body("items.title", equalTo(List.of("Glacier lake bursts in Chitral")));
        given().queryParam("source", "Outlet event-0-2")
                .get("/v1/stories")
                .then()
                .body("items.title", equalTo(List.of(FERRY)));
        given().get("/v1/stories?credit=Reuters&articles=4").then().body("items", hasSize(4));
        given().get("/v1/stories?articles=5").then().body("items", hasSize(0));
        given().get("/v1/stories?credit=AFP").then().body("items", hasSize(0)).body("total.value", equalTo(0));
    }

    @Test
    void whatCannotBeReadIsAProblemThatNamesTheParameter() {
        String tradition = tradition(FERRY);
        for (String path : List.of(
                "/v1/stories?entityId=x",
                "/v1/stories?articles=-1",
                "/v1/stories?from=yesterday",
                "/v1/stories?format=pdf",
                "/v1/stories?cursor=%F0%9F%90%99",
                "/v1/traditions/" + tradition + "/stemma?format=gif",
                "/v1/traditions/" + tradition + "/apparatus?kind=SPELLING",
                "/v1/traditions/" + tradition + "/apparatus?significance=2",
                "/v1/traditions/" + tradition + "/apparatus?witness=ZZ",
                "/v1/traditions/" + tradition + "/apparatus?context=501",
                "/v1/traditions/" + tradition + "/apparatus?cursor=bm90IGEgbnVtYmVyCg",
                "/v1/traditions/" + tradition + "/collation?witness=" + UUID.randomUUID())) {
            given().get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://stemma.dev/problems/invalid-parameter"))
                    .body("errors", hasSize(1));
        }
        for (String path : List.of(
                "/v1/stories/x",
                "/v1/stories/" + UUID.randomUUID(),
                "/v1/traditions/" + UUID.randomUUID() + "/stemma")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        given().accept("image/png").get("/v1/stories").then().statusCode(406);
    }

    @Test
    void aStoryShowsItsArticlesTraditionsAndEntities() {
        given().get("/v1/stories/" + story(FERRY))
                .then()
                .statusCode(200)
                .body("title", equalTo(FERRY))
                .body("from", equalTo("2024-03-04T06:00:00Z"))
                .body("to", equalTo("2024-03-04T09:10:00Z"))
                .body("articleCount", equalTo(4))
                .body("articles.id", hasItems(article(0), article(1), article(2), article(3)))
                .body("traditions", hasSize(1))
                .body("traditions[0].credit", equalTo("Reuters"))
                .body("traditions[0].witnessCount", equalTo(4))
                .body("entities.name", hasItem("Liza Marquez"));
    }

    @Test
    void whoHasTheStoryAlreadyGetsNothingAgain() {
        for (String path : List.of(
                "/v1/stories/" + story(FERRY),
                "/v1/traditions/" + tradition(FERRY),
                "/v1/traditions/" + tradition(FERRY) + "/stemma",
                "/v1/traditions/" + tradition(FERRY) + "/apparatus?limit=2",
                "/v1/traditions/" + tradition(FERRY) + "/collation")) {
            String etag = given().get(path).then().statusCode(200).extract().header("ETag");
            assertThat(etag).isNotBlank();
            given().header("If-None-Match", etag).get(path).then().statusCode(304);
        }
    }

    @Test
    void anIdThatWasMergedLeadsToTheSurvivor() {
        UUID merged = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        succession(merged, "STORY", "'" + story(FERRY) + "'::uuid");
        succession(gone, "STORY", "null");
        given().redirects()
                .follow(false)
                .get("/v1/stories/" + merged)
                .then()
                .statusCode(308)
                .header("Location", containsString("/v1/stories/" + story(FERRY)));
        given().get("/v1/stories/" + gone).then().statusCode(410).contentType("application/problem+json");
        UUID tradition = UUID.randomUUID();
        succession(tradition, "TRADITION", "'" + tradition(FERRY) + "'::uuid");
        given().redirects()
                .follow(false)
                .get("/v1/traditions/" + tradition + "/stemma?format=dot")
                .then()
                .statusCode(308)
                .header("Location", containsString("/v1/traditions/" + tradition(FERRY) + "/stemma?format=dot"));
    }

    @Test
    void storiesAreAFeedAndATable() throws Exception {
        Response answer = given().accept("application/atom+xml").get("/v1/stories?limit=3");
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        Document feed = xml(answer);
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(3);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("Strike shuts port of Durban");
        Response table = given().accept("text/csv").get("/v1/stories?limit=3&credit=Reuters");
        assertThat(table.asString().lines()).hasSize(4).first().asString().startsWith("id,title,from,to");
        assertThat(table.header("Link")).contains("credit=Reuters").contains("limit=3");
    }

    @Test
    void theNextPageOfATableIsOfTheListThatWasAskedFor() {
        Response table = given().accept("text/csv").get("/v1/articles?limit=1&credit=Reuters");
        String next = table.header("Link").replaceFirst("<([^>]*)>.*", "$1");
        assertThat(URI.create(next).getQuery()).contains("credit=Reuters", "limit=1", "cursor=");

        Response page = given().urlEncodingEnabled(false).accept("text/csv").get(next);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString().lines().toList())
                .hasSize(2)
                .doesNotContain(table.asString().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void theStemmaSaysWhoCopiedWhomHowSurelyAndWhy() {
        String stemma = "/v1/traditions/" + tradition(FERRY) + "/stemma";
        given().get(stemma)
                .then()
                .statusCode(200)
                .body("root", notNullValue())
                .body("nodes.findAll { !it.lost }.articleId", hasItems(article(0), article(1), article(2), article(3)))
                .body("nodes.findAll { it.lost }.articleId", everyItem(nullValue()))
                .body("edges.confidence", everyItem(notNullValue()))
                .body("edges.evidence", everyItem(hasItem(notNullValue())))
                .body("edges.kind", hasItem("VERBATIM"));
    }

    @Test
    void theStemmaIsDotAndGraphml() throws Exception {
        String stemma = "/v1/traditions/" + tradition(FERRY) + "/stemma";
        given().accept("text/vnd.graphviz")
                .get(stemma)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/vnd.graphviz"))
                .body(startsWith("digraph stemma {"));
        Document graph = xml(given().get(stemma + "?format=graphml"));
        assertThat(graph.getElementsByTagName("node").getLength()).isGreaterThanOrEqualTo(4);
        assertThat(graph.getElementsByTagName("edge").getLength()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theApparatusIsFilteredAndShowsItsReadingsInTheirPlaces() {
        String apparatus = "/v1/traditions/" + tradition(FERRY) + "/apparatus";
        JsonPath all = given().get(apparatus + "?context=30").jsonPath();
        List<Float> significances = all.getList("items.significance", Float.class);
        assertThat(significances).isNotEmpty().isSortedAccordingTo((a, b) -> Float.compare(b, a));
        for (int entry = 0; entry < significances.size(); entry++) {
            for (var reading : all.<java.util.Map<String, Object>>getList("items[" + entry + "].readings")) {
                String text = text((String) reading.get("articleId"));
                int start = (int) reading.get("start");
                int end = (int) reading.get("end");
                assertThat(text.substring(start, end)).isEqualTo(reading.get("text"));
                assertThat(text.substring(0, start)).endsWith((String) reading.get("before"));
                assertThat(text.substring(end)).startsWith((String) reading.get("after"));
            }
        }
        String kind = all.getString("items[0].kind");
        given().get(apparatus + "?kind=" + kind.toLowerCase(java.util.Locale.ROOT))
                .then()
                .body("items.kind", everyItem(equalTo(kind)));
        given().get(apparatus + "?significance=1").then().body("items", hasSize(0));
        given().get(apparatus + "?witness=C&limit=1").then().body("items", hasSize(1));
        JsonPath first = given().get(apparatus + "?limit=1").jsonPath();
        given().get(apparatus + "?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items[0].number", equalTo(2));
    }

    @Test
    void theApparatusIsATableAndAnEdition() throws Exception {
        String apparatus = "/v1/traditions/" + tradition(FERRY) + "/apparatus";
        String table = given().accept("text/csv").get(apparatus).asString();
        assertThat(table)
                .startsWith("number,kind,significance,note,siglum,source")
                .contains("told state media");
        Document edition = xml(given().accept("application/tei+xml").get(apparatus));
        assertThat(edition.getElementsByTagName("witness").getLength()).isEqualTo(4);
        assertThat(edition.getElementsByTagName("app").getLength()).isPositive();
    }

    @Test
    void anyWitnessesStandSideBySide() {
        String collation = "/v1/traditions/" + tradition(FERRY) + "/collation";
        given().get(collation + "?witness=A&witness=" + article(2))
                .then()
                .statusCode(200)
                .body("witnesses.siglum", equalTo(List.of("A", "C")))
                .body("rows[0].cells", hasSize(2))
                .body("rows[1].cells[1].differences", notNullValue());
        String table =
                given().get(collation + "?witness=A&witness=C&format=csv").asString();
        assertThat(table.lines().findFirst()).contains("row,A,C");
        assertThat(table).contains("told state media");
    }

    @Test
    void whatAnOutletChangedStandsAgainstItsExemplar() {
        given().get("/v1/articles/" + article(2) + "/changes?context=20")
                .then()
                .statusCode(200)
                .body("exemplars", hasSize(1))
                .body("exemplars[0].confidence", notNullValue())
                .body("items.reading.articleId", everyItem(equalTo(article(2))))
                .body("items.reading.text", hasItem(containsString("told state media")))
                .body("items.exemplarReadings", everyItem(hasItem(notNullValue())));
        given().get("/v1/articles/" + article(1) + "/changes").then().body("items", hasSize(0));
        given().get("/v1/articles/" + UUID.randomUUID() + "/changes").then().statusCode(404);
    }

    @Test
    void aTakedownLeavesAnAnonymousLostTextAndNoTraceOfItsWords() {
        String stemma = "/v1/traditions/" + tradition(FERRY) + "/stemma";
        JsonPath before = given().get(stemma).jsonPath();
        String exemplar = before.getString("edges.find { it.child == '" + article(1) + "' }.parent");
        assertThat(exemplar).as("an article, copied by another").isEqualTo(article(0));
        library.write(shelf -> store.project(
                shelf, List.of(new Telling.TakenDown(articles.getFirst().id()))));
        given().get(stemma).then().statusCode(200).body("nodes", hasSize(3)).body("root", nullValue());
        linked.await();
        JsonPath after = given().get(stemma).jsonPath();
        String lost = after.getString("edges.find { it.child == '" + article(1) + "' }.parent");
        assertThat(after.getBoolean("nodes.find { it.id == '" + lost + "' }.lost"))
                .isTrue();
        assertThat(given().get(stemma).asString()).doesNotContain(article(0));
        given().get("/v1/traditions/" + tradition(FERRY) + "/apparatus")
                .then()
                .statusCode(200)
                .body("items.readings.flatten().articleId", not(hasItem(article(0))));
    }

    @Test
    void thePageTakesNothingFromElsewhere() {
        String page = given().accept(ContentType.HTML)
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
        assertThat(page).contains("q/swagger-ui").contains("openapi").doesNotContain("https://");
        given().get("/v1/nowhere").then().statusCode(404).header("X-Content-Type-Options", "nosniff");
        given().get("/page/page.js").then().statusCode(200).contentType(containsString("javascript"));
        given().get("/page/favicon.svg").then().statusCode(200).contentType(containsString("svg"));
        given().get("/q/swagger-ui").then().statusCode(200);
    }

    private void succession(UUID id, String kind, String survivor) {
        library.write(shelf -> shelf.change(
                "insert into succession (id, kind, survivor, at) values (?, ?, " + survivor + ", now())", id, kind));
    }

    private String article(int copy) {
        return articles.get(copy).id().toString();
    }

    private String text(String id) {
        return articles.stream()
                .filter(article -> article.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String story(String title) {
        return linked.list("select id from story where title = ?", title).getFirst();
    }

    private String tradition(String title) {
        return linked.list("select id from tradition where story_id = ?::uuid", story(title))
                .getFirst();
    }

    private static Document xml(Response answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()));
    }
}
