package dev.stemma.nlp.model;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelResourceTest {

    @Test
    void theModelSaysWhatItLearnedFromAndUnderWhichLicences() {
        String tag = given().get("/v1/model")
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("en")))
                .body("parts", not(empty()))
                .body("parts.trainedOn", everyItem(not("")))
                .body("parts.licences", everyItem(not(empty())))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get("/v1/model").then().statusCode(304);
    }
}
