package dev.stemma.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.local.Traces;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A takedown leaves no trace of an article in any table: neither in what was told of it nor in what was concluded,
/// nor in what people corrected.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class TakedownTest {

    private static final String MARKER = "Quixplover";
    private static final String STORY = """
            The ferry Petrel ran aground off Mindoro early on Monday, the coastguard said, and 118 passengers were rescued.

            “She sat there like a hat on a table,” Anna Tern told reporters.

            The harbour of Calapan stays closed until the wreck is towed away.
            """;

    private static final EnrichedArticle KEPT = EnrichedArticle.of("kept", "Ferry runs aground", STORY)
            .withTime("2024-03-04T08:00:00Z")
            .naming(MentionType.PERSON, "Anna Tern");

    private static final EnrichedArticle GONE = EnrichedArticle.of(
                    "gone",
                    "Ferry runs aground, says " + MARKER,
                    STORY.replace("Anna Tern", "Bella " + MARKER)
                            .replace("like a hat on a table", "like a " + MARKER + " on a table"))
            .withTime("2024-03-04T06:00:00Z")
            .withCredit(MARKER + " Press")
            .withSource("The " + MARKER)
            .naming(MentionType.PERSON, "Bella " + MARKER, MARKER)
            .naming(MentionType.PLACE, "Calapan");

    private static final EnrichedArticle ELSEWHERE = EnrichedArticle.of(
                    "elsewhere", "Bakers strike", "Clara Wren leads the strike of the bakers of Ghent, the union said.")
            .naming(MentionType.PERSON, "Clara Wren");

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Inject
    DataSource library;

    @BeforeEach
    void fill() {
        told.only(List.of(KEPT, GONE, ELSEWHERE));
    }

    @Test
    void noColumnOfAnyTableKnowsTheMarkerWordAfterwards() throws SQLException {
        assertThat(traces())
                .as("before")
                .contains("public.article.text", "public.name.form", "public.quote.content", "public.entity.name")
                .contains("public.apparatus_entry.readings", "public.article_entity.variants");

        told.without(GONE);

        assertThat(traces()).as("afterwards").isEmpty();
        assertThat(linked.list("select count(*) from article")).containsExactly("2");
    }

    @Test
    void correctionsForgetItsNames() throws SQLException {
        String bella = idOf("Bella " + MARKER);
        String clara = idOf("Clara Wren");
        String merge = correct("entities/" + clara + "/merge", Map.of("entity", bella, "note", "is Bella " + MARKER));
        linked.await();
        String split = correct("entities/" + clara + "/split", Map.of("names", List.of("Bella " + MARKER)));
        linked.await();
        assertThat(traces()).as("before").contains("public.correction_name.form", "public.correction.note");

        told.without(GONE);

        assertThat(traces()).as("afterwards").isEmpty();
        given().get("/v1/corrections/" + merge)
                .then()
                .statusCode(200)
                .body("names", contains("Clara Wren"))
                .body("note", nullValue());
        given().get("/v1/corrections/" + split).then().statusCode(200).body("names", hasSize(0));
    }

    @Test
    void remarksOnItAreForgotten() throws SQLException {
        String parent = linked.list("select id from article where source_name like ?", "%" + MARKER)
                .getFirst();
        String child = linked.list("select id from article where title = ?", "Ferry runs aground")
                .getFirst();
        String tradition = linked.list("select tradition_id from article where id::text = ?", parent)
                .getFirst();
        String forbidden = correct(
                "traditions/" + tradition + "/corrections",
                Map.of("kind", "forbid", "parent", parent, "child", child, "note", "the hat was a " + MARKER));
        linked.await();
        assertThat(traces()).as("before").contains("public.correction.note");

        told.without(GONE);

        assertThat(traces()).as("afterwards").isEmpty();
        given().get("/v1/corrections/" + forbidden).then().statusCode(200).body("note", nullValue());
    }

    @Test
    void aCorrectionHoldsAgainWhenItsNameComesBack() throws SQLException {
        String clara = idOf("Clara Wren");
        String merge = correct("entities/" + clara + "/merge", Map.of("entity", idOf("Bella " + MARKER)));
        told.without(GONE);
        assertThat(traces()).isEmpty();

        told.more(List.of(
                EnrichedArticle.of("later", "A hat", "Bella " + MARKER + " spoke of hats at the fair of Bruges.")
                        .naming(MentionType.PERSON, "Bella " + MARKER)));

        given().get("/v1/corrections/" + merge).then().body("names", contains("Bella " + MARKER, "Clara Wren"));
        given().get("/v1/entities/" + clara).then().body("articleCount", is(2));
    }

    @Test
    void aCorrectionKeepsTheNamesThatOthersBear() {
        told.more(List.of(
                EnrichedArticle.of("later", "A hat", "Bella " + MARKER + " spoke of hats at the fair of Bruges.")
                        .naming(MentionType.PERSON, "Bella " + MARKER)));
        String merge = correct(
                "entities/" + idOf("Clara Wren") + "/merge",
                Map.of("entity", idOf("Bella " + MARKER), "note", "is Bella " + MARKER));

        told.without(GONE);

        given().get("/v1/corrections/" + merge)
                .then()
                .body("names", contains("Bella " + MARKER, "Clara Wren"))
                .body("note", is("is Bella " + MARKER));
    }

    private String idOf(String name) {
        return linked.list("select entity_id from name where form = ?", name).getFirst();
    }

    private static String correct(String path, Map<String, ?> wish) {
        String id = given().contentType("application/json")
                .body(wish)
                .post("/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id).toString();
    }

    private List<String> traces() throws SQLException {
        try (Connection connection = library.getConnection()) {
            return Traces.of(MARKER, connection);
        }
    }
}
