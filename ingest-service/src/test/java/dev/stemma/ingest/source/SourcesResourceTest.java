package dev.stemma.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SourcesResourceTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void articlesGetTheSourceOfTheirDomain() {
        String id = create("Mark " + mark, "mark-" + mark + ".example")
                .statusCode(201)
                .header("Location", containsString("/v1/sources/"))
                .extract()
                .path("id");

        String article = given().contentType("application/json")
                .body(Map.of("url", "https://news.mark-" + mark + ".example/a", "text", "The ferry is afloat again."))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        given().get("/v1/articles/" + article)
                .then()
                .body("source.name", equalTo("Mark " + mark))
                .body("source.country", equalTo("GB"))
                .body("source.domain", equalTo("news.mark-" + mark + ".example"));
        given().queryParam("source", id).get("/v1/articles").then().body("items.id", hasItem(article));
    }

    @Test
    void aSourceThatIsNotKnownIsKeptFromThenOn() {
        given().contentType("application/json")
                .body(Map.of("url", "https://www.new-" + mark + ".example/a", "text", "The ferry is afloat again."))
                .post("/v1/articles")
                .then()
                .statusCode(202);

        given().queryParam("limit", 500)
                .queryParam("cursor", cursorBefore("new-" + mark))
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.name == 'new-" + mark + ".example' }.domains",
                        equalTo(List.of("new-" + mark + ".example")))
                .body("items.find { it.name == 'new-" + mark + ".example' }.kind", equalTo("UNKNOWN"));
    }

    @Test
    void aSourceCanBeReplaced() {
        String id = create("Old " + mark, "old-" + mark + ".example")
                .statusCode(201)
                .extract()
                .path("id");

        given().contentType("application/json")
                .body(Map.of("name", "New " + mark, "domains", List.of("other-" + mark + ".example"), "kind", "agency"))
                .put("/v1/sources/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("New " + mark))
                .body("kind", equalTo("AGENCY"));
        given().get("/v1/sources/" + id)
                .then()
                .body("domains", equalTo(List.of("other-" + mark + ".example")))
                .body("country", equalTo(null));
    }

    @Test
    void aNameOrDomainBelongsToOneSource() {
        create("One " + mark, "one-" + mark + ".example").statusCode(201);

        create("ONE " + mark, "two-" + mark + ".example").statusCode(409).body("type", containsString("conflict"));
        create("Two " + mark, "one-" + mark + ".example").statusCode(409);
        String id = create("Three " + mark, "three-" + mark + ".example")
                .statusCode(201)
                .extract()
                .path("id");
        given().contentType("application/json")
                .body(Map.of(
                        "name",
                        "Three " + mark,
                        "domains",
                        List.of("one-" + mark + ".example", "three-" + mark + ".example")))
                .put("/v1/sources/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void aSourceIsFoundByEachOfItsNames() {
        given().contentType("application/json")
                .body(Map.of(
                        "name", "Tern " + mark, "aliases", List.of("The Tern " + mark, "TT" + mark), "owner", "Petrel"))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .body("aliases", equalTo(List.of("TT" + mark, "The Tern " + mark)))
                .body("owner", equalTo("Petrel"));

        assertThat(source(Map.of("text", "The ferry is afloat again.", "source", "tt" + mark)))
                .isEqualTo("Tern " + mark);
        create("THE TERN " + mark, "tern-" + mark + ".example").statusCode(409);
        given().contentType("application/json")
                .body(Map.of("name", "Other " + mark, "aliases", List.of("tern " + mark)))
                .post("/v1/sources")
                .then()
                .statusCode(409);
    }

    @Test
    void anArticleOfNoKnownPlaceHasTheAgencyThatItCreditsForItsSource() {
        String text = "OSLO (Reuters) - The ferry " + mark + " is afloat again, the coastguard said.";

        assertThat(source(Map.of("text", text))).isEqualTo("Reuters");
        assertThat(source(Map.of("text", text, "source", "Dawn " + mark))).isEqualTo("Dawn " + mark);
        assertThat(source(Map.of("text", "The ferry " + mark + " sails. (Photo: Reuters)", "title", "Ferry")))
                .as("the agency of a picture")
                .isEqualTo("unknown");
    }

    @Test
    void theMainAgenciesAreKnownByTheNamesThatTextsCreditThemBy() throws IOException {
        List<String[]> agencies;
        try (InputStream catalogue = getClass().getResourceAsStream("/dev/stemma/philology/credit/agencies.tsv")) {
            agencies = new String(catalogue.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
        List<Map<String, Object>> kept = given().queryParam("limit", 500)
                .get("/v1/sources")
                .then()
                .extract()
                .path("items.findAll { it.kind == 'AGENCY' }");
        Map<String, String> nameOf = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map<String, Object> source : kept) {
            String name = (String) source.get("name");
            nameOf.put(name, name);
            ((List<?>) source.get("aliases")).forEach(alias -> nameOf.put((String) alias, name));
        }

        assertThat(agencies).hasSizeGreaterThan(80);
        for (String[] agency : agencies) {
            for (String form : agency) {
                assertThat(nameOf).as(form).containsEntry(form, agency[0]);
            }
        }
        assertThat(source(Map.of("url", "https://www.yna.co.kr/" + mark, "text", "The ferry is afloat again.")))
                .isEqualTo("Yonhap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":\"x\",\"domains\":\"x\"}",
                "{\"name\":\"x\",\"domains\":[\"a b\"]}",
                "{\"name\":\"x\",\"kind\":\"newspaper\"}",
                "{\"name\":\"x\",\"aliases\":\"y\"}",
                "{\"name\":\"x\",\"aliases\":[\" \"]}",
                "{\"name\":\"x\",\"owner\":7}",
                "{\"name\":\"x\",\"country\":\"Atlantis\"}"
            })
    void aFieldAtFaultIsAProblem(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/sources")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("invalid-source"));
    }

    @Test
    void whatIsNoJsonIsAProblem() {
        given().contentType("application/json")
                .body("{")
                .post("/v1/sources")
                .then()
                .statusCode(400)
                .body("type", containsString("malformed-json"));
        given().get("/v1/sources/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", containsString("not-found"));
        given().get("/v1/sources?limit=many").then().statusCode(400).body("type", containsString("invalid-parameter"));
    }

    private static String source(Map<String, String> article) {
        String id = given().contentType("application/json")
                .body(article)
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return given().get("/v1/articles/" + id).then().extract().path("source.name");
    }

    private static ValidatableResponse create(String name, String domain) {
        return given().contentType("application/json")
                .body(Map.of("name", name, "domains", List.of(domain), "country", "gb", "kind", "OUTLET"))
                .post("/v1/sources")
                .then();
    }

    private static String cursorBefore(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
