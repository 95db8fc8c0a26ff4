package dev.stemma.query.identify;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class IdentifyResourceTest {

    private static final EnrichedArticle FERRY = Told.newsroom().getFirst();

    @Inject
    Told told;

    @Inject
    Linked linked;

    @BeforeEach
    void fill() {
        told.only(Told.newsroom());
    }

    @Test
    void anAlteredCopyIsKnownWithWhatItChanged() {
        String altered = FERRY.text()
                .replace("118 passengers were rescued", "180 passengers were saved")
                .replace("in heavy swell ", "");
        List<String> before = linked.picture();
        var answer = identify(altered)
                .body("identified", is(true))
                .body("story.title", is(FERRY.title()))
                .body("tradition.credit", is("Reuters"))
                .body("tradition.witnessCount", is(4))
                .body("exemplar", notNullValue())
                .body("witnesses[0].evidence", not(hasSize(0)))
                .body("differences.items.kind", hasItem("NUMBER"))
                .extract();
        double confidence = answer.<Number>path("confidence").doubleValue();
        assertThat(confidence).isGreaterThan(0.9);
        List<Map<String, Map<String, Object>>> differences = answer.path("differences.items");
        String closest = given().get("/v1/articles/" + answer.path("differences.articleId"))
                .path("text");
        for (Map<String, Map<String, Object>> difference : differences) {
            assertThat(difference.get("text")).satisfies(passage -> stands(passage, altered));
            assertThat(difference.get("witness")).satisfies(passage -> stands(passage, closest));
        }
        assertThat(linked.picture()).as("nothing is stored").isEqualTo(before);
    }

    @Test
    void anExcerptIsKnown() {
        String excerpt = FERRY.text()
                .lines()
                .filter(line -> !line.isBlank())
                .skip(1)
                .limit(2)
                .reduce("", String::concat);
        identify(excerpt).body("identified", is(true)).body("story.title", is(FERRY.title()));
    }

    @Test
    void aTextWithoutKinIsSaidToHaveNone() {
        identify("By Jane Roe, Reuters\n\nThe council of Ghent approved a tram line to the harbour on Friday evening.")
                .body("identified", is(false))
                .body("witnesses", hasSize(0))
                .body("story", nullValue())
                .body("credit.agency", is("Reuters"));
    }

    @Test
    void jsonIsReadToo() {
        given().contentType("application/json")
                .body(Map.of("text", FERRY.text(), "publishedAt", "2024-03-05T00:00:00Z", "colour", "red"))
                .post("/v1/identify?witnesses=2")
                .then()
                .statusCode(200)
                .body("identified", is(true))
                .body("witnesses", hasSize(2))
                .body("exemplar.articleId", notNullValue())
                .body("exemplar.kind", is("VERBATIM"));
    }

    @Test
    void whatIsNoTextIsAProblem() {
        problem("text/plain", new byte[0], 422, "invalid-text");
        problem("text/plain", " \n\t ".getBytes(UTF_8), 422, "invalid-text");
        problem("text/plain", new byte[] {(byte) 0xc3, 0x28}, 422, "invalid-text");
        problem("text/plain", new byte[1024 * 1024 + 1], 413, "too-large");
        problem("application/json", "{\"text\":".getBytes(UTF_8), 400, "malformed-json");
        problem("application/json", "[]".getBytes(UTF_8), 400, "malformed-json");
        problem("application/json", "null".getBytes(UTF_8), 400, "malformed-json");
        problem("application/json", "{}".getBytes(UTF_8), 422, "invalid-text");
        problem("application/json", "{\"text\":\"a\",\"publishedAt\":\"x\"}".getBytes(UTF_8), 400, "invalid-parameter");
        problem("application/json", "{\"text\":\"half \\ud83d a character\"}".getBytes(UTF_8), 422, "invalid-text");
        problem("application/json", new byte[] {'{', (byte) 0xff, (byte) 0xfe}, 400, "malformed-json");
        problem("text/html", "<p>x".getBytes(UTF_8), 415, "unsupported-media-type");
    }

    @Test
    void strangeTextsAreAnswered() {
        identify("\0".repeat(1000));
        identify("“".repeat(200_000));
        identify("a".repeat(1024 * 1024));
        identify("Ferry sank off Mindoro early on Monday. ".repeat(26_000));
    }

    private static void stands(Map<String, Object> passage, String text) {
        if (passage != null) {
            assertThat(text.substring((int) passage.get("start"), (int) passage.get("end")))
                    .isEqualTo(passage.get("text"));
        }
    }

    private static ValidatableResponse identify(String text) {
        return given().contentType("text/plain; charset=utf-8")
                .body(text.getBytes(UTF_8))
                .post("/v1/identify")
                .then()
                .statusCode(200);
    }

    private static void problem(String type, byte[] body, int status, String name) {
        given().contentType(type)
                .body(body)
                .post("/v1/identify")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + name));
    }
}
