package dev.stemma.nlp.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnalyzeResourceTest {

    private static final String TEXT = """
            HARBOUR TOWN (Reuters) - The ferry Petrel ran aground on a sandbank on Monday, the coastguard said.

            “She sat there like a hat on a table,” Anna Tern told reporters.""";

    @Test
    void aTextIsReadAndOffsetsCountInTheTextOfTheAnswer() {
        ValidatableResponse answer = analyze(
                        Map.of("title", "Ferry runs aground", "text", TEXT, "publishedAt", "2020-04-09T18:30:00Z"))
                .statusCode(200)
                .body("text", equalTo(TEXT))
                .body("language.code", equalTo("en"))
                .body("paragraphs.size()", equalTo(2))
                .body("sentences.size()", equalTo(2))
                .body("credit.agency", equalTo("Reuters"))
                .body("credit.basis", equalTo("DATELINE"))
                .body("fingerprint.keys", not(empty()))
                .body("ignored", empty());

        Map<String, Object> quote = answer.extract().path("quotes.find { it.kind == 'DIRECT' }");
        assertThat(TEXT.substring((int) quote.get("start"), (int) quote.get("end")))
                .isEqualTo("“She sat there like a hat on a table,”");
        answer.body("quotes.find { it.kind == 'DIRECT' }.speaker.text", equalTo("Anna Tern"));
    }

    @Test
    void theSameTextGetsTheSameAnswer() {
        String first = analyze(Map.of("text", TEXT)).extract().asString();

        assertThat(analyze(Map.of("text", TEXT)).extract().asString()).isEqualTo(first);
        assertThat(bare("text/plain", TEXT.getBytes(StandardCharsets.UTF_8))
                        .extract()
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void aTextInAnotherLanguageIsToldOfWithoutPretendedAnnotations() {
        analyze(Map.of(
                        "text",
                        "Die Fähre „Petrel“ liegt seit Montag auf einer Sandbank fest, sagte die Küstenwache. "
                                + "Niemand wurde verletzt, und die Suche nach der Ursache dauert an."))
                .statusCode(200)
                .body("language.code", equalTo("de"))
                .body("sentences.size()", equalTo(2))
                .body("mentions", empty())
                .body("quotes", empty())
                .body("times", empty())
                .body("tokenCount", equalTo(0));
    }

    @Test
    void fieldsThatAreNotKnownAreNamedAndIgnored() {
        analyze(Map.of("text", TEXT, "colour", "red")).statusCode(200).body("ignored", equalTo(List.of("/colour")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "…!?", "\u200B"})
    void blankTextIsAProblem(String text) {
        refused(analyze(Map.of("text", text)), 422, "invalid-article").body("errors.pointer", hasItem("/text"));
        refused(bare("text/plain", text.getBytes(StandardCharsets.UTF_8)), 422, "invalid-article");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "The           | 400
            [1, 2, 3]               | 400
            "text"                  | 400
            {"text":"a","text":"b"} | 400
            {"text":"a"} {}         | 400
            {}                      | 422
            {"text": 7}             | 422
            {"text": null}          | 422
            {"text": {"a": 1}}      | 422
            """)
    void jsonThatIsNoRequestIsAProblem(String json, int status) {
        refused(
                bare("application/json", json.getBytes(StandardCharsets.UTF_8)),
                status,
                status == 400 ? "malformed-json" : "invalid-article");
    }

    @Test
    void anEmptyBodyIsAProblem() {
        refused(bare("application/json", new byte[0]), 400, "malformed-json");
        refused(bare("text/plain", new byte[0]), 422, "invalid-article");
    }

    @Test
    void deeplyNestedJsonIsAProblem() {
        refused(bare("application/json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({
        "30000-01-01T00:00:00Z, /publishedAt",
        "+30000-01-01T00:00:00Z, /publishedAt",
        "1066-10-14, /publishedAt",
        "yesterday, /publishedAt",
        "2020-02-30, /publishedAt"
    })
    void aTimeThatCannotBeIsAProblem(String publishedAt, String pointer) {
        refused(analyze(Map.of("text", TEXT, "publishedAt", publishedAt)), 422, "invalid-article")
                .body("errors[0].pointer", equalTo(pointer));
        given().queryParam("publishedAt", publishedAt)
                .contentType("text/plain")
                .body(TEXT)
                .post("/v1/analyze")
                .then()
                .statusCode(422);
    }

    @Test
    void aTextOfMoreThanOneMebibyteIsTooLarge() {
        refused(analyze(Map.of("text", "a ".repeat(1 << 20))), 413, "too-large");
        refused(bare("text/plain", "é ".repeat(400_000).getBytes(StandardCharsets.UTF_8)), 413, "too-large");
        refused(bare("text/plain", new byte[9 << 20]), 413, "too-large");
    }

    @Test
    void charactersThatAreNoneAreAProblem() {
        refused(
                        bare("application/json", "{\"text\":\"The f\\ud83dry\"}".getBytes(StandardCharsets.UTF_8)),
                        422,
                        "invalid-article")
                .body("errors[0].detail", containsString("surrogate"));
        refused(analyze(Map.of("text", "The ferry\u0000 ran")), 422, "invalid-article")
                .body("errors[0].detail", containsString("NUL"));
        refused(bare("text/plain", new byte[] {'a', (byte) 0xC3, '('}), 422, "invalid-article")
                .body("detail", containsString("offset 1"));
        byte[] binary = new byte[4096];
        new java.util.Random(7).nextBytes(binary);
        refused(bare("text/plain", binary), 422, "invalid-article");
        refused(bare("text/plain;charset=iso-8859-1", binary), 422, "invalid-article");
    }

    @Test
    void anotherTypeOfContentIsNotTaken() {
        refused(bare("text/html", TEXT.getBytes(StandardCharsets.UTF_8)), 415, "unsupported-media-type");
        refused(bare("image/png", new byte[] {1, 2, 3}), 415, "unsupported-media-type");
        refused(
                bare("text/plain;charset=no-such", TEXT.getBytes(StandardCharsets.UTF_8)),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        refused(given().get("/v1/analyze").then(), 405, "method-not-allowed");
        refused(given().get("/v1/nothing").then(), 404, "not-found");
        refused(
                given().accept("application/xml")
                        .contentType("text/plain")
                        .body(TEXT)
                        .post("/v1/analyze")
                        .then(),
                406,
                "not-acceptable");
    }

    private static ValidatableResponse analyze(Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/analyze")
                .then();
    }

    private static ValidatableResponse bare(String type, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post("/v1/analyze")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", equalTo("https://stemma.dev/problems/" + slug))
                .body(not(containsString("dev.stemma.nlp")))
                .body(not(containsString("com.fasterxml")));
    }
}
