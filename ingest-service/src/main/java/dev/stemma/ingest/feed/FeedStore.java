package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.Database;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes the feeds, and hands them out to be looked at: each to one replica at a time.
@Singleton
class FeedStore {

    private final Database database;

    FeedStore(Database database) {
        this.database = database;
    }

    /// A feed to be looked at, and the lease that proves that nobody else does.
    record Leased(Feed feed, UUID lease) {}

    /// Keeps a feed unless its address is kept already.
    ///
    /// @return whether it is new
    boolean add(Feed.Wishes wishes, Instant now) {
        String sql = """
                insert into feed (id, url, host, title, source_name, credential, wished_seconds, state,
                    created_at, updated_at, next_check_at)
                values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?)
                on conflict do nothing
                """;
        return database.transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, idOf(wishes.url()));
                bind(insert, 2, wishes);
                for (int i = 8; i <= 10; i++) {
                    insert.setTimestamp(i, Timestamp.from(now));
                }
                return insert.executeUpdate() == 1;
            }
        });
    }

    /// Replaces what is wanted of a feed, and has it looked at.
    ///
    /// @return nothing when there is no such feed, false when another one has the address
    Optional<Boolean> replace(UUID id, Feed.Wishes wishes, Instant now) {
        String sql = """
                update feed set url = ?, host = ?, title = ?, source_name = ?, credential = ?, wished_seconds = ?,
                    etag = case when url = ? then etag end, last_modified = case when url = ? then last_modified end,
                    updated_at = ?, next_check_at = ?
                where id = ? and not exists (select 1 from feed o where o.url = ? and o.id <> feed.id)
                """;
        return database.transact(connection -> {
            if (!exists(connection, id)) {
                return Optional.empty();
            }
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                bind(update, 1, wishes);
                update.setString(7, wishes.url().toString());
                update.setString(8, wishes.url().toString());
                update.setTimestamp(9, Timestamp.from(now));
                update.setTimestamp(10, Timestamp.from(now));
                update.setObject(11, id);
                update.setString(12, wishes.url().toString());
                return Optional.of(update.executeUpdate() == 1);
            }
        });
    }

    private static void bind(PreparedStatement statement, int first, Feed.Wishes wishes) throws SQLException {
        statement.setString(first, wishes.url().toString());
        statement.setString(first + 1, wishes.url().getHost().toLowerCase(Locale.ROOT));
        statement.setString(first + 2, wishes.title().orElse(null));
        statement.setString(first + 3, wishes.source().orElse(null));
        statement.setString(first + 4, wishes.credential().orElse(null));
        statement.setObject(
                first + 5,
                wishes.interval().map(interval -> (int) interval.toSeconds()).orElse(null),
                Types.INTEGER);
    }

    private static boolean exists(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from feed where id = ? for update")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Sets a feed's state; an active one is looked at soon.
    ///
    /// @return whether there is such a feed
    boolean set(UUID id, Feed.State state, Instant now) {
        String sql = "update feed set state = ?, updated_at = ?, next_check_at = ? where id = ?";
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, state.name());
                update.setTimestamp(2, Timestamp.from(now));
                update.setTimestamp(3, Timestamp.from(now));
                update.setObject(4, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /// Has an active feed looked at now.
    ///
    /// @return whether there is such a feed
    boolean hurry(UUID id, Instant now) {
        String sql = "update feed set next_check_at = least(next_check_at, ?) where id = ?";
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setObject(2, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /// Forgets a feed; its articles stay.
    ///
    /// @return whether there was such a feed
    boolean remove(UUID id) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from feed where id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /// Hands out feeds that are due, to be looked at until the lease ends: each to one replica, and of one
    /// host one at a time.
    List<Leased> lease(int most, Instant now, Duration lease) {
        String sql = """
                select * from feed f
                where f.state = 'ACTIVE' and f.next_check_at <= ? and (f.lease is null or f.leased_until < ?)
                  and not exists (select 1 from feed o
                                  where o.host = f.host and o.lease is not null and o.leased_until >= ?)
                order by f.next_check_at
                limit ?
                for update of f skip locked
                """;
        return database.transact(connection -> {
            List<Feed> due = new ArrayList<>();
            Set<String> hosts = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 1; i <= 3; i++) {
                    select.setTimestamp(i, Timestamp.from(now));
                }
                select.setInt(4, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (hosts.add(row.getString("host"))) {
                            due.add(FeedRows.feed(row));
                        }
                    }
                }
            }
            return leased(connection, due, now.plus(lease));
        });
    }

    private static List<Leased> leased(Connection connection, List<Feed> due, Instant until) throws SQLException {
        List<Leased> leased = new ArrayList<>();
        String sql = "update feed set lease = ?, leased_until = ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Feed feed : due) {
                UUID lease = UUID.randomUUID();
                update.setObject(1, lease);
                update.setTimestamp(2, Timestamp.from(until));
                update.setObject(3, feed.id());
                update.addBatch();
                leased.add(new Leased(feed, lease));
            }
            update.executeBatch();
        }
        return leased;
    }

    /// Keeps what a visit found and gives the lease back. A visit whose lease has passed to another changes nothing.
    ///
    /// @return whether it was kept
    boolean finish(Leased leased, Report report, Instant now) {
        String sql = """
                update feed set lease = null, leased_until = null, checked_at = ?, next_check_at = ?,
                    state = case when state = 'PAUSED' then state else ? end,
                    url = ?, host = ?, title = coalesce(title, ?), site = coalesce(?, site), format = coalesce(?, format),
                    etag = ?, last_modified = ?, succeeded_at = coalesce(?, succeeded_at), news_at = coalesce(?, news_at),
                    failures = ?, error_reason = coalesce(?, error_reason), error_detail = coalesce(?, error_detail),
                    error_at = coalesce(?, error_at),
                    hub_state = case when told.hub is null or (feed.hub, feed.topic) = (told.hub, told.topic) then hub_state end,
                    hub_secret = case when told.hub is null or feed.hub = told.hub then hub_secret end,
                    hub = coalesce(told.hub, feed.hub), topic = coalesce(told.topic, feed.topic)
                from (select ?::text as hub, ?::text as topic) as told
                where id = ? and lease = ?
                """;
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                report.bind(update, now);
                update.setObject(19, leased.feed().id());
                update.setObject(20, leased.lease());
                return update.executeUpdate() == 1;
            }
        });
    }

    /// Gives a lease back without having looked.
    void release(Leased leased) {
        String sql = "update feed set lease = null, leased_until = null where id = ? and lease = ?";
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, leased.feed().id());
                update.setObject(2, leased.lease());
                return update.executeUpdate();
            }
        });
    }

    /// Whether another feed has this address.
    boolean isTaken(URI url, UUID except) {
        return database.ask(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select 1 from feed where url = ? and id <> ?")) {
                select.setString(1, url.toString());
                select.setObject(2, except);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /// The id of the feed that is first met under this address, the same on every replica.
    static UUID idOf(URI url) {
        return UUID.nameUUIDFromBytes(("feed:" + url).getBytes(StandardCharsets.UTF_8));
    }
}
