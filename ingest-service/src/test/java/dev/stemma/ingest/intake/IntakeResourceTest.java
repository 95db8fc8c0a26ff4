package dev.stemma.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntakeResourceTest {

    private static final String TEXT = "The ferry Petrel ran aground on a sandbank on Monday, the coastguard said.";

    @Test
    void aNewArticleIsAcceptedAndARepeatIsKnown() {
        String url = fresh();
        String id = post(Map.of("url", url, "title", "Ferry runs aground", "text", TEXT))
                .statusCode(202)
                .header("Location", containsString("/v1/articles/"))
                .body("status", equalTo("accepted"))
                .body("revision", equalTo(1))
                .extract()
                .path("id");

        post(Map.of("url", url + "?utm_source=x#y", "title", "Ferry runs aground", "text", TEXT))
                .statusCode(200)
                .body("status", equalTo("known"))
                .body("id", equalTo(id))
                .body("revision", equalTo(1));
    }

    @Test
    void anotherTextAtTheSameAddressIsARevision() {
        String url = fresh();
        String id =
                post(Map.of("url", url, "text", TEXT)).statusCode(202).extract().path("id");

        post(Map.of("url", url, "text", TEXT + " Nobody was hurt."))
                .statusCode(202)
                .body("id", equalTo(id))
                .body("revision", equalTo(2));
        given().get("/v1/articles/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(java.util.List.of(1, 2)));
        given().get("/v1/articles/" + id + "?revision=1").then().body("text", equalTo(TEXT));
        given().get("/v1/articles/" + id).then().body("text", containsString("Nobody was hurt"));
    }

    @Test
    void aTextWithoutAddressIsTheSameArticleAgainWhenSourceAndTextAre() {
        String text = TEXT + " " + UUID.randomUUID() + ".";
        String id = post(Map.of("text", text, "source", "The Gull"))
                .statusCode(202)
                .extract()
                .path("id");

        post(Map.of("text", "  " + text, "source", "The gull")).statusCode(200).body("id", equalTo(id));
        post(Map.of("text", text, "source", "The Tern")).statusCode(202).body("id", not(equalTo(id)));
    }

    @Test
    void whatWasSubmittedCanBeReadBack() {
        String url = fresh();
        String id = post(Map.of(
                        "url", url,
                        "title", "Ferry runs aground",
                        "text", TEXT,
                        "source",
                                Map.of(
                                        "name",
                                        "Gull " + url.substring(url.length() - 8),
                                        "country",
                                        "gb",
                                        "language",
                                        "en"),
                        "publishedAt", "2020-04-09T18:30:00+02:00",
                        "language", "en-GB",
                        "byline", "Anna Tern",
                        "credit", "Reuters"))
                .statusCode(202)
                .body("ignored", equalTo(null))
                .extract()
                .path("id");

        String tag = given().get("/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Ferry runs aground"))
                .body("text", equalTo(TEXT))
                .body("url", equalTo(url))
                .body("source.name", containsString("Gull"))
                .body("source.country", equalTo("GB"))
                .body("publication.at", equalTo("2020-04-09T16:30:00Z"))
                .body("publication.basis", equalTo("SUBMITTED"))
                .body("language", equalTo("en"))
                .body("byline", equalTo("Anna Tern"))
                .body("credit.agency", equalTo("Reuters"))
                .body("mediaType", containsString("application/json"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/v1/articles/" + id).then().statusCode(304);
    }

    @Test
    void aTextAndAPageComeInBare() {
        String url = fresh();
        String id = given().contentType("text/html; charset=windows-1252")
                .config(raw())
                .body(
                        ("<html lang=de><body><p>Die Fähre liegt seit Montag auf einer Sandbank, sagte die Küstenwache.</p>")
                                .getBytes(Charset.forName("windows-1252")))
                .queryParam("source", "Die Möwe")
                .queryParam("url", url + "/2020/04/09/faehre")
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        given().get("/v1/articles/" + id)
                .then()
                .body("text", equalTo("Die Fähre liegt seit Montag auf einer Sandbank, sagte die Küstenwache."))
                .body("language", equalTo("de"))
                .body("source.name", equalTo("Die Möwe"))
                .body("publication.basis", equalTo("ADDRESS"))
                .body("publication.precision", equalTo("DAY"));
        given().get("/v1/articles/" + id + "/raw")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("attachment"));
        given().contentType("text/plain")
                .config(raw())
                .body((TEXT + " " + url).getBytes(StandardCharsets.UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(202);
    }

    @Test
    void aPageThatIsOnlyATeaserIsSaidToBeSo() {
        String id = given().contentType("text/html")
                .body("<html><head><meta property='article:section' content='Harbour'></head><body><p>"
                        + "The ferry ran aground on a sandbank on Monday, and nobody on board was hurt, it was said."
                        + "</p><div>Subscribe to continue reading.</div></body></html>")
                .queryParam("url", fresh() + "/teaser")
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        given().get("/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("page.section", equalTo("Harbour"))
                .body("page.flags.kind", equalTo(List.of("PAYWALL", "TEASER")))
                .body("page.flags[0].evidence", equalTo("Subscribe to continue reading"))
                .body("page.authors", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "…!?", "\u200B"})
    void blankTextIsAProblem(String text) {
        refused(post(Map.of("text", text)), 422, "invalid-article").body("errors.pointer", hasItem("/text"));
        refused(bare("text/plain", text.getBytes(StandardCharsets.UTF_8)), 422, "invalid-article");
    }

    @Test
    void aPageWithoutTextIsAProblem() {
        refused(
                        bare(
                                "text/html",
                                "<html><script>x = 'words'</script><img src=a></html>"
                                        .getBytes(StandardCharsets.UTF_8)),
                        422,
                        "invalid-article")
                .body("detail", containsString("no text"));
    }

    @Test
    void bytesThatAreNotOfTheirCharsetAreAProblemThatNamesTheOffset() {
        byte[] bytes = "The f\u00E9rry ran aground.".getBytes(StandardCharsets.ISO_8859_1);

        refused(bare("text/plain", bytes), 422, "invalid-article").body("errors[0].detail", containsString("offset 5"));
        refused(
                bare("application/json", ("{\"text\":\"f\u00E9rry\"}").getBytes(StandardCharsets.ISO_8859_1)),
                422,
                "invalid-article");
        bare("text/plain; charset=iso-8859-1", bytes).statusCode(202);
        refused(bare("text/plain; charset=no-such-charset", bytes), 415, "unsupported-media-type");
    }

    @Test
    void binaryDataIsAProblem() {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);

        refused(bare("text/plain; charset=iso-8859-1", bytes), 422, "invalid-article");
        refused(bare("text/plain", bytes), 422, "invalid-article");
        refused(
                        bare("text/plain", "The ferry\u0000 ran aground.".getBytes(StandardCharsets.UTF_8)),
                        422,
                        "invalid-article")
                .body("errors[0].detail", containsString("NUL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"half a pair: \\ud83d here\"}|/text",
                "{\"text\":\"a NUL: \\u0000 here\"}|/text",
                "{\"text\":7}|/text",
                "{\"title\":\"no text\"}|''",
                "{\"text\":\"both\",\"html\":\"both\"}|''",
                "{\"text\":\"x\",\"url\":\"not an address\"}|/url",
                "{\"text\":\"x\",\"url\":\"file:///etc/passwd\"}|/url",
                "{\"text\":\"x\",\"publishedAt\":\"30000-01-01T00:00:00Z\"}|/publishedAt",
                "{\"text\":\"x\",\"publishedAt\":\"+30000-01-01T00:00:00Z\"}|/publishedAt",
                "{\"text\":\"x\",\"publishedAt\":\"1599-12-31\"}|/publishedAt",
                "{\"text\":\"x\",\"publishedAt\":\"9999-12-31\"}|/publishedAt",
                "{\"text\":\"x\",\"publishedAt\":\"yesterday\"}|/publishedAt",
                "{\"text\":\"x\",\"publishedAt\":1586450000}|/publishedAt",
                "{\"text\":\"x\",\"language\":\"the English\"}|/language",
                "{\"text\":\"x\",\"source\":[1]}|/source",
                "{\"text\":\"x\",\"source\":{\"country\":\"Atlantis\"}}|/source/country",
                "{\"text\":\"x\",\"source\":{\"domain\":\"no domain\"}}|/source/domain",
                "[]|''",
                "\"text\"|''",
                "null|''"
            })
    void aFieldAtFaultIsNamed(String json, String pointer) {
        refused(bare("application/json", json.getBytes(StandardCharsets.UTF_8)), 422, "invalid-article")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        refused(post(Map.of("text", "x", "url", "y", "publishedAt", "z")), 422, "invalid-article")
                .body("errors.pointer", hasItem("/url"))
                .body("errors.pointer", hasItem("/publishedAt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\"",
                "{'text':'a'}",
                "",
                "{\"text\":\"a\",\n\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "\uFEFF"
            })
    void malformedJsonIsAProblemThatSaysWhere(String json) {
        refused(bare("application/json", json.getBytes(StandardCharsets.UTF_8)), 400, "malformed-json")
                .body("detail", not(containsString("com.")));
    }

    @Test
    void aDeeplyNestedJsonIsAProblem() {
        String json = "{\"text\":" + "[".repeat(100_000);

        refused(bare("application/json", json.getBytes(StandardCharsets.UTF_8)), 400, "malformed-json");
    }

    @Test
    void unknownFieldsAreIgnoredAndNamed() {
        post(Map.of("url", fresh(), "text", TEXT, "tittle", "?", "a/b", 1))
                .statusCode(202)
                .body("ignored", hasItem("/tittle"))
                .body("ignored", hasItem("/a~1b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "image/png",
                "application/pdf",
                "multipart/form-data",
                "application/octet-stream"
            })
    void anotherTypeOfContentIsAProblem(String type) {
        refused(bare(type, "x".getBytes(StandardCharsets.UTF_8)), 415, "unsupported-media-type");
    }

    @Test
    void aTextOfMoreThanAMebibyteIsAProblem() {
        String sentence = "The ferry ran aground again. ";
        String text = sentence.repeat(2 * 1024 * 1024 / sentence.length());

        refused(post(Map.of("text", text)), 413, "too-large");
        refused(bare("text/plain", text.getBytes(StandardCharsets.UTF_8)), 413, "too-large");
        refused(bare("text/html", ("<p>" + text).getBytes(StandardCharsets.UTF_8)), 413, "too-large");
        refused(bare("text/html", text.repeat(5).getBytes(StandardCharsets.UTF_8)), 413, "too-large");
        post(Map.of("url", fresh(), "text", text.substring(0, 1024 * 1024))).statusCode(202);
    }

    @Test
    void aKeyNamesARequest() {
        String key = UUID.randomUUID().toString();
        String url = fresh();
        Map<String, String> article = Map.of("url", url, "text", TEXT);
        String id = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(article)
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(article)
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .body("id", equalTo(id))
                .body("status", equalTo("accepted"));
        refused(
                given().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Map.of("url", url, "text", "Else."))
                        .post("/v1/articles")
                        .then(),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aTakenDownArticleIsGoneAndDoesNotComeBack() {
        String url = fresh();
        Map<String, String> article = Map.of("url", url, "text", TEXT);
        String id = post(article).statusCode(202).extract().path("id");

        String at = given().delete("/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revisions", equalTo(1))
                .extract()
                .path("takenDownAt");
        given().delete("/v1/articles/" + id).then().statusCode(200).body("takenDownAt", equalTo(at));
        refused(given().get("/v1/articles/" + id).then(), 410, "gone");
        refused(given().get("/v1/articles/" + id + "/raw").then(), 410, "gone");
        refused(given().get("/v1/articles/" + id + "/revisions").then(), 410, "gone");
        refused(post(article), 410, "gone");
        refused(given().delete("/v1/articles/" + UUID.randomUUID()).then(), 404, "not-found");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        refused(given().get("/v1/articles/" + UUID.randomUUID()).then(), 404, "not-found");
        refused(given().get("/v1/articles/no-id").then(), 404, "not-found");
        refused(given().get("/v1/nowhere").then(), 404, "not-found");
        refused(given().put("/v1/articles").then(), 405, "method-not-allowed");
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        String source = "Lister " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            post(Map.of("url", fresh(), "text", TEXT, "source", source)).statusCode(202);
        }
        String cursor = given().queryParam("source", source)
                .queryParam("limit", 3)
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("total.value", equalTo(5))
                .body("total.relation", equalTo("eq"))
                .extract()
                .path("nextCursor");
        post(Map.of("url", fresh(), "text", TEXT, "source", source)).statusCode(202);

        given().queryParam("source", source)
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get("/v1/articles")
                .then()
                .body("items.size()", equalTo(2))
                .body("nextCursor", equalTo(null));
        given().queryParam("source", source)
                .queryParam("since", "2100-01-01T00:00:00Z")
                .get("/v1/articles")
                .then()
                .body("items", empty());
        for (String parameters :
                new String[] {"limit=0", "limit=501", "limit=x", "cursor=%00", "cursor=AAAA", "since=now"}) {
            refused(
                    given().urlEncodingEnabled(false)
                            .get("/v1/articles?" + parameters)
                            .then(),
                    400,
                    "invalid-parameter");
        }
    }

    private static ValidatableResponse post(Map<String, ?> submission) {
        return given().contentType("application/json")
                .body(submission)
                .post("/v1/articles")
                .then();
    }

    private static ValidatableResponse bare(String type, byte[] bytes) {
        return given().config(raw())
                .contentType(type)
                .body(bytes)
                .post("/v1/articles")
                .then();
    }

    private static RestAssuredConfig raw() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.TEXT));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://stemma.dev/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", not(containsString("dev.stemma")));
    }

    private static String fresh() {
        return "https://gull.example/" + UUID.randomUUID();
    }
}
