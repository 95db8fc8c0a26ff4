package dev.stemma.query.quote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class QuoteResourceTest {

    private static final List<EnrichedArticle> ARTICLES = List.of(
            EnrichedArticle.of("quay", "Quays", "The union said, “We shall not lease the quays.”")
                    .withTime("2024-03-04T06:00:00Z"),
            EnrichedArticle.of("budget", "Budget", "Rusu said: “The deficit is falling.” 🙂 She smiled.")
                    .withTime("2024-03-05T06:00:00Z")
                    .naming(MentionType.PERSON, "Elena Rusu", "Rusu"),
            EnrichedArticle.of("ferry", "Ferry", "🚢 “All were rescued,” Marquez wrote.")
                    .withTime("2024-03-06T06:00:00Z")
                    .naming(MentionType.PERSON, "Liza Marquez", "Marquez"));

    @Inject
    Told told;

    @BeforeEach
    void fill() {
        told.only(ARTICLES);
    }

    @Test
    void offsetsCountInTheTextOfTheArticle() {
        for (EnrichedArticle article : ARTICLES) {
            var quote = given().queryParam("articleId", article.id().toString())
                    .get("/v1/quotes")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].kind", is("DIRECT"))
                    .extract();
            int start = quote.path("items[0].start");
            int end = quote.path("items[0].end");
            assertThat(article.text().substring(start, end)).isEqualTo(quote.<String>path("items[0].content"));
        }
    }

    @Test
    void aQuoteWithoutAKnownSpeakerHasNone() {
        given().queryParam("articleId", ARTICLES.getFirst().id().toString())
                .get("/v1/quotes")
                .then()
                .body("items[0].speaker", nullValue());
    }

    @Test
    void quotesAreFilteredByWordsSpeakerKindAndTime() {
        given().get("/v1/quotes?q=leases").then().body("items.content", contains("We shall not lease the quays."));
        given().get("/v1/quotes?kind=indirect").then().body("items", hasSize(0));
        given().get("/v1/quotes?from=2024-03-05&to=2024-03-06")
                .then()
                .body("items.speaker.name", contains("Elena Rusu"));
        String speaker = given().get("/v1/quotes?q=deficit").path("items[0].speaker.entityId");
        given().queryParam("speaker", speaker)
                .get("/v1/quotes")
                .then()
                .body("items.content", contains("The deficit is falling."))
                .body("total.value", is(1));
    }

    @Test
    void pagesJoin() {
        List<String> seen = new ArrayList<>();
        String next = "/v1/quotes?limit=1";
        while (next != null) {
            var page = given().get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.content"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "/v1/quotes?limit=1&cursor=" + cursor;
        }
        assertThat(seen)
                .containsExactly("All were rescued,", "The deficit is falling.", "We shall not lease the quays.");
    }

    @Test
    void whatCannotBeReadIsAProblem() {
        for (String query : List.of("kind=loud", "speaker=x", "from=yesterday", "limit=0", "limit=501", "cursor=x")) {
            given().get("/v1/quotes?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/invalid-parameter"))
                    .body("errors[0].pointer", is(query.substring(0, query.indexOf('='))));
        }
    }
}
