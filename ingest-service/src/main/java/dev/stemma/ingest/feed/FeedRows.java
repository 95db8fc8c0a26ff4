package dev.stemma.ingest.feed;

import dev.stemma.ingest.fetch.Validators;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Reads rows of the table of feeds.
final class FeedRows {

    private FeedRows() {}

    static Feed feed(ResultSet row) throws SQLException {
        int wished = row.getInt("wished_seconds");
        Optional<Duration> interval = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(wished));
        return new Feed(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                new Feed.Wishes(
                        URI.create(row.getString("url")),
                        text(row, "title"),
                        text(row, "source_name"),
                        text(row, "credential"),
                        interval),
                text(row, "site"),
                text(row, "format"),
                Feed.State.valueOf(row.getString("state")),
                new Validators(text(row, "etag"), text(row, "last_modified")),
                new Feed.Looks(
                        row.getTimestamp("next_check_at").toInstant(),
                        instant(row, "checked_at"),
                        instant(row, "succeeded_at"),
                        instant(row, "news_at")),
                new Feed.Trouble(
                        row.getInt("failures"),
                        text(row, "error_reason"),
                        text(row, "error_detail"),
                        instant(row, "error_at")),
                hub(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static Optional<Feed.Hub> hub(ResultSet row) throws SQLException {
        Optional<String> address = text(row, "hub");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Feed.Hub(
                URI.create(address.get()),
                URI.create(row.getString("topic")),
                text(row, "hub_state"),
                instant(row, "hub_until"),
                text(row, "hub_secret")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
