package dev.stemma.ingest.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import javax.sql.DataSource;

/// Runs work in transactions of the service's own database.
@Singleton
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Work on one connection.
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /// Runs `work` in one transaction: all of it takes place, or nothing.
    ///
    /// @throws DatabaseAway when the database is out of reach, shutting down, or out of room
    public <T> T transact(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restore(connection);
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /// Asks one question without a transaction around it.
    ///
    /// @throws DatabaseAway as [#transact(Work)]
    public <T> T ask(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(SQLException failure) {
        return isOutage(failure) ? new DatabaseAway(failure) : new IllegalStateException("a statement failed", failure);
    }

    /// PostgreSQL, appendix A: classes 08 connection, 53 insufficient resources, 57 operator intervention, 58 system
    /// error, 40 rolled back; a pool without a connection to give has no state at all.
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("40")
                || state.startsWith("25006");
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
