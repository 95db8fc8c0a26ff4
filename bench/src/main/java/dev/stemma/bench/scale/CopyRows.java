package dev.stemma.bench.scale;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import org.postgresql.PGConnection;

/// Rows of one table as PostgreSQL's COPY takes them: text, parted by tabs.
final class CopyRows {

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /// @param target a table with its columns
    CopyRows(String target) {
        this.target = target;
    }

    /// Adds a row. Collections are arrays, an empty `Optional` is null.
    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            write(values[i]);
        }
        rows.append('\n');
    }

    private void write(Object value) {
        switch (value) {
            case Optional<?> optional when optional.isEmpty() -> rows.append("\\N");
            case Optional<?> optional -> write(optional.get());
            case Collection<?> all -> escape(array(all));
            default -> escape(value.toString());
        }
    }

    private static String array(Collection<?> all) {
        StringBuilder array = new StringBuilder("{");
        for (Object one : all) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (one instanceof Number) {
                array.append(one);
            } else {
                array.append('"')
                        .append(one.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return array.append('}').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\\' -> rows.append("\\\\");
                default -> rows.append(letter);
            }
        }
    }

    /// Copies what was added, and forgets it.
    void copy(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        rows.setLength(0);
    }
}
