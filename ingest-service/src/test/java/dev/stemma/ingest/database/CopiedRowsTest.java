package dev.stemma.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rows that are copied are the rows that an insert would have written.
@QuarkusTest
class CopiedRowsTest {

    private static final UUID ID = UUID.fromString("f0e1d2c3-b4a5-3687-8796-a5b4c3d2e1f0");

    @Inject
    Database database;

    @Test
    void everyTypeArrivesAsItIs() {
        String text = "Šibenik 船 \uD83D\uDEA2\tline\nend\\N";
        byte[] bytes = {0, -1, 10, 92, 127};
        Instant late = Instant.parse("2262-04-11T23:47:16.854775Z");
        Instant early = Instant.parse("1600-01-01T00:00:00.0000005Z");

        List<Object> read = database.transact(connection -> {
            make(connection);
            try (CopiedRows rows = CopiedRows.into(connection, "copied (id, number, bytes, text, early, late, page)")) {
                rows.row(7)
                        .uuid(ID)
                        .integer(-7)
                        .bytes(bytes)
                        .text(text)
                        .time(early)
                        .time(Optional.of(late))
                        .json(Optional.of("{\"section\": \"船\"}"));
                rows.end();
            }
            return read(connection, "select id, number, bytes, text, early, late, page::text from copied");
        });

        assertThat(read.get(0)).isEqualTo(ID);
        assertThat(read.get(1)).isEqualTo(-7);
        assertThat(read.get(2)).isEqualTo(bytes);
        assertThat(read.get(3)).isEqualTo(text);
        assertThat(read.get(4)).as("rounded").isEqualTo(Instant.parse("1600-01-01T00:00:00.000001Z"));
        assertThat(read.get(5)).isEqualTo(late);
        assertThat(read.get(6)).isEqualTo("{\"section\": \"船\"}");
    }

    @Test
    void whatIsNotToldIsNull() {
        List<Object> read = database.transact(connection -> {
            make(connection);
            try (CopiedRows rows = CopiedRows.into(connection, "copied (text, late, page)")) {
                rows.row(3).text(Optional.empty()).time(Optional.empty()).json(Optional.empty());
                rows.end();
            }
            return read(connection, "select text, late, page from copied");
        });

        assertThat(read).containsOnlyNulls().hasSize(3);
    }

    @Test
    void manyLongRowsArriveInOrder() {
        String long100k = "x".repeat(100_000);

        List<Object> read = database.transact(connection -> {
            make(connection);
            try (CopiedRows rows = CopiedRows.into(connection, "copied (number, text)")) {
                for (int i = 0; i < 50; i++) {
                    rows.row(2).integer(i).text(i + long100k);
                }
                rows.end();
            }
            return read(connection, """
                    select count(*)::int, sum(length(text))::int,
                        bool_and(text like number || 'x%') and bool_and(number + 1 = place)
                    from (select *, row_number() over (order by ctid) as place from copied) as placed
                    """);
        });

        assertThat(read).containsExactly(50, 50 * 100_000 + 10 + 2 * 40, true);
    }

    @Test
    void whatIsNotEndedIsNotThereAndTheConnectionGoesOn() {
        List<Object> read = database.transact(connection -> {
            make(connection, "preserve rows");
            connection.commit();
            try (CopiedRows rows = CopiedRows.into(connection, "copied (number)")) {
                rows.row(1).integer(1);
            } catch (SQLException e) {
                throw new AssertionError("giving up is no failure", e);
            }
            connection.rollback();
            List<Object> count = read(connection, "select count(*)::int from copied");
            drop(connection);
            return count;
        });

        assertThat(read).containsExactly(0);
    }

    @Test
    void aRowThatTheTableRefusesRollsAllBack() {
        assertThatThrownBy(() -> database.transact(connection -> {
                    make(connection);
                    try (CopiedRows rows = CopiedRows.into(connection, "copied (id)")) {
                        rows.row(1).uuid(ID);
                        rows.row(1).uuid(ID);
                        rows.end();
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage(duplicate());

        assertThat(database.<List<Object>>ask(connection -> read(connection, "select 1")))
                .containsExactly(1);
    }

    private static String duplicate() {
        return """
                ERROR: duplicate key value violates unique constraint "copied_id_key"
                  Detail: Key (id)=(%s) already exists.
                  Where: COPY copied, line 2""".formatted(ID);
    }

    private static void make(Connection connection) throws SQLException {
        make(connection, "drop");
    }

    private static void make(Connection connection, String end) throws SQLException {
        execute(connection, """
                create temporary table copied (id uuid unique, number int, bytes bytea, text text,
                    early timestamptz, late timestamptz, page jsonb) on commit %s
                """.formatted(end));
    }

    private static void drop(Connection connection) throws SQLException {
        execute(connection, "drop table copied");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Object> read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                boolean time = row.getMetaData().getColumnTypeName(i).equals("timestamptz");
                OffsetDateTime at = time ? row.getObject(i, OffsetDateTime.class) : null;
                values.add(at == null ? row.getObject(i) : at.toInstant());
            }
            return values;
        }
    }
}
