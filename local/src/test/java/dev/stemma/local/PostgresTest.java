package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @Test
    void whatIsCommittedIsOnTheDiskAndSurvivesARestart(@TempDir Path home) throws SQLException {
        int port;
        try (Postgres postgres = Postgres.start(home.resolve("data"));
                Connection connection = postgres.connect("ingest")) {
            port = postgres.port();
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(one(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
            one(connection, "create table kept as select 42 as answer", "select 1");
        }
        try (Postgres postgres = Postgres.start(home.resolve("data"), port);
                Connection connection = postgres.connect("ingest")) {
            assertThat(one(connection, "select answer from kept")).isEqualTo("42");
            assertThat(postgres.url("query")).isEqualTo("jdbc:postgresql://localhost:" + port + "/query");
        }
    }

    @Test
    void aKilledServerComesBackWithItsData(@TempDir Path home) throws SQLException {
        Postgres killed = Postgres.start(home.resolve("data"));
        try (Connection connection = killed.connect("query")) {
            one(connection, "create table kept as select 7 as answer", "select 1");
        }
        killed.process().destroyForcibly();
        killed.close();
        try (Postgres postgres = Postgres.start(home.resolve("data"));
                Connection connection = postgres.connect("query")) {
            assertThat(one(connection, "select answer from kept")).isEqualTo("7");
        }
    }

    private static String one(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            try (ResultSet rows = statement.executeQuery(statements[statements.length - 1])) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
