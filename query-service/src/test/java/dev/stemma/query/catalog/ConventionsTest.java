package dev.stemma.query.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds of every door.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class ConventionsTest {

    private static final List<String> LISTS =
            List.of("/v1/articles", "/v1/stories", "/v1/entities", "/v1/quotes", "/v1/search?q=ferry");

    @Inject
    Told told;

    @BeforeEach
    void fill() {
        told.only(Told.newsroom().subList(0, 4));
    }

    @Test
    void aLimitOrCursorThatIsNoneIsAProblem() {
        for (String list : LISTS) {
            String more = list + (list.contains("?") ? "&" : "?");
            for (String wrong :
                    List.of("limit=0", "limit=501", "limit=x", "cursor=%00", "cursor=abc", "cursor=Zm9vCmJhcg")) {
                isProblem(given().urlEncodingEnabled(false).get(more + wrong), 400, "invalid-parameter", more + wrong);
            }
        }
    }

    @Test
    void anIdThatNamesNothingIsAProblem() {
        for (String path : List.of("/v1/articles/", "/v1/stories/", "/v1/entities/", "/v1/traditions/")) {
            isProblem(given().get(path + "11111111-1111-1111-1111-111111111111"), 404, "not-found", path);
            isProblem(given().get(path + "no-id"), 404, "not-found", path);
        }
        isProblem(given().get("/v1/nowhere"), 404, "not-found", "nowhere");
    }

    @Test
    void whatCannotBeDoneOrAnsweredIsAProblem() {
        for (String list : LISTS) {
            isProblem(given().delete(list), 405, "method-not-allowed", list);
            isProblem(given().accept("image/png").get(list), 406, "not-acceptable", list);
        }
        isProblem(given().get("/v1/identify"), 405, "method-not-allowed", "identify");
        isProblem(
                given().contentType("image/png").body(new byte[3]).post("/v1/identify"),
                415,
                "unsupported-media-type",
                "identify");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        String id = given().get("/v1/articles").path("items[0].id");
        for (String read : LISTS) {
            isKnown(read);
        }
        isKnown("/v1/articles/" + id);
    }

    @Test
    void headTellsOfWhatGetWouldSend() {
        for (String read : LISTS) {
            given().head(read)
                    .then()
                    .statusCode(200)
                    .header("ETag", is(given().get(read).header("ETag")))
                    .body(is(emptyString()));
        }
    }

    private static void isKnown(String read) {
        String tag = given().get(read)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(read).then().statusCode(304).body(is(emptyString()));
        given().header("If-None-Match", "\"other\"").get(read).then().statusCode(200);
    }

    private static void isProblem(Response answer, int status, String type, String question) {
        org.assertj.core.api.Assertions.assertThat(answer.statusCode())
                .as(question)
                .isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", endsWith("/problems/" + type))
                .body("title", notNullValue())
                .body(not(containsString("Exception")))
                .body(not(containsString("dev.stemma")))
                .body(not(containsString("jakarta")));
    }
}
