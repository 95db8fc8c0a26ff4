package dev.stemma.ingest.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// Remembers the answers to requests that carry an idempotency key (draft-ietf-httpapi-idempotency-key-header).
@Singleton
class IdempotencyStore {

    /// What a key says of a request.
    sealed interface Claim {}

    /// It is the first with this key; its answer is to be kept in the same transaction.
    record First() implements Claim {}

    /// It repeats an earlier one, whose answer this is.
    record Repeat(ReceiptView answer) implements Claim {}

    /// The key came with another request.
    record Reused() implements Claim {}

    /// Claims a key; waits for a request with the same key that is under way.
    Claim claim(Connection connection, String key, byte[] requestHash, Instant now) throws SQLException {
        String insert = """
                insert into idempotency (key, request_hash, created_at) values (?, ?, ?) on conflict (key) do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, key);
            statement.setBytes(2, requestHash);
            statement.setTimestamp(3, Timestamp.from(now));
            if (statement.executeUpdate() == 1) {
                return new First();
            }
        }
        return earlier(connection, key, requestHash);
    }

    private static Claim earlier(Connection connection, String key, byte[] requestHash) throws SQLException {
        String select = "select request_hash, article_id, revision, status from idempotency where key = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !Arrays.equals(row.getBytes(1), requestHash)) {
                    return new Reused();
                }
                return new Repeat(ReceiptView.of(
                        row.getObject(2, UUID.class), row.getInt(3), ReceiptView.Status.valueOf(row.getString(4))));
            }
        }
    }

    /// Keeps the answer of a first request.
    void keep(Connection connection, String key, ReceiptView answer) throws SQLException {
        String sql = "update idempotency set article_id = ?, revision = ?, status = ? where key = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, answer.id());
            update.setInt(2, answer.revision());
            update.setString(3, answer.status().name());
            update.setString(4, key);
            update.executeUpdate();
        }
    }

    /// Forgets the keys from before `then`.
    int forget(Connection connection, Instant then) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from idempotency where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(then));
            return delete.executeUpdate();
        }
    }
}
