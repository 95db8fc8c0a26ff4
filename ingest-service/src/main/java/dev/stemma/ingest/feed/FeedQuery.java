package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the feeds.
@Singleton
class FeedQuery {

    private final Database database;

    FeedQuery(Database database) {
        this.database = database;
    }

    /// How the feeds are.
    ///
    /// @param lagSeconds for how long the one that waits longest has been due
    record Census(Map<Feed.State, Long> counts, long failing, double lagSeconds) {

        static final Census NONE = new Census(Map.of(), 0, 0);

        Census {
            counts = Map.copyOf(counts);
        }

        long count(Feed.State state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /// A feed.
    Optional<Feed> feed(UUID id) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from feed where id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(FeedRows.feed(row)) : Optional.empty();
                }
            }
        });
    }

    /// The feed at an address.
    Optional<Feed> at(String url) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from feed where url = ?")) {
                select.setString(1, url);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(FeedRows.feed(row)) : Optional.empty();
                }
            }
        });
    }

    /// Feeds in the order in which they were added.
    List<Feed> list(Optional<Feed.State> state, long after, int most) {
        String sql = "select * from feed where seq > ? and state = coalesce(?, state) order by seq limit ?";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, after);
                select.setString(2, state.map(Enum::name).orElse(null));
                select.setInt(3, most);
                List<Feed> feeds = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        feeds.add(FeedRows.feed(row));
                    }
                }
                return feeds;
            }
        });
    }

    /// How many feeds there are.
    long count(Optional<Feed.State> state) {
        String sql = "select count(*) from feed where state = coalesce(?, state)";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, state.map(Enum::name).orElse(null));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /// Counts the feeds for the metrics.
    Census census(Instant now) {
        String sql = """
                select state, count(*), count(*) filter (where failures > 0),
                    min(next_check_at) filter (where state = 'ACTIVE' and lease is null)
                from feed group by state
                """;
        return database.ask(connection -> {
            Map<Feed.State, Long> counts = new EnumMap<>(Feed.State.class);
            long failing = 0;
            double lag = 0;
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Feed.State state = Feed.State.valueOf(row.getString(1));
                    counts.put(state, row.getLong(2));
                    failing += state == Feed.State.ACTIVE ? row.getLong(3) : 0;
                    Timestamp due = row.getTimestamp(4);
                    if (due != null) {
                        lag = Math.max(0, Duration.between(due.toInstant(), now).toMillis() / 1000.0);
                    }
                }
            }
            return new Census(counts, failing, lag);
        });
    }
}
