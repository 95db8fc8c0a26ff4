package dev.stemma.nlp.name;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NamesResourceTest {

    @Test
    void spellingsOfOneNameAreTheSameAndTheAnswerSaysWhy() {
        compare(Map.of("left", "Mustafa al-Kadhimi", "right", "Mustapha Al-Kazemi"))
                .statusCode(200)
                .body("verdict", equalTo("SAME"))
                .body("score", greaterThan(0.8f))
                .body("parts.find { it.left == 'kadhimi' }.right", equalTo("kazemi"))
                .body("parts.find { it.left == 'kadhimi' }.how", equalTo("spelling"));
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Haider al-Abadi, Haider al-Asadi, DIFFERENT",
        "PERSON, Kadhimi, Mustafa al-Kadhimi, POSSIBLE",
        "ORGANISATION, Kataib Hezbollah, Hezbollah Brigades, SAME",
        "organisation, United Nations, UN, SAME"
    })
    void kindsOfNamesAreComparedInTheirOwnWays(String type, String left, String right, String verdict) {
        compare(Map.of("type", type, "left", left, "right", right))
                .statusCode(200)
                .body("verdict", equalTo(verdict));
    }

    @Test
    void namesThatAreNoneAreAProblem() {
        refused(Map.of("left", "Anna Tern"), "/right");
        refused(Map.of("left", "", "right", "Anna Tern"), "/left");
        refused(Map.of("left", "…", "right", "Anna Tern"), "/left");
        refused(Map.of("left", "a".repeat(301), "right", "Anna Tern"), "/left");
        refused(Map.of("left", "Anna", "right", "Anna", "type", "SHIP"), "/type");
        refused(Map.of("left", 7, "right", "Anna Tern"), "/left");
        compare(Map.of("left", "😀 1", "right", "ب")).statusCode(200).body("verdict", equalTo("DIFFERENT"));
    }

    @Test
    void whatIsNoJsonIsAProblem() {
        given().contentType("application/json")
                .body("{")
                .post("/v1/names/compare")
                .then()
                .statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .post("/v1/names/compare")
                .then()
                .statusCode(415);
    }

    private static void refused(Map<String, ?> pair, String pointer) {
        compare(pair)
                .statusCode(422)
                .body("type", equalTo("https://stemma.dev/problems/invalid-names"))
                .body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse compare(Map<String, ?> pair) {
        return given().contentType("application/json")
                .body(pair)
                .post("/v1/names/compare")
                .then();
    }
}
