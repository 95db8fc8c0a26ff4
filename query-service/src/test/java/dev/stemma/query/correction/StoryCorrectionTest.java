package dev.stemma.query.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.link.Rebuild;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class StoryCorrectionTest {

    /// Two stories of four articles each, which carry one text each.
    private static final List<EnrichedArticle> FERRY = Told.newsroom().subList(0, 4);

    private static final List<EnrichedArticle> BUDGET = Told.newsroom().subList(4, 8);

    /// Three reports of one event, without a common text.
    private static final EnrichedArticle DAM = dam(
            "1",
            "Dam of Kessa bursts",
            "The Kessa dam burst on Friday night and flooded nine villages downstream of the reservoir, officials in Kessa said.");

    private static final EnrichedArticle FLOOD = dam(
            "2",
            "Kessa dam burst floods villages",
            "Nine villages lie under water after the dam at Kessa burst; the reservoir had been overfull since Friday.");
    private static final EnrichedArticle INQUIRY = dam(
            "3",
            "Villages flooded as Kessa dam bursts",
            "Rescuers reached villages below the burst Kessa dam by boat, and the reservoir at Kessa is empty since Friday.");

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Inject
    Rebuild rebuild;

    @BeforeEach
    void fill() {
        List<EnrichedArticle> all = new ArrayList<>(FERRY);
        all.addAll(BUDGET);
        all.addAll(List.of(DAM, FLOOD, INQUIRY));
        told.only(all);
    }

    @Test
    void mergedStoriesAreOneWhateverComesAfter() {
        String ferry = storyOf(FERRY.getFirst());
        String budget = storyOf(BUDGET.getFirst());
        String correction = merge(ferry, budget)
                .statusCode(201)
                .body("kind", is("STORY_MERGE"))
                .body("storyId", is(ferry))
                .body("articles", hasSize(8))
                .extract()
                .path("id");
        linked.await();
        given().redirects()
                .follow(false)
                .get("/v1/stories/" + budget)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/stories/" + ferry));
        given().get("/v1/stories/" + ferry)
                .then()
                .body("articleCount", is(8))
                .body("traditionCount", is(2))
                .body("evidence.basis", contains("correction"))
                .body("evidence.detail", contains("merged by Ada: seen on the record"));
        List<String> picture = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(picture);
        told.more(List.of(BUDGET.getFirst().withModel("test-2")));
        assertThat(linked.picture()).isEqualTo(picture);
        merge(ferry, budget).statusCode(200).body("id", is(correction));
        given().get("/v1/corrections?article=" + BUDGET.getFirst().id()).then().body("items.id", contains(correction));
    }

    @Test
    void whatIsSplitOffIsAnotherStory() {
        String dam = storyOf(DAM);
        assertThat(storyOf(FLOOD)).isEqualTo(dam);
        assertThat(storyOf(INQUIRY)).isEqualTo(dam);
        split(dam, INQUIRY)
                .statusCode(201)
                .body("articles", contains(INQUIRY.id().toString()));
        linked.await();
        assertThat(storyOf(DAM)).isEqualTo(dam);
        assertThat(storyOf(FLOOD)).isEqualTo(dam);
        assertThat(storyOf(INQUIRY)).isNotEqualTo(dam);
        given().get("/v1/stories/" + storyOf(INQUIRY))
                .then()
                .body("evidence.detail", contains("split off by Ada: seen on the record"));
        given().get("/v1/stories/" + dam).then().body("evidence", hasSize(0));
        List<String> picture = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(picture);
        told.without(INQUIRY);
        told.more(List.of(INQUIRY));
        assertThat(linked.picture()).isEqualTo(picture);
        split(dam, INQUIRY).statusCode(200);
    }

    @Test
    void whatIsWithdrawnLeavesNoTraceAndTheIdsReturn() {
        List<String> before = linked.picture();
        String ferry = storyOf(FERRY.getFirst());
        String dam = storyOf(DAM);
        merge(dam, ferry).statusCode(201);
        linked.await();
        split(dam, INQUIRY).statusCode(201);
        linked.await();
        assertThat(linked.picture()).isNotEqualTo(before);
        for (String correction : given().get("/v1/corrections").jsonPath().getList("items.id", String.class)) {
            given().delete("/v1/corrections/" + correction).then().statusCode(200);
            linked.await();
        }
        assertThat(linked.picture()).isEqualTo(before);
        assertThat(storyOf(FERRY.getFirst())).isEqualTo(ferry);
        given().get("/v1/stories/" + ferry).then().statusCode(200).body("articleCount", is(4));
    }

    @Test
    void correctionsHoldWhateverComesLaterInWhateverOrder() {
        merge(storyOf(FERRY.getFirst()), storyOf(BUDGET.getFirst())).statusCode(201);
        split(storyOf(DAM), INQUIRY).statusCode(201);
        linked.await();
        List<String> expected = linked.picture();
        List<EnrichedArticle> late = new ArrayList<>(List.of(FLOOD, FERRY.get(2), FERRY.get(3), BUDGET.get(1)));
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(late, new Random(seed));
            told.only(List.of(DAM, INQUIRY, FERRY.get(0), FERRY.get(1), BUDGET.get(0), BUDGET.get(2), BUDGET.get(3)));
            if (storyOf(DAM).equals(storyOf(INQUIRY))) {
                split(storyOf(DAM), INQUIRY).statusCode(201);
            }
            merge(storyOf(FERRY.getFirst()), storyOf(BUDGET.getFirst())).statusCode(201);
            late.forEach(article -> told.more(List.of(article)));
            assertThat(linked.picture()).isEqualTo(expected);
        }
    }

    @Test
    void whatCannotBeCorrectedIsAProblem() {
        String ferry = storyOf(FERRY.getFirst());
        String budget = storyOf(BUDGET.getFirst());
        String nobody = UUID.randomUUID().toString();
        merge(ferry, ferry).statusCode(422).body("errors[0].pointer", is("/story"));
        merge(ferry, nobody).statusCode(422).body("errors[0].pointer", is("/story"));
        merge(ferry, "x").statusCode(422).body("type", endsWith("/invalid-correction"));
        merge(nobody, ferry).statusCode(404);
        merge("x", ferry).statusCode(404);
        split(ferry, BUDGET.getFirst()).statusCode(422).body("errors[0].pointer", is("/articles/0"));
        // the others carry the same text
        split(ferry, FERRY.getFirst()).statusCode(422).body("errors[0].pointer", is("/articles"));
        split(nobody, FERRY.getFirst()).statusCode(404);
        for (String path : List.of("/merge", "/split")) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/stories/" + ferry + path)
                    .then()
                    .statusCode(422);
            given().contentType(ContentType.JSON)
                    .body("{")
                    .post("/v1/stories/" + ferry + path)
                    .then()
                    .statusCode(400);
        }
        given().get("/v1/corrections").then().body("total.value", is(0));
        merge(ferry, budget).statusCode(201);
        linked.await();
        merge(budget, ferry).statusCode(308);
        split(budget, BUDGET.getFirst()).statusCode(308);
    }

    private static EnrichedArticle dam(String key, String title, String text) {
        return EnrichedArticle.of("dam-" + key, title, text).withTime("2024-05-11T0" + key + ":00:00Z");
    }

    private static ValidatableResponse merge(String story, String other) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .body(Map.of("story", other, "by", "Ada", "note", "seen on the record"))
                .post("/v1/stories/" + story + "/merge")
                .then();
    }

    private static ValidatableResponse split(String story, EnrichedArticle article) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .body(Map.of("articles", List.of(article.id().toString()), "by", "Ada", "note", "seen on the record"))
                .post("/v1/stories/" + story + "/split")
                .then();
    }

    private String storyOf(EnrichedArticle article) {
        return linked.list(
                        "select story_id from article where id = ?::uuid",
                        article.id().toString())
                .getFirst();
    }
}
