package dev.stemma.query.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.link.Rebuild;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class DerivationCorrectionTest {

    /// Copies of one report: the second verbatim, the others altered.
    private static final List<EnrichedArticle> FERRY = Told.newsroom().subList(0, 4);

    private static final EnrichedArticle ELSEWHERE = Told.newsroom().get(4);

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Inject
    Rebuild rebuild;

    @BeforeEach
    void fill() {
        told.only(FERRY);
        told.more(List.of(ELSEWHERE));
    }

    @Test
    void aPinnedDerivationIsDrawnAndOutlivesARebuild() {
        String before = exemplarOf(3);
        assertThat(before).isNotEqualTo(id(2));
        String correction = correct("pin", 2, 3)
                .statusCode(201)
                .body("kind", is("DERIVATION_PIN"))
                .body("parent", is(id(2)))
                .body("child", is(id(3)))
                .body("traditionId", is(tradition()))
                .extract()
                .path("id");
        linked.await();
        assertThat(exemplarOf(3)).isEqualTo(id(2));
        assertThat(stemma().getList("edges.find { it.child == '" + id(3) + "' }.evidence.basis"))
                .contains("correction");
        given().get("/v1/articles/" + id(3) + "/changes").then().body("exemplars.node", contains(id(2)));
        List<String> picture = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(picture);
        told.more(List.of(FERRY.get(3).withModel("test-2")));
        assertThat(linked.picture()).isEqualTo(picture);
        correct("pin", 2, 3).statusCode(200).body("id", is(correction));
        given().get("/v1/corrections?article=" + id(2)).then().body("items.id", contains(correction));
        given().get("/v1/corrections?kind=derivation_pin").then().body("items.id", contains(correction));
    }

    @Test
    void aForbiddenDerivationIsNotDrawn() {
        // Without the one that credits an agency, from which the others may come too.
        told.only(FERRY.subList(1, 4));
        assertThat(exemplarOf(2)).isEqualTo(id(1));
        correct("forbid", 1, 2).statusCode(201);
        linked.await();
        assertThat(exemplarOf(2)).startsWith("lost-");
        assertThat(stemma().getList("edges.find { it.child == '" + id(2) + "' }.evidence.detail", String.class))
                .anyMatch(detail -> detail.matches("not copied from [A-D], says Ada: seen on the record"));
    }

    @Test
    void whatIsWithdrawnLeavesNoTrace() {
        List<String> before = linked.picture();
        correct("pin", 2, 3).statusCode(201);
        correct("forbid", 0, 2).statusCode(201);
        linked.await();
        assertThat(linked.picture()).isNotEqualTo(before);
        for (String correction : given().get("/v1/corrections").jsonPath().getList("items.id", String.class)) {
            given().delete("/v1/corrections/" + correction).then().statusCode(200);
        }
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
    }

    @Test
    void theLaterCorrectionOfOneDerivationHolds() {
        correct("pin", 2, 3).statusCode(201);
        correct("forbid", 2, 3).statusCode(201);
        linked.await();
        assertThat(exemplarOf(3)).isNotEqualTo(id(2));
        correct("pin", 2, 3).statusCode(201);
        linked.await();
        assertThat(exemplarOf(3)).isEqualTo(id(2));
    }

    @Test
    void correctionsHoldWhateverComesLater() {
        correct("pin", 2, 3).statusCode(201);
        correct("forbid", 0, 2).statusCode(201);
        linked.await();
        List<String> expected = linked.picture();
        told.only(List.of(ELSEWHERE, FERRY.get(3), FERRY.get(2), FERRY.get(0)));
        correct("pin", 2, 3).statusCode(201);
        correct("forbid", 0, 2).statusCode(201);
        told.more(List.of(FERRY.get(1)));
        assertThat(linked.picture()).isEqualTo(expected);
        told.without(FERRY.get(2));
        assertThat(exemplarOf(3)).isNotEqualTo(id(2));
    }

    @Test
    void whatCannotBeCorrectedIsAProblem() {
        String nobody = UUID.randomUUID().toString();
        correct(tradition(), "guess", id(0), id(2)).statusCode(422).body("errors[0].pointer", is("/kind"));
        correct(tradition(), "pin", "x", id(2)).statusCode(422).body("errors[0].pointer", is("/parent"));
        correct(tradition(), "pin", id(0), nobody).statusCode(422).body("errors[0].pointer", is("/child"));
        correct(tradition(), "pin", id(0), id(0)).statusCode(422).body("errors[0].pointer", is("/child"));
        correct(tradition(), "pin", ELSEWHERE.id().toString(), id(0))
                .statusCode(422)
                .body("errors[0].pointer", is("/parent"))
                .body("type", endsWith("/invalid-correction"));
        correct(nobody, "pin", id(0), id(2)).statusCode(404);
        correct("x", "pin", id(0), id(2)).statusCode(404);
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/v1/traditions/" + tradition() + "/corrections")
                .then()
                .statusCode(400)
                .body("type", endsWith("/malformed-json"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/traditions/" + tradition() + "/corrections")
                .then()
                .statusCode(422);
        given().contentType(ContentType.TEXT)
                .body("pin")
                .post("/v1/traditions/" + tradition() + "/corrections")
                .then()
                .statusCode(415);
        given().get("/v1/corrections").then().body("total.value", is(0));
    }

    private ValidatableResponse correct(String kind, int parent, int child) {
        return correct(tradition(), kind, id(parent), id(child));
    }

    private static ValidatableResponse correct(String tradition, String kind, String parent, String child) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "parent", parent, "child", child, "by", "Ada", "note", "seen on the record"))
                .post("/v1/traditions/" + tradition + "/corrections")
                .then();
    }

    private String tradition() {
        return linked.list("select tradition_id from article where id = ?::uuid", id(3))
                .getFirst();
    }

    private JsonPath stemma() {
        return given().get("/v1/traditions/" + tradition() + "/stemma").jsonPath();
    }

    private String exemplarOf(int copy) {
        return stemma().getString("edges.find { it.child == '" + id(copy) + "' }.parent");
    }

    private static String id(int copy) {
        return FERRY.get(copy).id().toString();
    }
}
