package dev.stemma.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class SearchResourceTest {

    @Inject
    Told told;

    @BeforeEach
    void fill() {
        told.only(Told.newsroom());
    }

    @Test
    void wordsPhrasesAlternativesAndExclusionsAreUnderstood() {
        search("ferry")
                .body("total.value", is(4))
                .body("items.article.title", everyItem(org.hamcrest.Matchers.containsString("Ferry")));
        search("\"container terminal\"").body("total.value", is(4));
        search("\"terminal container\"").body("total.value", is(0));
        search("ferry or glacial").body("total.value", is(8));
        search("ferry -officials").body("total.value", is(3));
        search("the").body("items", empty()).body("total.value", is(0));
        search("???").body("items", empty());
        search("' & | ! ( \\").statusCode(200);
    }

    @Test
    void marksStandOnWordsOfTheSameStem() {
        List<Map<String, Object>> excerpts =
                search("rescuing ferries").extract().path("items[0].excerpts");
        List<String> marked = new ArrayList<>();
        for (Map<String, Object> excerpt : excerpts) {
            String text = (String) excerpt.get("text");
            @SuppressWarnings("unchecked")
            List<Map<String, Integer>> marks = (List<Map<String, Integer>>) excerpt.get("marks");
            marks.forEach(mark -> marked.add(text.substring(mark.get("start"), mark.get("end"))));
        }
        assertThat(marked).contains("ferry", "rescued").isSubsetOf("ferry", "rescued");
    }

    @Test
    void theTitleCountsMoreThanTheText() {
        EnrichedArticle aside = EnrichedArticle.of(
                        "aside", "Rain", "It rained all day, and a passenger said that the ferry was late.")
                .withTime("2024-04-09T06:00:00Z");
        told.more(List.of(aside));
        List<String> ids = search("ferry").extract().path("items.article.id");
        assertThat(ids).hasSize(5);
        assertThat(ids.getLast()).isEqualTo(aside.id().toString());
        given().queryParam("q", "ferry")
                .queryParam("order", "newest")
                .get("/v1/search")
                .then()
                .body("items[0].article.id", is(aside.id().toString()));
    }

    @Test
    void filtersAndFacetsTellTheFoundApart() {
        given().queryParam("q", "ferry or dock")
                .queryParam("facets", "source,language,credit,entity,day,month")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("facets.counted.value", is(8))
                .body("facets.source.value", contains("Test Herald"))
                .body("facets.credit.find { it.value == 'Reuters' }.articles", is(2))
                .body("facets.day.value", containsInAnyOrder("2024-03-04", "2024-03-31"))
                .body("facets.month.articles", contains(8))
                .body("facets.entity.find { it.value == 'Liza Marquez' }.articles", is(4));
        given().queryParam("q", "ferry or dock")
                .queryParam("credit", "Reuters")
                .queryParam("to", "2024-03-10")
                .get("/v1/search")
                .then()
                .body("items", hasSize(1))
                .body("facets", nullValue());
    }

    @Test
    void pagesJoinAndWhatArrivesBetweenThemShiftsNothing() {
        List<String> before = search("ferry or glacial or dock").extract().path("items.article.id");
        List<String> seen = new ArrayList<>();
        String first = "/v1/search?q=ferry%20or%20glacial%20or%20dock&limit=5";
        String next = first;
        int pages = 0;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.article.id"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : first + "&cursor=" + cursor;
            pages++;
            told.more(List.of(EnrichedArticle.of("later-" + pages, "Ferry ferry ferry", "Glacial ferry dock " + pages)
                    .withTime("2024-05-0" + pages + "T06:00:00Z")
                    .naming(MentionType.PLACE, "Khoy")));
        }
        assertThat(seen).isEqualTo(before).hasSize(12);
    }

    @Test
    void whatCannotBeReadIsAProblem() {
        for (String query : List.of("q=", "q=%20", "order=best&q=a", "facets=colour&q=a", "entityId=x&q=a")) {
            given().urlEncodingEnabled(false)
                    .get("/v1/search?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", is(query.substring(0, query.indexOf('='))));
        }
        given().get("/v1/search").then().statusCode(400);
        search("x".repeat(1_999)).statusCode(200);
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words).get("/v1/search").then().statusCode(200);
    }
}
