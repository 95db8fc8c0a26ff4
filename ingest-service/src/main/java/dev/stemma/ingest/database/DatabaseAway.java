package dev.stemma.ingest.database;

/// The database cannot be reached or refuses work now; the same work may succeed later.
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(Throwable cause) {
        super("the database is away", cause);
    }
}
