package dev.stemma.query.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/// The library as its rooms open it: a piece of work is one transaction.
@ApplicationScoped
public class Library {

    private final DataSource source;

    /// The library in a database.
    public Library(DataSource source) {
        this.source = source;
    }

    /// Does `work` in one transaction at read-committed isolation; it is undone when `work` throws.
    ///
    /// @throws LibraryException when the database refuses or cannot be reached
    public <T> T write(Function<Shelf, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new Shelf(connection));
                connection.commit();
                return result;
            } catch (Throwable failure) {
                undo(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new LibraryException(failure);
        }
    }

    private static void undo(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
