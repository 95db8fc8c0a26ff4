package dev.stemma.local;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Looks for a word in every column of every table of a database, as text and as bytes.
public final class Traces {

    private record Column(String table, String name, boolean isBytes) {

        String sql() {
            return isBytes
                    ? "select count(*) from " + table + " where strpos(encode(" + name + ", 'hex'), ?) > 0"
                    : "select count(*) from " + table + " where strpos(lower(" + name + "::text), lower(?)) > 0";
        }
    }

    private Traces() {}

    /// The columns in which a word stands.
    public static List<String> of(String word, Connection connection) throws SQLException {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        List<String> traces = new ArrayList<>();
        for (Column column : columns(connection)) {
            try (PreparedStatement select = connection.prepareStatement(column.sql())) {
                select.setString(1, column.isBytes() ? hex : word);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        traces.add(column.table() + "." + column.name());
                    }
                }
            }
        }
        return traces;
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        String sql = """
                select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name), data_type
                from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema')
                """;
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("bytea")));
            }
        }
        return columns;
    }
}
