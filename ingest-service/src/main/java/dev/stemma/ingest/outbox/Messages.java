package dev.stemma.ingest.outbox;

import dev.stemma.contracts.ArticleIngested;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Writes the messages of outbox rows.
public interface Messages {

    /// The message of each row that tells of a revision, by the row's id. A revision that a takedown has
    /// erased since has none: there is nothing left to tell.
    Map<Long, ArticleIngested> of(Connection connection, List<OutboxRow> rows) throws SQLException;
}
