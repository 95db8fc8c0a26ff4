package dev.stemma.bench.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The indexes and foreign keys of the largest tables, away while very many rows are written: made anew from sorted
/// rows, they are there much sooner.
final class Indexes {

    private static final List<String> TABLES =
            List.of("fingerprint_key", "story_key", "article", "article_entity", "quote", "name_key");

    /// A key that others refer to stays.
    private static final String CONSTRAINTS = """
            select 'alter table %1$s drop constraint ' || conname as away,
                'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid) as back
            from pg_constraint own where conrelid = '%1$s'::regclass and (contype = 'f' or contype = 'p'
                and not exists (select from pg_constraint where confrelid = own.conrelid))
            order by contype desc
            """;

    private static final String PLAIN = """
            select 'drop index ' || indexname as away, indexdef as back from pg_indexes
            where tablename = '%1$s' and not exists (select from pg_constraint where conname = indexname)
            """;

    private final Connection connection;
    private final List<String> back = new ArrayList<>();

    Indexes(Connection connection) {
        this.connection = connection;
    }

    /// Takes them away.
    void away() throws SQLException {
        List<String> away = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                for (String sql : List.of(PLAIN, CONSTRAINTS)) {
                    try (ResultSet row = statement.executeQuery(sql.formatted(table))) {
                        while (row.next()) {
                            away.add(row.getString("away"));
                            back.add(row.getString("back"));
                        }
                    }
                }
            }
            for (String sql : away) {
                statement.execute(sql);
            }
        }
    }

    /// Makes them anew as they were.
    void back() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String sql : back) {
                statement.execute(sql);
            }
        }
    }
}
