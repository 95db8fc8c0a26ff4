package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Witnesses that are together too long to be collated whole are collated as far as there is room, and that is told.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class LongWitnessesTest {

    private static final int WITNESSES = 3;
    private static final int LENGTH = 690_000;
    private static final int READ = 666_666;
    private static final List<String> WORDS = List.of(
            "ferry",
            "harbour",
            "council",
            "engine",
            "witness",
            "passage",
            "captain",
            "inquiry",
            "report",
            "island",
            "morning",
            "weather",
            "repair",
            "certificate",
            "owner",
            "minister",
            "radio",
            "signal",
            "lifeboat",
            "crew",
            "inspector",
            "hull",
            "channel",
            "pilot",
            "cargo",
            "insurance",
            "deck",
            "drill",
            "statement",
            "log");

    @Inject
    Told told;

    @Test
    void theyStandInOneStemmaReadAsFarAsThereIsRoom() {
        String report = report();
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int i = 0; i < WITNESSES; i++) {
            String text = "The inquiry heard %d people about the Petrel.\n\n".formatted(40 + i)
                    + report
                    + "\n\nIn the end %d orders were given.".formatted(70 + i);
            articles.add(EnrichedArticle.of("long-" + i, "The inquiry into the Petrel", text)
                    .withTime("2024-03-0" + (i + 1) + "T08:00:00Z"));
        }
        told.only(articles);

        JsonPath story =
                given().get("/v1/stories").then().statusCode(200).extract().jsonPath();
        assertThat(story.getInt("items[0].articleCount")).isEqualTo(WITNESSES);
        String tradition = given().get("/v1/stories/" + story.getString("items[0].id"))
                .then()
                .extract()
                .jsonPath()
                .getString("traditions[0].id");
        JsonPath stemma = given().get("/v1/traditions/" + tradition + "/stemma")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stemma.getInt("readTo")).isEqualTo(READ);
        assertThat(stemma.getList("nodes.articleId")).hasSizeGreaterThanOrEqualTo(WITNESSES);
        assertThat(stemma.getList("edges")).hasSizeGreaterThanOrEqualTo(WITNESSES - 1);

        JsonPath apparatus = given().get("/v1/traditions/" + tradition + "/apparatus")
                .then()
                .extract()
                .jsonPath();
        List<String> readings = apparatus.getList("items.readings.flatten().text");
        assertThat(readings).contains("40", "42").doesNotContain("70", "72");
    }

    private static String report() {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append("The");
            for (int i = 0; i < 12; i++) {
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(random.nextInt(1000)).append(random.nextInt(6) == 0 ? ".\n\n" : ". ");
        }
        return text.toString();
    }
}
