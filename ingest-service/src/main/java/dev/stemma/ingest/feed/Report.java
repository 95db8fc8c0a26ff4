package dev.stemma.ingest.feed;

import dev.stemma.ingest.fetch.Validators;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What a visit leaves in the books of its feed.
///
/// @param url where the feed stands from now on
/// @param known by what the host recognises what was read whole
/// @param success whether the feed could be read
/// @param news whether it had something new
/// @param trouble what went wrong this time
record Report(
        URI url,
        Feed.State state,
        Optional<String> title,
        Optional<String> site,
        Optional<String> format,
        Validators known,
        boolean success,
        boolean news,
        Instant next,
        Feed.Trouble trouble,
        Optional<URI> hub,
        Optional<URI> topic) {

    void bind(PreparedStatement update, Instant now) throws SQLException {
        Timestamp at = Timestamp.from(now);
        update.setTimestamp(1, at);
        update.setTimestamp(2, Timestamp.from(next));
        update.setString(3, state.name());
        update.setString(4, url.toString());
        update.setString(5, url.getHost().toLowerCase(Locale.ROOT));
        update.setString(6, title.orElse(null));
        update.setString(7, site.orElse(null));
        update.setString(8, format.orElse(null));
        update.setString(9, known.etag().orElse(null));
        update.setString(10, known.lastModified().orElse(null));
        update.setTimestamp(11, success ? at : null);
        update.setTimestamp(12, news ? at : null);
        update.setInt(13, trouble.failures());
        update.setString(14, trouble.reason().orElse(null));
        update.setString(15, trouble.detail().orElse(null));
        update.setTimestamp(16, trouble.at().map(Timestamp::from).orElse(null));
        update.setString(17, hub.map(URI::toString).orElse(null));
        update.setString(18, topic.map(URI::toString).orElse(null));
    }
}
