package dev.stemma.query.shelf;

import java.sql.SQLException;
import java.util.Optional;

/// The database did not do what was asked of it.
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String state;

    LibraryException(SQLException cause) {
        super(cause);
        state = Optional.ofNullable(cause.getSQLState()).orElse("");
    }

    private LibraryException(String message) {
        super(message);
        state = "23";
    }

    /// A neighbour took away what this work had counted on: a conflict.
    public static LibraryException outrun(String message) {
        return new LibraryException(message);
    }

    /// Whether the values handed over are at fault, so that asking again is in vain: SQLSTATE classes 22 (data
    /// exception) and 54 (program limit exceeded).
    public boolean isRefusal() {
        return state.startsWith("22") || state.startsWith("54");
    }

    /// Whether a constraint was violated: by a neighbour who was faster, or by a fault of ours; SQLSTATE class
    /// 23.
    public boolean isConflict() {
        return state.startsWith("23");
    }
}
