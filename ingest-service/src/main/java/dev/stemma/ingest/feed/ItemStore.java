package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.Database;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Remembers which entries of a feed were dealt with, by hashes.
@Singleton
class ItemStore {

    private final Database database;

    ItemStore(Database database) {
        this.database = database;
    }

    /// What is remembered of an entry.
    ///
    /// @param digest of what the feed said of it
    /// @param attempts to fetch its page, as it is now
    /// @param done whether nothing is left to do about it, as it is now
    record Item(ByteBuffer digest, int attempts, boolean done) {}

    /// What is remembered of these entries, by the hash of their key.
    Map<ByteBuffer, Item> known(UUID feed, Collection<ByteBuffer> keys) {
        String sql = """
                select key_hash, digest, attempts, done from feed_item where feed_id = ? and key_hash = any(?)
                """;
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, feed);
                select.setArray(2, connection.createArrayOf("bytea", bytes(keys)));
                Map<ByteBuffer, Item> known = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.put(
                                ByteBuffer.wrap(row.getBytes(1)),
                                new Item(ByteBuffer.wrap(row.getBytes(2)), row.getInt(3), row.getBoolean(4)));
                    }
                }
                return known;
            }
        });
    }

    /// Remembers entries, within the transaction that files them.
    void remember(Connection connection, UUID feed, Map<ByteBuffer, Item> items, Instant now) throws SQLException {
        String sql = """
                insert into feed_item (feed_id, key_hash, digest, attempts, done, seen_at) values (?, ?, ?, ?, ?, ?)
                on conflict (feed_id, key_hash) do update set digest = excluded.digest, attempts = excluded.attempts,
                    done = excluded.done, seen_at = excluded.seen_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<ByteBuffer, Item> item : items.entrySet()) {
                insert.setObject(1, feed);
                insert.setBytes(2, item.getKey().array());
                insert.setBytes(3, item.getValue().digest().array());
                insert.setInt(4, item.getValue().attempts());
                insert.setBoolean(5, item.getValue().done());
                insert.setTimestamp(6, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Notes that entries are still listed, and forgets those that no longer are since `longest`.
    void tidy(UUID feed, List<ByteBuffer> listed, Instant now, Duration longest) {
        String touch = """
                update feed_item set seen_at = ? where feed_id = ? and key_hash = any(?) and seen_at < ?
                """;
        String forget = "delete from feed_item where feed_id = ? and seen_at < ?";
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(touch)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setObject(2, feed);
                update.setArray(3, connection.createArrayOf("bytea", bytes(listed)));
                update.setTimestamp(4, Timestamp.from(now.minus(Duration.ofDays(1))));
                update.executeUpdate();
            }
            try (PreparedStatement delete = connection.prepareStatement(forget)) {
                delete.setObject(1, feed);
                delete.setTimestamp(2, Timestamp.from(now.minus(longest)));
                return delete.executeUpdate();
            }
        });
    }

    private static byte[][] bytes(Collection<ByteBuffer> hashes) {
        return hashes.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
