package dev.stemma.query.entity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class EntityResourceTest {

    private static final Location CHITRAL = new Location(
            Location.Kind.CITY,
            "PK",
            Optional.of(new Location.Point(35.8518, 71.7864)),
            Optional.of(1181065),
            Confidence.of(0.9));

    private static final EnrichedArticle QUOTING = EnrichedArticle.of(
                    "dam-1",
                    "Ice dam holds",
                    "“The ice dam will hold until autumn,” said Yousafzai, the district officer of Chitral.")
            .withTime("2024-04-02T06:00:00Z")
            .naming(MentionType.PERSON, "Imran Yousafzai", "Yousafzai")
            .naming(MentionType.PLACE, "Chitral")
            .lying(CHITRAL);

    @Inject
    Told told;

    @BeforeEach
    void fill() {
        List<EnrichedArticle> articles = new ArrayList<>(Told.newsroom());
        articles.add(QUOTING);
        told.only(articles);
    }

    @Test
    void aPlaceTellsWhereItLiesAndSoDoesTheArticleThatNamesIt() {
        String chitral = given().queryParam("q", "Chitral")
                .get("/v1/entities")
                .then()
                .extract()
                .path("items[0].id");

        given().get("/v1/entities/" + chitral)
                .then()
                .statusCode(200)
                .body("location.kind", is("CITY"))
                .body("location.country", is("PK"))
                .body("location.latitude", is(35.8518f))
                .body("location.longitude", is(71.7864f))
                .body("location.geonames", is(1181065))
                .body("location.confidence", is(0.9f));
        given().get("/v1/articles/" + QUOTING.id())
                .then()
                .statusCode(200)
                .body("entities.find { it.name == 'Chitral' }.location.country", is("PK"))
                .body("entities.find { it.name == 'Imran Yousafzai' }.location", nullValue())
                .body("digest.keyPhrases[0].text", is("Yousafzai"))
                .body("digest.keyPhrases[0].weight", is(1f))
                .body("digest.summary[0].text", containsString("The ice dam will hold until autumn"));
    }

    @Test
    void theMostFrequentComeFirstAndPagesJoin() {
        List<String> all = given().get("/v1/entities?limit=500")
                .then()
                .statusCode(200)
                .body("total.relation", is("eq"))
                .body("items.name", hasItems("Imran Yousafzai", "Geneva"))
                .body("items[0].articleCount", equalTo(10))
                .extract()
                .path("items.id");
        List<String> paged = new ArrayList<>();
        String next = "/v1/entities?limit=3";
        while (next != null) {
            var page = given().get(next).then().statusCode(200).extract();
            paged.addAll(page.path("items.id"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "/v1/entities?limit=3&cursor=" + cursor;
        }
        org.assertj.core.api.Assertions.assertThat(paged).isEqualTo(all);
    }

    @Test
    void aNameIsFoundByItsBeginningAndByWhatResemblesIt() {
        for (String name : List.of("yous", "Yousafzay", "Imran Yousafzai")) {
            given().queryParam("q", name)
                    .get("/v1/entities")
                    .then()
                    .body("items.name", contains("Imran Yousafzai"))
                    .body("items[0].variants.name", hasItems("Imran Yousafzai", "Yousafzai"));
        }
        given().get("/v1/entities?q=100%25").then().statusCode(200).body("items", hasSize(0));
        given().get("/v1/entities?type=place&minArticles=2")
                .then()
                .body("items.type", everyItem(is("PLACE")))
                .body("items.name", contains("Geneva"));
    }

    @Test
    void anEntityTellsItsNamesAndWhyTheyAreOne() {
        given().get("/v1/entities/" + idOf("Yousafzai"))
                .then()
                .statusCode(200)
                .body("type", is("PERSON"))
                .body("articleCount", is(5))
                .body("variants.find { it.name == 'Yousafzai' }.articles", is(5))
                .body("evidence", not(hasSize(0)))
                .body("confidence.doubleValue()", org.hamcrest.Matchers.greaterThan(0.5));
    }

    @Test
    void itsArticlesQuotesAndCompanyAreListed() {
        String id = idOf("Yousafzai");
        given().get("/v1/entities/{id}/articles", id)
                .then()
                .body("items", hasSize(5))
                .body("items[0].id", is(QUOTING.id().toString()));
        given().get("/v1/entities/{id}/quotes", id)
                .then()
                .body("items[0].content", is("The ice dam will hold until autumn,"))
                .body("items[0].speaker.name", is("Imran Yousafzai"))
                .body("items[0].speaker.resolved", is(true))
                .body("items[0].speaker.entityId", is(id));
        given().get("/v1/entities/{id}/related", id).then().body("items.name", hasItem("Geneva"));
        given().accept("text/csv")
                .get("/v1/entities/{id}/related", id)
                .then()
                .contentType("text/csv")
                .body(containsString("id,type,name,articles,share"));
    }

    @Test
    void whatNothingNamesAnyMoreIsGone() {
        String id = idOf("Chitral");
        told.without(QUOTING);
        for (String part : List.of("", "/articles", "/quotes", "/related")) {
            given().get("/v1/entities/" + id + part).then().statusCode(410).body("type", endsWith("/gone"));
        }
        given().get("/v1/entities/00000000-0000-0000-0000-00000000000a").then().statusCode(404);
        given().get("/v1/entities/x").then().statusCode(404);
    }

    private static String idOf(String name) {
        return given().queryParam("q", name).get("/v1/entities").path("items[0].id");
    }
}
