package dev.stemma.ingest.outbox;

import dev.stemma.contracts.ArticleId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes and reads the outbox.
@Singleton
public class OutboxStore {

    /// Adds a row for each filed revision, within the transaction that files them.
    public void add(Connection connection, Map<ArticleId, Integer> revisions, Instant now) throws SQLException {
        String sql = """
                insert into outbox (article_id, revision, created_at)
                select article_id, revision, ?
                from unnest(?::uuid[], ?::int[]) as filed (article_id, revision)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            revisions.keySet().stream().map(ArticleId::value).toArray()));
            insert.setArray(
                    3, connection.createArrayOf("int4", revisions.values().toArray()));
            insert.executeUpdate();
        }
    }

    /// Adds a row for a takedown, within the transaction that erases the article.
    public void addTakedown(Connection connection, ArticleId article, Instant now) throws SQLException {
        String sql = "insert into outbox (article_id, created_at) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, article.value());
            insert.setTimestamp(2, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    /// Locks the oldest rows that no other replica has locked, of each article only its first, and only as many as stay
    /// within `bytes` of text.
    ///
    /// A later row of an article is not seen before its first one is deleted, so the order within an article holds
    /// however many replicas relay.
    List<OutboxRow> lockFirst(Connection connection, int rows, long bytes) throws SQLException {
        String sql = """
                select o.id, o.article_id, o.revision,
                    coalesce((select pg_column_size(r.text) from revision r
                              where r.article_id = o.article_id and r.number = o.revision), 0) as size
                from outbox o
                where o.parked_cause is null
                  and o.id = (select min(e.id) from outbox e
                              where e.article_id = o.article_id and e.parked_cause is null)
                order by o.id
                limit ?
                for update of o skip locked
                """;
        List<OutboxRow> locked = new ArrayList<>();
        long size = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, rows);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && (size < bytes || locked.isEmpty())) {
                    int revision = row.getInt(3);
                    Optional<Integer> filed = row.wasNull() ? Optional.empty() : Optional.of(revision);
                    locked.add(new OutboxRow(row.getLong(1), new ArticleId(row.getObject(2, UUID.class)), filed));
                    size += row.getLong(4);
                }
            }
        }
        return locked;
    }

    /// Deletes rows that were told.
    void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", rows.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    /// Sets a row aside that can never be told as it is, so that it holds up nothing.
    void park(Connection connection, OutboxRow row, String cause) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set parked_cause = ? where id = ?")) {
            update.setString(1, cause);
            update.setLong(2, row.id());
            update.executeUpdate();
        }
    }

    /// Whether more than so many rows are still to be told.
    public boolean isLongerThan(Connection connection, int rows) throws SQLException {
        String sql = "select count(*) from (select 1 from outbox where parked_cause is null limit ?) as counted";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, rows + 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1) > rows;
            }
        }
    }

    /// How much is still to be told.
    Backlog backlog(Connection connection) throws SQLException {
        String sql = """
                select count(*) filter (where parked_cause is null), count(*) filter (where parked_cause is not null),
                    min(created_at) filter (where parked_cause is null)
                from outbox
                """;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(3);
            return new Backlog(
                    row.getLong(1), row.getLong(2), Optional.ofNullable(oldest).map(Timestamp::toInstant));
        }
    }

    /// @param depth rows still to be told
    /// @param parked rows set aside
    /// @param oldest since when the oldest waits
    record Backlog(long depth, long parked, Optional<Instant> oldest) {}
}
