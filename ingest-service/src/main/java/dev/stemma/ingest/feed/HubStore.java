package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Writes what was agreed with the hubs that tell of feeds' news.
@Singleton
class HubStore {

    private static final Duration BEFORE_ITS_END = Duration.ofHours(6);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(15);
    private static final Duration DENIED_FOR = Duration.ofDays(7);

    private final Database database;

    HubStore(Database database) {
        this.database = database;
    }

    /// Notes that the hubs of some feeds are asked now, and under which secret: those that were never asked, did not
    /// answer, or whose subscription is about to end.
    ///
    /// @param secret for feeds that have none yet
    List<Feed> toAsk(String secret, Instant now) {
        String sql = """
                update feed set hub_state = 'ASKED', hub_secret = coalesce(hub_secret, ?), hub_until = ?
                where id = (select id from feed
                            where state = 'ACTIVE' and hub is not null
                              and (hub_state is null or hub_until < ?)
                            order by seq limit 1 for update skip locked)
                returning *
                """;
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, secret);
                update.setTimestamp(2, Timestamp.from(now.plus(ANSWERED_WITHIN)));
                update.setTimestamp(3, Timestamp.from(now));
                List<Feed> feeds = new ArrayList<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        feeds.add(FeedRows.feed(row));
                    }
                }
                return feeds;
            }
        });
    }

    /// The hub of a feed agreed, for so long; it is asked again before that is over.
    void subscribed(UUID feed, Duration lease, Instant now) {
        Duration asked =
                lease.compareTo(BEFORE_ITS_END.multipliedBy(2)) > 0 ? lease.minus(BEFORE_ITS_END) : lease.dividedBy(2);
        set(feed, "SUBSCRIBED", now.plus(asked));
    }

    /// The hub of a feed did not agree; it is asked again in a week.
    void denied(UUID feed, Instant now) {
        set(feed, "DENIED", now.plus(DENIED_FOR));
    }

    private void set(UUID feed, String state, Instant until) {
        String sql = "update feed set hub_state = ?, hub_until = ? where id = ?";
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, state);
                update.setTimestamp(2, Timestamp.from(until));
                update.setObject(3, feed);
                return update.executeUpdate();
            }
        });
    }
}
