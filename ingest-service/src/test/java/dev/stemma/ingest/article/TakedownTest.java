package dev.stemma.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.ingest.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A takedown leaves no trace of an article in any table.
@QuarkusTest
class TakedownTest {

    private static final String MARKER =
            "Quixplover" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Database database;

    @Test
    void noColumnOfAnyTableKnowsTheMarkerWordAfterwards() {
        String id = post("One " + MARKER);
        post("Two " + MARKER);
        assertThat(traces()).as("before").isNotEmpty();

        given().delete("/v1/articles/" + id).then().statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(traces()).as("afterwards").isEmpty());
    }

    private static String post(String text) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "url", "https://gull.example/" + MARKER,
                        "title", "Title " + MARKER,
                        "byline", "By " + MARKER,
                        "credit", "Agency " + MARKER,
                        "text", "The " + MARKER + " ran aground. " + text))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /// The columns of all tables in which the marker word stands, as text or as bytes.
    private List<String> traces() {
        return database.ask(connection -> {
            List<String> traces = new ArrayList<>();
            for (String[] column : columns(connection)) {
                String hex = HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8));
                String sql = column[2].equals("bytea")
                        ? "select count(*) from " + column[0] + " where encode(" + column[1] + ", 'hex') like ?"
                        : "select count(*) from " + column[0] + " where lower(" + column[1] + "::text) like lower(?)";
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setString(1, "%" + (column[2].equals("bytea") ? hex : MARKER) + "%");
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            traces.add(column[0] + "." + column[1]);
                        }
                    }
                }
            }
            return traces;
        });
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        String sql = """
                select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name), data_type
                from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema')
                """;
        List<String[]> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                columns.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
            }
        }
        return columns;
    }
}
