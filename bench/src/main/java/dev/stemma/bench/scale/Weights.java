package dev.stemma.bench.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many bytes on disk tables have for each article, with their indexes.
final class Weights {

    private static final List<String> TABLES = List.of(
            "fingerprint_key", "story_key", "wording", "article", "article_entity", "quote", "name", "name_key");

    private Weights() {}

    static Map<String, Object> of(Connection library, int articles) throws SQLException {
        Map<String, Object> bytes = new LinkedHashMap<>();
        try (PreparedStatement statement = library.prepareStatement("select pg_total_relation_size(?::regclass)")) {
            for (String table : TABLES) {
                statement.setString(1, table);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    bytes.put(table, row.getLong(1) / articles);
                }
            }
        }
        return bytes;
    }
}
