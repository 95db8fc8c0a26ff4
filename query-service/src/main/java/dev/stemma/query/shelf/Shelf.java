package dev.stemma.query.shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The tables within one transaction.
///
/// Values are bound by their type: `Instant`, `UUID`, numbers, strings, enums by name, arrays of `UUID`,
/// `String`, `Integer`, `Long`, `Double` and `Boolean`; an empty `Optional` is null.
public final class Shelf {

    private final Connection connection;

    Shelf(Connection connection) {
        this.connection = connection;
    }

    /// Makes a value of the row under the cursor.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// All rows that a statement gives.
    public <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        return listInSteps(0, sql, reader, values);
    }

    /// All rows that a statement gives, where each may be large: no more than `atOnce` are in memory unread.
    public <T> List<T> listInSteps(int atOnce, String sql, RowReader<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(atOnce);
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        } catch (SQLException failure) {
            throw new LibraryException(failure);
        }
    }

    /// The first row that a statement gives.
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// Changes rows, and tells how many.
    public int change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new LibraryException(failure);
        }
    }

    /// Does one change for each item.
    public <T> void changeAll(String sql, Collection<T> items, Function<T, Object[]> values) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T item : items) {
                bind(statement, values.apply(item));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new LibraryException(failure);
        }
    }

    /// The values of one row, for [#changeAll].
    public static Object[] row(Object... values) {
        return values;
    }

    /// A time column that may be null.
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    /// A uuid column that may be null.
    public static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(values[i]));
        }
    }

    private Object bound(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> bound(optional.orElse(null));
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] strings -> connection.createArrayOf("text", strings);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case Double[] numbers -> connection.createArrayOf("float8", numbers);
            case Float[] numbers -> connection.createArrayOf("float4", numbers);
            case Boolean[] flags -> connection.createArrayOf("bool", flags);
            case Long[] numbers -> connection.createArrayOf("int8", numbers);
            default -> value;
        };
    }
}
