package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who brings passages of reports on several events joins neither these nor their stories.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class RoundUpTest {

    private static final List<EnrichedArticle> REPORTS = IntStream.range(0, 4)
            .mapToObj(event -> Told.newsroom().get(4 * event))
            .toList();

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Test
    void aRoundUpOfTheDayJoinsNoneOfItsReports() {
        String brief = REPORTS.stream().map(report -> sentences(report, 0, 3)).collect(Collectors.joining("\n\n"));
        List<EnrichedArticle> all = new ArrayList<>(REPORTS);
        all.add(EnrichedArticle.of("round-up", "The day in brief", brief));
        told.only(all);
        assertThat(linked.list("select count(*) from kinship where binds")).containsExactly("0");
        assertThat(linked.list("select count(*) from kinship")).doesNotContain("0");
        assertThat(linked.list("select count(distinct tradition_id) from article"))
                .containsExactly("5");
        assertThat(linked.list("select count(distinct story_id) from article where title <> 'The day in brief'"))
                .containsExactly("4");
    }

    /// What a passage is shared with is told, though it is no copy; page by page, and each once.
    @Test
    void whatSharesAPassageIsListedAsKinBehindTheCopies() {
        EnrichedArticle report = REPORTS.get(1);
        EnrichedArticle copy = Told.newsroom().get(6);
        EnrichedArticle other = REPORTS.get(2);
        String passage = String.join(
                " ",
                sentences(other, 0, 5),
                sentences(report, 0, 3),
                REPORTS.get(3).text(),
                REPORTS.get(0).text());
        EnrichedArticle mixed = EnrichedArticle.of("mixed", "Two events", passage.replace("\n\n", " "));
        told.only(List.of(report, copy, mixed));
        String kin = "/v1/articles/" + report.id() + "/kin";
        given().get(kin)
                .then()
                .statusCode(200)
                .body("articleId", is(report.id().toString()))
                .body("total.value", is(2))
                .body(
                        "items.article.id",
                        contains(copy.id().toString(), mixed.id().toString()))
                .body("items.sameText", contains(true, false))
                .body("items[1].evidence.basis", hasItem("shared-passage"));
        String next = given().get(kin + "?limit=1")
                .then()
                .body("items.sameText", contains(true))
                .extract()
                .path("nextCursor");
        given().get(kin + "?limit=1&cursor=" + next)
                .then()
                .body("items.sameText", contains(false))
                .body("nextCursor", nullValue());
        given().get("/v1/articles/" + UUID.randomUUID() + "/kin").then().statusCode(404);
        given().get("/v1/articles/x/kin").then().statusCode(404);
        given().get(kin + "?limit=0").then().statusCode(400);
    }

    @Test
    void anExcerptJoinsItsReport() {
        EnrichedArticle report = REPORTS.getFirst();
        String longer = report.text() + "\n\n" + sentences(report, 0, 5).replace("Mindoro", "the island");
        EnrichedArticle excerpt = EnrichedArticle.of("excerpt", "Ferry sinks", sentences(report, 0, 3));
        told.only(List.of(EnrichedArticle.of("longer", "Ferry sinks off Mindoro", longer), excerpt));
        assertThat(linked.list("select count(*) from kinship where binds")).containsExactly("1");
        assertThat(linked.list("select count(distinct tradition_id) from article"))
                .containsExactly("1");
    }

    private static String sentences(EnrichedArticle report, int from, int to) {
        return String.join("\n\n", List.of(report.text().split("\n\n")).subList(from, to));
    }
}
