package dev.stemma.query.entity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class HomonymTest {

    private static final EnrichedArticle BUDGET = EnrichedArticle.of(
                    "ali-budget",
                    "Budget goes to parliament",
                    "Prime Minister Ali Hassan presented the budget to parliament in Mogadishu on Monday. The finance"
                            + " committee will vote on the spending plan next week, the speaker Ahmed Nur said.")
            .naming(MentionType.PERSON, "Ali Hassan")
            .inOffice("Prime Minister")
            .naming(MentionType.PERSON, "Ahmed Nur")
            .naming(MentionType.PLACE, "Mogadishu");
    private static final EnrichedArticle TREATY = EnrichedArticle.of(
                    "ali-treaty",
                    "Somalia signs fisheries treaty",
                    "Somalia signed a fisheries treaty with Oman. Prime Minister Ali Hassan flew to Muscat for the"
                            + " ceremony and met Sultan Haitham before returning to Mogadishu.")
            .naming(MentionType.PERSON, "Ali Hassan")
            .inOffice("Prime Minister")
            .naming(MentionType.PLACE, "Mogadishu")
            .naming(MentionType.PLACE, "Muscat");
    private static final EnrichedArticle DROUGHT = EnrichedArticle.of(
                    "ali-drought",
                    "Drought aid asked for",
                    "Prime Minister Ali Hassan asked donors for drought aid. Two rainy seasons have failed and herds"
                            + " are dying, the office in Mogadishu said.")
            .naming(MentionType.PERSON, "Ali Hassan")
            .inOffice("Prime Minister")
            .naming(MentionType.PLACE, "Mogadishu");
    private static final EnrichedArticle BREAD = EnrichedArticle.of(
                    "ali-bread",
                    "Sourdough title for Leeds",
                    "Ali Hassan, a baker from Leeds, won the national sourdough championship. Judges praised the"
                            + " crust of his rye loaves, which he sells on Kirkgate Market.")
            .naming(MentionType.PERSON, "Ali Hassan")
            .naming(MentionType.PLACE, "Leeds")
            .naming(MentionType.PLACE, "Kirkgate Market");
    private static final EnrichedArticle OVEN = EnrichedArticle.of(
                    "ali-oven",
                    "Fire on Kirkgate Market",
                    "A fire in an oven destroyed a shop on Kirkgate Market in Leeds overnight. The baker Ali Hassan"
                            + " had left an hour before; nobody was hurt.")
            .naming(MentionType.PERSON, "Ali Hassan")
            .naming(MentionType.PLACE, "Leeds")
            .naming(MentionType.PLACE, "Kirkgate Market");
    private static final EnrichedArticle LOAVES = EnrichedArticle.of(
                    "ali-loaves",
                    "",
                    "Mr Hassan, the baker of Kirkgate Market in Leeds, gave away his rye loaves after the fire.")
            .naming(MentionType.PERSON, "Hassan")
            .naming(MentionType.PLACE, "Leeds")
            .naming(MentionType.PLACE, "Kirkgate Market");

    private static final List<EnrichedArticle> ALL = List.of(BUDGET, TREATY, DROUGHT, BREAD, OVEN, LOAVES);

    /// More than are held against the bearers at once, of each of the two half of them.
    private static final int MANY = 48;

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Inject
    Rebuild rebuild;

    @Test
    void twoPeopleOfOneNameAreTwoEntitiesThatOneCanTellApart() {
        told.only(ALL);
        String premier = meant(BUDGET);
        String baker = meant(BREAD);
        assertThat(baker).isNotEqualTo(premier);
        assertThat(meant(TREATY)).isEqualTo(premier);
        assertThat(meant(DROUGHT)).isEqualTo(premier);
        assertThat(meant(OVEN)).isEqualTo(baker);
        given().get("/v1/entities/" + premier)
                .then()
                .body("name", is("Ali Hassan"))
                .body("qualifier", is("Prime Minister"))
                .body("articleCount", is(3))
                .body("homonyms", hasSize(1))
                .body("homonyms[0].id", is(baker))
                .body("homonyms[0].qualifier", is("baker"));
        given().get("/v1/entities/" + baker)
                .then()
                .body("name", is("Ali Hassan"))
                .body("qualifier", is("baker"))
                .body("articleCount", is(3))
                .body("homonyms.id", contains(premier))
                .body("variants.find { it.name == 'Ali Hassan' }.confidence", is(1.0f));
        given().get("/v1/entities?q=Ali Hassan").then().body("items.qualifier", hasItem("baker"));
    }

    @Test
    void aLinkTellsByWhatContextItWasMade() {
        told.only(ALL);
        given().get("/v1/articles/" + OVEN.id())
                .then()
                .body("entities[0].evidence.basis", hasItem("co-mentions"))
                .body("entities[0].evidence.basis", hasItem("office"));
    }

    @Test
    void aSurnameMeansTheBearerOfItsContext() {
        told.only(ALL);
        assertThat(meant(LOAVES)).isEqualTo(meant(BREAD));
    }

    @Test
    void noOrderOfArrivalAndNoRebuildLeavesATraceOfHomonyms() {
        List<EnrichedArticle> articles = new ArrayList<>(ALL);
        told.only(articles);
        List<String> expected = linked.picture();
        for (int order = 0; order < 8; order++) {
            Collections.shuffle(articles, new Random(order));
            told.only(articles);
            assertThat(linked.picture()).as("order " + order).isEqualTo(expected);
        }
        String baker = meant(BREAD);
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(expected);
        assertThat(meant(BREAD)).isEqualTo(baker);
    }

    @Test
    void whoIsMergedStaysOneUntilThatIsWithdrawn() {
        told.only(ALL);
        String premier = meant(BUDGET);
        String baker = meant(BREAD);
        String correction = given().contentType(ContentType.JSON)
                .body(Map.of("entity", baker, "by", "Ada"))
                .post("/v1/entities/" + premier + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        linked.await();
        assertThat(meant(OVEN)).isEqualTo(premier);
        given().redirects()
                .follow(false)
                .get("/v1/entities/" + baker)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/entities/" + premier));
        rebuild.everything();
        linked.await();
        assertThat(meant(OVEN)).isEqualTo(premier);
        given().delete("/v1/corrections/" + correction).then().statusCode(200);
        linked.await();
        assertThat(meant(OVEN)).isEqualTo(meant(BREAD)).isEqualTo(baker);
        assertThat(meant(BUDGET)).isEqualTo(premier);
    }

    @Test
    void aHomonymCanBeMergedIntoOneOfAnotherNameAndBack() {
        EnrichedArticle prize = EnrichedArticle.of(
                        "ali-prize",
                        "Prize for Leeds baker",
                        "The guild of Leeds gave its prize to the baker Abdul Karim Wardi of Kirkgate Market.")
                .naming(MentionType.PERSON, "Abdul Karim Wardi")
                .naming(MentionType.PLACE, "Leeds");
        List<EnrichedArticle> articles = new ArrayList<>(ALL);
        articles.add(prize);
        told.only(articles);
        String premier = meant(BUDGET);
        String baker = meant(BREAD);
        String wardi = meant(prize);
        String correction = given().contentType(ContentType.JSON)
                .body(Map.of("entity", baker))
                .post("/v1/entities/" + wardi + "/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        linked.await();
        assertThat(List.of(meant(BREAD), meant(OVEN), meant(prize))).containsOnly(wardi);
        assertThat(meant(BUDGET)).isEqualTo(premier);
        given().redirects().follow(false).get("/v1/entities/" + baker).then().statusCode(308);
        given().delete("/v1/corrections/" + correction).then().statusCode(200);
        linked.await();
        assertThat(meant(OVEN)).isEqualTo(meant(BREAD)).isEqualTo(baker);
        assertThat(meant(prize)).isEqualTo(wardi);
        assertThat(meant(TREATY)).isEqualTo(premier);
    }

    @Test
    void articlesOfAHomonymCanBeSplitOffAndItsNamesCannot() {
        told.only(ALL);
        String baker = meant(BREAD);
        String premier = meant(BUDGET);
        // whichever of the two the names mean by themselves, the other's names are not its own
        for (String one : List.of(baker, premier)) {
            boolean isHomonym = !linked.list("select id from entity where id = ?::uuid and homonym_of is not null", one)
                    .isEmpty();
            if (isHomonym) {
                given().contentType(ContentType.JSON)
                        .body(Map.of("names", List.of("Ali Hassan")))
                        .post("/v1/entities/" + one + "/split")
                        .then()
                        .statusCode(422);
            }
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("articles", List.of(OVEN.id().toString())))
                .post("/v1/entities/" + baker + "/split")
                .then()
                .statusCode(201);
        linked.await();
        assertThat(meant(OVEN)).isNotEqualTo(meant(BREAD)).isNotEqualTo(premier);
        assertThat(meant(BUDGET)).isEqualTo(premier);
    }

    @Test
    void everyArticleOfAMuchUsedNameIsHeldAgainstItsBearers() {
        List<EnrichedArticle> ofPremier = new ArrayList<>();
        List<EnrichedArticle> ofBaker = new ArrayList<>();
        for (int day = 0; day < MANY; day++) {
            String matter = Integer.toString(Integer.MAX_VALUE / (day + 2), Character.MAX_RADIX);
            String bread = Integer.toString(Integer.MAX_VALUE / (day + MANY + 2), Character.MAX_RADIX);
            ofPremier.add(EnrichedArticle.of(
                            "premier-" + day,
                            "Cabinet on " + matter,
                            "Prime Minister Ali Hassan told parliament in Mogadishu what the cabinet holds of "
                                    + matter)
                    .naming(MentionType.PERSON, "Ali Hassan")
                    .inOffice("Prime Minister")
                    .naming(MentionType.PLACE, "Mogadishu"));
            ofBaker.add(EnrichedArticle.of(
                            "baker-" + day,
                            "Bread with " + bread,
                            "The baker Ali Hassan from Leeds put " + bread + " into the crust of his rye loaves")
                    .naming(MentionType.PERSON, "Ali Hassan")
                    .naming(MentionType.PLACE, "Leeds"));
        }
        List<EnrichedArticle> all = new ArrayList<>(ofPremier);
        all.addAll(ofBaker);
        told.only(all);
        assertThat(ofPremier).extracting(this::meant).containsOnly(meant(ofPremier.getFirst()));
        assertThat(ofBaker)
                .extracting(this::meant)
                .containsOnly(meant(ofBaker.getFirst()))
                .doesNotContain(meant(ofPremier.getFirst()));
        assertThat(linked.list("select count(distinct parted) from article_entity"))
                .containsExactly("1");
    }

    @Test
    void whoIsNamedNoMoreIsGoneAndTheOtherStays() {
        told.only(List.of(BUDGET, TREATY, BREAD));
        String premier = meant(BUDGET);
        String baker = meant(BREAD);
        told.without(BREAD);
        given().get("/v1/entities/" + baker).then().statusCode(410);
        given().get("/v1/entities/" + premier)
                .then()
                .body("articleCount", is(2))
                .body("homonyms", hasSize(0));
        assertThat(linked.list("select qualifier from entity where qualifier is not null"))
                .isEmpty();
    }

    private String meant(EnrichedArticle article) {
        return given().get("/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .extract()
                .path("entities[0].entityId");
    }
}
