package dev.stemma.query.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.contracts.MentionType;
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
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class EntityCorrectionTest {

    private static final EnrichedArticle BUDGET = article("budget", "The minister Elena Rusu presented the budget.")
            .naming(MentionType.PERSON, "Elena Rusu", "Rusu");
    private static final EnrichedArticle MARRIED = article("married", "Helene Castellan resigned over the fuel duties.")
            .naming(MentionType.PERSON, "Helene Castellan");
    private static final EnrichedArticle CABINET = article("cabinet", "Elena Rusu stays in the cabinet of Chisinau.")
            .naming(MentionType.PERSON, "Elena Rusu")
            .naming(MentionType.PLACE, "Chisinau");

    private static final EnrichedArticle PREMIER = article("premier", "Mustafa al-Kadhimi met the envoys in Baghdad.")
            .naming(MentionType.PERSON, "Mustafa al-Kadhimi");
    private static final EnrichedArticle SPELT = article(
                    "spelt", "Mustafa Al-Kazemi opened the bridge over the Tigris.")
            .naming(MentionType.PERSON, "Mustafa Al-Kazemi");
    private static final EnrichedArticle LATE = article("late", "Mustafa Al-Kadhimi wants the militias gone by May.")
            .naming(MentionType.PERSON, "Mustafa Al-Kadhimi");

    private static final EnrichedArticle STRIKER =
            article("striker", "Ivo Marek scored twice in the last minutes.").naming(MentionType.PERSON, "Ivo Marek");
    private static final EnrichedArticle JUDGE =
            article("judge", "The judge Ivo Marek read the verdict in Brno.").naming(MentionType.PERSON, "Ivo Marek");
    private static final EnrichedArticle COURT = article(
                    "court", "Ivo Marek will hear the appeal in autumn, the court said.")
            .naming(MentionType.PERSON, "Ivo Marek");

    private static final List<EnrichedArticle> ALL =
            List.of(BUDGET, MARRIED, CABINET, PREMIER, SPELT, LATE, STRIKER, JUDGE, COURT);

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Inject
    Rebuild rebuild;

    @BeforeEach
    void fill() {
        told.only(ALL);
    }

    @Test
    void mergedEntitiesAreOneAndTheOldIdLeadsToIt() {
        String married = idOf("Helene Castellan");
        String elena = idOf("Elena Rusu");
        String correction = merge(elena, married)
                .statusCode(201)
                .body("kind", is("ENTITY_MERGE"))
                .body("names", contains("Elena Rusu", "Helene Castellan"))
                .body("by", is("Ada"))
                .body("note", is("seen on the record"))
                .extract()
                .path("id");
        linked.await();
        given().redirects()
                .follow(false)
                .get("/v1/entities/" + married)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/entities/" + elena));
        given().get("/v1/entities/" + elena)
                .then()
                .body("articleCount", is(3))
                .body("variants.name", containsInAnyOrder("Elena Rusu", "Helene Castellan", "Rusu"))
                .body("evidence.basis", hasItem("correction"))
                .body("evidence.detail", hasItem("merged by Ada: seen on the record"));
        assertThat(linked.list("select evidence::text from article_entity where entity_id = ?::uuid", elena))
                .hasSize(3)
                .allMatch(evidence -> evidence.contains("merged by Ada"));
        merge(elena, married).statusCode(200).body("id", is(correction));
        given().get("/v1/corrections?entity=" + elena).then().body("items.id", contains(correction));
    }

    @Test
    void whatIsMergedKeepsTheIdThatWasAskedFor() {
        String married = idOf("Helene Castellan");
        String elena = idOf("Elena Rusu");
        merge(married, elena).statusCode(201);
        linked.await();
        given().get("/v1/entities/" + married).then().statusCode(200).body("articleCount", is(3));
        given().get("/v1/entities/" + elena).then().body("id", is(married));
    }

    @Test
    void aMergeOutlivesARebuildAndAnotherReading() {
        merge(idOf("Elena Rusu"), idOf("Helene Castellan")).statusCode(201);
        linked.await();
        List<String> before = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
        told.more(List.of(MARRIED.withModel("test-2"), BUDGET.withModel("test-2")));
        assertThat(linked.picture()).isEqualTo(before);
        told.without(MARRIED);
        told.more(List.of(MARRIED));
        assertThat(linked.picture()).isEqualTo(before);
    }

    @Test
    void whatIsSplitOffIsAnotherAndTheRestKeepsItsId() {
        String premier = idOf("Mustafa al-Kadhimi");
        split(premier, "names", "Mustafa Al-Kazemi")
                .statusCode(201)
                .body("names", contains("Mustafa Al-Kazemi"))
                .body("keptNames", containsInAnyOrder("Mustafa Al-Kadhimi", "Mustafa al-Kadhimi"));
        linked.await();
        given().get("/v1/entities/" + premier)
                .then()
                .body("articleCount", is(2))
                .body("variants.name", not(hasItem("Mustafa Al-Kazemi")));
        String other = idOf("Mustafa Al-Kazemi");
        assertThat(other).isNotEqualTo(premier);
        given().get("/v1/entities/" + other)
                .then()
                .body("articleCount", is(1))
                .body("evidence.detail", hasItem("split off by Ada: seen on the record"));
        List<String> before = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
        split(premier, "names", "Mustafa Al-Kazemi").statusCode(200);
    }

    @Test
    void someArticlesMeanAnotherByTheSameName() {
        String judge = idOf("Ivo Marek");
        split(judge, "articles", STRIKER.id().toString()).statusCode(201);
        linked.await();
        given().get("/v1/entities/" + judge).then().body("articleCount", is(2)).body("variants.articles", contains(2));
        String striker = entityIn(STRIKER);
        assertThat(striker).isNotEqualTo(judge);
        given().get("/v1/entities/" + striker)
                .then()
                .body("articleCount", is(1))
                .body("name", is("Ivo Marek"))
                .body("evidence.basis", hasItem("correction"));
        List<String> before = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
        told.more(List.of(STRIKER.withModel("test-2"), JUDGE.withModel("test-2")));
        assertThat(linked.picture()).isEqualTo(before);
        told.without(STRIKER);
        given().get("/v1/entities/" + striker).then().statusCode(410);
        told.more(List.of(STRIKER));
        // the correction holds again; what was remarked on the article went with it
        assertThat(linked.picture())
                .isEqualTo(before.stream()
                        .map(line -> line.replace("split off by Ada: seen on the record", "split off by Ada"))
                        .toList());
    }

    @Test
    void whatIsSplitOffInSomeArticlesCanBeMergedIntoAnother() {
        String elena = idOf("Elena Rusu");
        split(elena, "articles", CABINET.id().toString()).statusCode(201);
        linked.await();
        merge(idOf("Helene Castellan"), entityIn(CABINET)).statusCode(201);
        linked.await();
        given().get("/v1/entities/" + idOf("Helene Castellan"))
                .then()
                .body("articleCount", is(2))
                .body("variants.name", containsInAnyOrder("Elena Rusu", "Helene Castellan"));
        given().get("/v1/entities/" + elena).then().body("articleCount", is(1));
    }

    @Test
    void whatIsWithdrawnLeavesNoTraceAndNoIdInTheVoid() {
        List<String> before = linked.picture();
        String elena = idOf("Elena Rusu");
        String married = idOf("Helene Castellan");
        String judge = idOf("Ivo Marek");
        merge(elena, married);
        split(idOf("Mustafa al-Kadhimi"), "names", "Mustafa Al-Kazemi");
        split(judge, "articles", STRIKER.id().toString());
        linked.await();
        assertThat(linked.picture()).isNotEqualTo(before);
        String striker = entityIn(STRIKER);
        List<String> corrections = given().get("/v1/corrections").path("items.id");
        assertThat(corrections).hasSize(3);
        for (String correction : corrections) {
            given().delete("/v1/corrections/" + correction)
                    .then()
                    .statusCode(200)
                    .body("id", is(correction));
            linked.await();
        }
        assertThat(linked.picture()).isEqualTo(before);
        given().get("/v1/entities/" + married).then().statusCode(200).body("name", is("Helene Castellan"));
        given().get("/v1/entities/" + striker).then().statusCode(200).body("id", is(judge));
        given().get("/v1/corrections").then().body("items", hasSize(0)).body("total.value", is(0));
        given().delete("/v1/corrections/" + corrections.getFirst()).then().statusCode(404);
        given().get("/v1/corrections/" + corrections.getFirst()).then().statusCode(404);
    }

    @Test
    void idsNameAgainWhomTheyNamedWhenCorrectionsAreWithdrawn() {
        String married = idOf("Helene Castellan");
        String premier = idOf("Mustafa al-Kadhimi");
        // the one that has fewer names keeps its id
        String merge = merge(married, premier).statusCode(201).extract().path("id");
        linked.await();
        given().get("/v1/entities/" + premier).then().body("id", is(married));
        given().delete("/v1/corrections/" + merge).then().statusCode(200);
        linked.await();
        given().get("/v1/entities/" + married)
                .then()
                .body("id", is(married))
                .body("articleCount", is(1))
                .body("name", is("Helene Castellan"));
        given().get("/v1/entities/" + premier).then().body("id", is(premier)).body("articleCount", is(3));
        String split = post(premier, "split", "{\"names\":[\"Mustafa Al-Kazemi\",\"Mustafa Al-Kadhimi\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        linked.await();
        String other = idOf("Mustafa Al-Kazemi");
        given().get("/v1/entities/" + premier).then().body("name", is("Mustafa al-Kadhimi"));
        given().delete("/v1/corrections/" + split).then().statusCode(200);
        linked.await();
        given().get("/v1/entities/" + premier).then().body("id", is(premier)).body("articleCount", is(3));
        given().get("/v1/entities/" + other).then().body("id", is(premier));
    }

    @Test
    void theLaterCorrectionHolds() {
        String elena = idOf("Elena Rusu");
        merge(elena, idOf("Helene Castellan")).statusCode(201);
        linked.await();
        List<String> merged = linked.picture();
        String parting = split(elena, "names", "Helene Castellan")
                .statusCode(201)
                .extract()
                .path("id");
        linked.await();
        assertThat(idOf("Helene Castellan")).isNotEqualTo(elena);
        String again =
                merge(elena, idOf("Helene Castellan")).statusCode(201).extract().path("id");
        linked.await();
        assertThat(linked.picture()).isEqualTo(merged);
        given().delete("/v1/corrections/" + again).then().statusCode(200);
        given().delete("/v1/corrections/" + parting).then().statusCode(200);
        linked.await();
        assertThat(linked.picture()).isEqualTo(merged);
    }

    @Test
    void correctionsHoldForArticlesThatComeLaterInWhateverOrder() throws Exception {
        correctAll();
        linked.await();
        List<String> expected = linked.picture();
        List<EnrichedArticle> late = new ArrayList<>(ALL);
        for (int seed = 0; seed < 3; seed++) {
            // all but one article of each correction come again only after it was made
            told.only(List.of(BUDGET, MARRIED, PREMIER, SPELT, STRIKER, JUDGE));
            correctAll();
            Collections.shuffle(late, new Random(seed));
            try (var threads = Executors.newFixedThreadPool(3)) {
                var done = late.stream()
                        .map(article -> threads.submit(() -> told.more(List.of(article.withModel("test-2")))))
                        .toList();
                for (var one : done) {
                    one.get();
                }
            }
            linked.await();
            assertThat(linked.picture()).isEqualTo(expected);
        }
    }

    @Test
    void correctionsMadeAtOnceAllHold() throws Exception {
        String elena = idOf("Elena Rusu");
        String married = idOf("Helene Castellan");
        String premier = idOf("Mustafa al-Kadhimi");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<java.util.concurrent.Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> merge(elena, married).extract().statusCode()));
                answers.add(threads.submit(() ->
                        split(premier, "names", "Mustafa Al-Kazemi").extract().statusCode()));
            }
            List<Integer> codes = new ArrayList<>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 201);
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(2);
        }
        linked.await();
        given().get("/v1/corrections").then().body("total.value", is(2));
        given().get("/v1/entities/" + elena).then().body("articleCount", is(3));
        given().get("/v1/entities/" + premier).then().body("articleCount", is(2));
    }

    @Test
    void correctionsAreListedInPagesAndAsATable() {
        correctAll();
        String cursor = given().get("/v1/corrections?limit=2")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ENTITY_SPLIT", "ENTITY_SPLIT"))
                .body("total.value", is(3))
                .extract()
                .path("nextCursor");
        given().get("/v1/corrections?limit=2&cursor=" + cursor)
                .then()
                .body("items.kind", contains("ENTITY_MERGE"))
                .body("nextCursor", equalTo(null));
        given().get("/v1/corrections?article=" + STRIKER.id()).then().body("items", hasSize(1));
        given().get("/v1/corrections?kind=entity_merge").then().body("items", hasSize(1));
        given().get("/v1/corrections?kind=guess").then().statusCode(400);
        given().get("/v1/corrections?entity=guess").then().statusCode(400);
        given().get("/v1/corrections?cursor=guess").then().statusCode(400);
        assertThat(given().accept("text/csv").get("/v1/corrections").asString())
                .startsWith("id,kind,entityId")
                .contains("Elena Rusu; Helene Castellan");
    }

    @Test
    void whatIsNoJsonAsAskedForIsAProblemThatSaysWhere() {
        String elena = idOf("Elena Rusu");
        post(elena, "merge", "{\n\"entity\": }")
                .then()
                .body("detail", startsWith("Line 2, column 11: Unexpected character"));
        post(elena, "merge", "{\"entity\": [1]}")
                .then()
                .body("detail", is("/entity must be a string."))
                .body("errors[0].pointer", is("/entity"));
        post(elena, "split", "{\"names\": \"Rusu\"}").then().body("detail", is("/names must be a list."));
        post(elena, "split", "{\"names\": [\"Rusu\", {}]}").then().body("detail", is("/names/1 must be a string."));
        post(elena, "split", "{\"names\": [\"Rusu\", }")
                .then()
                .body("detail", startsWith("Line 1, column 20: Unexpected"));
        post(elena, "merge", "{\"entity\": \"Rus")
                .then()
                .body("detail", startsWith("Line 1, column 16: Unexpected end"));
        post(elena, "merge", "[]").then().body("detail", is("A JSON object is needed."));
    }

    @Test
    void whatCannotBeCorrectedIsAProblem() {
        String elena = idOf("Elena Rusu");
        String nobody = "00000000-0000-0000-0000-00000000000a";
        problem(post(elena, "merge", "{"), 400, "malformed-json");
        problem(post(elena, "merge", ""), 400, "malformed-json");
        problem(post(elena, "merge", "null"), 400, "malformed-json");
        problem(post(elena, "merge", "{\"entity\": [1]}"), 400, "malformed-json");
        problem(post(elena, "merge", "{}"), 422, "invalid-correction");
        problem(post(elena, "merge", "{\"entity\":\"x\"}"), 422, "invalid-correction");
        merge(elena, elena).statusCode(422).body("errors[0].pointer", is("/entity"));
        merge(elena, nobody).statusCode(422).body("errors[0].pointer", is("/entity"));
        merge(nobody, elena).statusCode(404);
        problem(post("x", "merge", "{\"entity\":\"" + elena + "\"}"), 404, "not-found");
        problem(post(elena, "split", "{}"), 422, "invalid-correction");
        problem(
                post(elena, "split", "{\"names\":[\"Elena Rusu\"],\"articles\":[\"" + BUDGET.id() + "\"]}"),
                422,
                "invalid-correction");
        split(elena, "names", "Elena Rusu").statusCode(422).body("errors[0].pointer", is("/names"));
        split(elena, "names", "Rusu").statusCode(422).body("errors[0].pointer", is("/names/0"));
        split(elena, "names", " ").statusCode(422).body("errors[0].pointer", is("/names/0"));
        split(elena, "names", "a\u0000b").statusCode(422);
        split(elena, "names", "x".repeat(400)).statusCode(422);
        problem(post(elena, "split", "{\"names\":[null]}"), 422, "invalid-correction");
        problem(post(elena, "split", "{\"names\":[\"\\ud800\"]}"), 422, "invalid-correction");
        split(elena, "articles", "x").statusCode(422).body("errors[0].pointer", is("/articles/0"));
        split(elena, "articles", nobody).statusCode(422).body("errors[0].pointer", is("/articles/0"));
        split(elena, "articles", PREMIER.id().toString()).statusCode(422);
        split(idOf("Chisinau"), "articles", CABINET.id().toString())
                .statusCode(422)
                .body("errors[0].pointer", is("/articles"));
        split(nobody, "names", "Elena Rusu").statusCode(404);
        problem(
                post(elena, "merge", "{\"entity\":\"" + nobody + "\",\"note\":\"" + "x".repeat(2001) + "\"}"),
                422,
                "invalid-correction");
        given().contentType(ContentType.TEXT)
                .body("merge")
                .post("/v1/entities/" + elena + "/merge")
                .then()
                .statusCode(415);
        given().delete("/v1/corrections/x").then().statusCode(404);
        given().get("/v1/corrections").then().body("total.value", is(0));
        merge(elena, idOf("Helene Castellan")).statusCode(201);
    }

    @Test
    void whatWasMergedCannotBeMergedAgainAndLeadsToItsSurvivor() {
        String elena = idOf("Elena Rusu");
        String married = idOf("Helene Castellan");
        merge(elena, married).statusCode(201);
        linked.await();
        given().redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .body("{\"names\":[\"Helene Castellan\"]}")
                .post("/v1/entities/" + married + "/split")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/entities/" + elena + "/split"));
        String premier = idOf("Mustafa al-Kadhimi");
        merge(premier, elena).statusCode(201);
        linked.await();
        merge(premier, married).statusCode(409);
    }

    private void correctAll() {
        merge(idOf("Elena Rusu"), idOf("Helene Castellan")).statusCode(201);
        split(idOf("Mustafa al-Kadhimi"), "names", "Mustafa Al-Kazemi").statusCode(201);
        split(idOf("Ivo Marek"), "articles", STRIKER.id().toString()).statusCode(201);
    }

    private static EnrichedArticle article(String key, String text) {
        return EnrichedArticle.of("correction-" + key, "On " + key, text);
    }

    private static ValidatableResponse merge(String entity, String other) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("entity", other, "by", "Ada", "note", "seen on the record"))
                .post("/v1/entities/" + entity + "/merge")
                .then();
    }

    private static ValidatableResponse split(String entity, String what, String one) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(what, List.of(one), "by", "Ada", "note", "seen on the record"))
                .post("/v1/entities/" + entity + "/split")
                .then();
    }

    private static Response post(String entity, String what, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/entities/" + entity + "/" + what);
    }

    private static void problem(Response answer, int status, String kind) {
        answer.then().statusCode(status).contentType("application/problem+json").body("type", endsWith("/" + kind));
    }

    private static String idOf(String name) {
        return given().queryParam("q", name)
                .get("/v1/entities")
                .path("items.find { it.variants.any { v -> v.name == '" + name + "' } }.id");
    }

    private String entityIn(EnrichedArticle article) {
        return linked.list(
                        "select entity_id from article_entity where article_id = ?::uuid and type = 'PERSON'",
                        article.id().toString())
                .getFirst();
    }
}
