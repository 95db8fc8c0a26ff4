package dev.stemma.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionResourceTest {

    private static final String FIRST = "Seven sailors were hurt when the ferry Petrel ran aground on Monday.\n\n"
            + "\"We did what we could,\" the captain said. The harbour was closed for two days.";
    private static final String SECOND = "Twelve sailors were hurt when the ferry Petrel ran aground on Monday.\n\n"
            + "\"We did what we could,\" the captain said.";

    private final String url = "https://gull.example/" + UUID.randomUUID();

    @Test
    void eachRevisionCanBeRead() {
        String id = twoRevisions();

        given().get("/v1/articles/" + id + "/revisions/1")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("revision", equalTo(1))
                .body("revisions", equalTo(2))
                .body("text", containsString("Seven sailors"));
        given().get("/v1/articles/" + id + "/revisions/2").then().body("text", containsString("Twelve sailors"));
        given().get("/v1/articles/" + id + "/revisions/3").then().statusCode(404);
        given().get("/v1/articles/" + id + "/revisions/x").then().statusCode(404);
        given().get("/v1/articles/" + id + "/revisions").then().statusCode(200);
    }

    @Test
    void whatASilentEditChangedIsShownWithItsPlaces() {
        String id = twoRevisions();

        JsonPath diff = given().get("/v1/articles/" + id + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("title.before", equalTo("Ferry aground"))
                .body("title.after", equalTo("Ferry disaster"))
                .extract()
                .jsonPath();

        Map<String, Object> number = diff.getMap("changes.find { it.kind == 'NUMBER' }");
        assertThat(number).isNotNull();
        assertThat(diff.getString("changes.find { it.kind == 'NUMBER' }.before.text"))
                .isEqualTo("Seven");
        assertThat(diff.getString("changes.find { it.kind == 'NUMBER' }.after.text"))
                .isEqualTo("Twelve");
        int start = diff.getInt("changes.find { it.kind == 'OMISSION' }.before.start");
        int end = diff.getInt("changes.find { it.kind == 'OMISSION' }.before.end");
        assertThat(FIRST.substring(start, end)).contains("The harbour was closed");
    }

    @Test
    void readBackwardsAnOmissionIsAnAddition() {
        String id = twoRevisions();

        given().get("/v1/articles/" + id + "/diff?from=2&to=1")
                .then()
                .statusCode(200)
                .body("changes.kind.flatten().contains('ADDITION')", equalTo(true));
    }

    @Test
    void theLatestIsComparedWithTheOneBeforeItWhenNothingIsNamed() {
        String id = twoRevisions();

        given().get("/v1/articles/" + id + "/diff")
                .then()
                .body("from", equalTo(1))
                .body("to", equalTo(2));
        given().get("/v1/articles/" + id + "/diff?from=2&to=2")
                .then()
                .body("changes", empty())
                .body("title", nullValue());
        given().get("/v1/articles/" + id + "/diff?from=0").then().statusCode(400);
        given().get("/v1/articles/" + id + "/diff?to=9").then().statusCode(404);
        given().get("/v1/articles/" + UUID.randomUUID() + "/diff").then().statusCode(404);
    }

    @Test
    void whatWasTakenDownHasNoRevisionsLeft() {
        String id = twoRevisions();
        given().delete("/v1/articles/" + id).then().statusCode(200);

        given().get("/v1/articles/" + id + "/diff").then().statusCode(410);
        given().get("/v1/articles/" + id + "/revisions/1").then().statusCode(410);
    }

    private String twoRevisions() {
        post("Ferry aground", FIRST);
        return post("Ferry disaster", SECOND);
    }

    private String post(String title, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "title", title, "text", text))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
