package dev.stemma.query.utterance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The doors to the quote ledger, over one report and its copies, and an independent report of the same speech.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class UtteranceResourceTest {

    private static final String REPORT = """
            A passenger ferry carrying 141 people ran aground on a sandbank off the island of Mindoro early on Monday.

            Commander Liza Marquez told reporters in Calapan: “The danger continues to be considerable.”

            The vessel had left Batangas in heavy swell although a gale warning was in force for the whole strait.

            “We brought 118 passengers ashore before dawn, and none of them is in need of a hospital,” Marquez said.

            Transport Secretary Ramon Dizon ordered an inquiry and grounded the other ships of the company.

            “No captain of mine leaves a harbour in such a sea,” Dizon said.
            """;

    private static final String REWORDED = REPORT.replace(
                    "“The danger continues to be considerable.”", "“It is still big.”")
            .replace("none of them is in need of a hospital", "most of them are in need of a hospital")
            .replace("A passenger ferry carrying", "A ferry which carried")
            .replace("Liza Marquez", "Lisa Marquez");

    private static final String INDEPENDENT = """
            Fishermen of Calapan saved the passengers of a stranded ferry off Mindoro on Monday, and were thanked for it.

            “We brought 118 passengers ashore before dawn,” Commander Liza Marquez of the coast guard said at the quay.

            Marquez said of the fishermen: “They know every stone of this strait, and they asked for nothing.”

            Secretary Ramon Dizon is to visit Calapan on Tuesday, and the ferry Batangas Star will be towed by then.
            """;

    private static final EnrichedArticle FIRST =
            told("first", REPORT, "2024-03-04T06:00:00Z").withCredit("Reuters");
    private static final EnrichedArticle COPY = told("copy", REPORT, "2024-03-04T07:00:00Z");
    private static final EnrichedArticle ALTERED = told("altered", REWORDED, "2024-03-04T08:00:00Z");
    private static final EnrichedArticle OTHER = told("other", INDEPENDENT, "2024-03-04T09:00:00Z");
    private static final List<EnrichedArticle> ARTICLES = List.of(FIRST, COPY, ALTERED, OTHER);

    @Inject
    Told told;

    @Inject
    Linked linked;

    @BeforeEach
    void fill() {
        told.only(ARTICLES);
    }

    @Test
    void anUtteranceComesWithAllItsWordingsAndTheFirstIsKnown() {
        given().get("/v1/utterances/" + utterance("danger"))
                .then()
                .statusCode(200)
                .body("content", equalTo("The danger continues to be considerable."))
                .body("speaker.name", equalTo("Liza Marquez"))
                .body("first.articleId", equalTo(id(FIRST)))
                .body("first.basis", equalTo("TIME"))
                .body("altered", equalTo(true))
                .body("quoteCount", equalTo(3))
                .body("wordingCount", equalTo(2))
                .body("wordings.articleId", contains(id(FIRST), id(COPY), id(ALTERED)))
                .body("wordings.differs", contains(false, false, true))
                .body("wordings[2].content", equalTo("It is still big."))
                .body("wordings[2].publishedAt", equalTo("2024-03-04T08:00:00Z"))
                .body("wordings[2].kind", equalTo("DIRECT"));
    }

    @Test
    void whatAWordingChangedIsTypedAndStandsWhereItSays() {
        JsonPath found = given().get("/v1/utterances/" + utterance("hospital")).jsonPath();
        int altered = found.getList("wordings.articleId").indexOf(id(ALTERED));
        List<Map<String, Object>> differences = found.getList("wordings[" + altered + "].differences");
        assertThat(differences).extracting(difference -> difference.get("kind")).contains("NEGATION");
        for (Map<String, Object> difference : differences) {
            assertReading(FIRST, difference.get("first"));
            assertReading(ALTERED, difference.get("here"));
        }
    }

    @SuppressWarnings("unchecked")
    private static void assertReading(EnrichedArticle article, Object reading) {
        Map<String, Object> found = (Map<String, Object>) reading;
        assertThat(article.text().substring((int) found.get("start"), (int) found.get("end")))
                .isEqualTo(found.get("text"));
    }

    @Test
    void anIndependentReportOfTheSameWordsBelongsToTheUtterance() {
        given().get("/v1/utterances/" + utterance("hospital"))
                .then()
                .body("wordings.articleId", contains(id(FIRST), id(COPY), id(ALTERED), id(OTHER)))
                .body("wordingCount", equalTo(3));
    }

    @Test
    void utterancesAreFilteredByWhoSaidThemWhereInWhichWordsAndWhetherAltered() {
        given().get("/v1/utterances").then().body("total.value", equalTo(4));
        given().get("/v1/utterances?altered=true").then().body("items.altered", contains(true, true));
        given().get("/v1/utterances?q=stone").then().body("items.content", contains(startsWith("They know")));
        given().get("/v1/utterances?q=big").then().body("items.content", contains(startsWith("The danger")));
        given().get("/v1/utterances?articles=4").then().body("items", hasSize(1));
        given().queryParam("articleId", id(OTHER)).get("/v1/utterances").then().body("items", hasSize(2));
        String dizon = given().get("/v1/utterances?q=captain").path("items[0].speaker.entityId");
        given().queryParam("speaker", dizon)
                .get("/v1/utterances")
                .then()
                .body("items.content", contains(startsWith("No captain")));
        JsonPath article = given().get("/v1/articles/" + id(OTHER)).jsonPath();
        given().queryParam("storyId", article.getString("storyId"))
                .get("/v1/utterances")
                .then()
                .body("total.value", equalTo(4));
        given().queryParam("traditionId", article.getString("traditionId"))
                .get("/v1/utterances")
                .then()
                .body("items.content", hasItem(startsWith("They know")));
        given().get("/v1/utterances?from=2024-03-05").then().body("items", hasSize(0));
        given().get("/v1/utterances?to=2024-03-05").then().body("items", hasSize(4));
    }

    @Test
    void pagesJoinAndAreATable() {
        List<String> seen = new ArrayList<>();
        String next = "/v1/utterances?limit=1";
        while (next != null) {
            JsonPath page = given().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("nextCursor") == null
                    ? null
                    : "/v1/utterances?limit=1&cursor=" + page.getString("nextCursor");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(4);
        String table = given().accept("text/csv").get("/v1/utterances").asString();
        assertThat(table.lines()).hasSize(5).first().asString().startsWith("id,content,speaker");
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() {
        String path = "/v1/utterances/" + utterance("danger");
        String etag = given().get(path).header("ETag");
        given().header("If-None-Match", etag).get(path).then().statusCode(304);
    }

    @Test
    void whatCannotBeReadIsAProblem() {
        for (String query :
                List.of("altered=perhaps", "speaker=x", "storyId=x", "from=yesterday", "limit=0", "cursor=x")) {
            given().get("/v1/utterances?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/invalid-parameter"))
                    .body("errors[0].pointer", equalTo(query.substring(0, query.indexOf('='))));
        }
        given().get("/v1/utterances/x").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/utterances/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aTakedownLeavesNothingOfItsWording() {
        String id = utterance("danger");
        told.without(ALTERED);
        given().get("/v1/utterances/" + id)
                .then()
                .statusCode(200)
                .body("wordings.articleId", contains(id(FIRST), id(COPY)))
                .body("altered", equalTo(false));
        given().get("/v1/utterances?q=big").then().body("items", hasSize(0));
        String alone = utterance("stone");
        told.without(OTHER);
        given().get("/v1/utterances/" + alone).then().statusCode(410);
        told.without(FIRST);
        given().get("/v1/utterances/" + id)
                .then()
                .statusCode(200)
                .body("first.articleId", equalTo(id(COPY)))
                .body("first.basis", equalTo("ALONE"));
        told.without(COPY);
        assertThat(linked.list("select count(*) from utterance")).containsExactly("0");
        assertThat(linked.list("select count(*) from utterance_quote")).containsExactly("0");
        assertThat(linked.list("select count(*) from quote_place")).containsExactly("0");
    }

    @Test
    void anEarlierCopyThatComesLateIsTheFirstAndTheIdStays() {
        String id = utterance("danger");
        EnrichedArticle earlier = told("earlier", REPORT.replace("continues to be", "remains"), "2024-03-04T05:00:00Z");
        told.more(List.of(earlier));
        given().get("/v1/utterances/" + id)
                .then()
                .statusCode(200)
                .body("content", equalTo("The danger remains considerable."))
                .body("first.articleId", equalTo(id(earlier)))
                .body("wordingCount", equalTo(3));
    }

    @Test
    void anUtteranceThatTurnsOutToBePartOfAnotherLeadsToIt() {
        String kept = utterance("hospital");
        String merged = utterance("stone");
        told.more(List.of(told(
                "joining",
                INDEPENDENT.replace(
                        "before dawn,”",
                        "before dawn, and the fishermen know every stone of this strait, and they asked for nothing,”"),
                "2024-03-04T10:00:00Z")));
        given().redirects()
                .follow(false)
                .get("/v1/utterances/" + merged)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/utterances/" + kept));
        assertThat(utterance("stone")).isEqualTo(kept);
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        List<String> expected = ledger();
        for (int round = 0; round < 3; round++) {
            List<EnrichedArticle> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(round));
            told.only(shuffled);
            assertThat(ledger()).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void quotesAreListedByTheirUtterance() {
        String id = utterance("danger");
        given().queryParam("utteranceId", id)
                .get("/v1/quotes")
                .then()
                .body("items", hasSize(3))
                .body("items.utteranceId", everyItem(equalTo(id)));
    }

    private List<String> ledger() {
        return linked.list("""
                select u.at || u.basis || u.quote_count || u.article_count || u.wording_count || (
                    select string_agg(x.article_id || '/' || x.ordinal || ' ' || x.wording, ', ' order by x.rank)
                    from utterance_quote x where x.utterance_id = u.id)
                from utterance u order by 1
                """);
    }

    private static String utterance(String words) {
        return given().queryParam("q", words)
                .get("/v1/utterances")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static String id(EnrichedArticle article) {
        return article.id().toString();
    }

    private static EnrichedArticle told(String key, String text, String time) {
        String marquez = text.contains("Lisa Marquez") ? "Lisa Marquez" : "Liza Marquez";
        return EnrichedArticle.of(key, "Ferry aground off Mindoro", text)
                .withTime(time)
                .withSource("Outlet " + key)
                .naming(MentionType.PERSON, marquez, "Marquez")
                .naming(MentionType.PERSON, "Ramon Dizon", "Dizon")
                .naming(MentionType.PLACE, "Mindoro")
                .naming(MentionType.PLACE, "Calapan")
                .naming(MentionType.PLACE, "Batangas");
    }
}
