package dev.stemma.ingest.reprocess;

import dev.stemma.contracts.ArticleId;
import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.outbox.OutboxStore;
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
import java.util.TreeMap;
import java.util.UUID;

/// Writes and reads the jobs that send articles once more, and does their work.
@Singleton
class ResendingStore {

    /// The articles that a job means; its parameters are bound by [#bindWanted].
    private static final String WANTED = """
            from article a join revision r on r.article_id = a.id and r.number = a.revision
            where a.taken_down_at is null
              and (?::text is null or a.source_id in
                    (select id from source where lower(name) = lower(?) or id::text = lower(?)))
              and (?::timestamptz is null or a.revised_at >= ?)
              and (?::timestamptz is null or a.revised_at < ?)
              and (?::text is null or r.language = ?)
              and (?::text is null or a.sent_for_model is distinct from ?)
            """;

    private static final int WANTED_PARAMETERS = 11;

    private final Database database;
    private final OutboxStore outbox;

    ResendingStore(Database database, OutboxStore outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// Keeps a new job.
    ///
    /// @return the job as it is kept
    Resending add(Resending.Wanted wanted, int perSecond, Instant now) {
        UUID id = UUID.randomUUID();
        String sql = """
                insert into reprocess_job (id, state, source, since, until, language, model_version, per_second,
                    last_seq, total, created_at, updated_at)
                values (?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        database.transact(connection -> {
            long[] extent = extent(connection, wanted);
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, id);
                insert.setString(2, wanted.source().orElse(null));
                insert.setTimestamp(3, timestamp(wanted.since()));
                insert.setTimestamp(4, timestamp(wanted.until()));
                insert.setString(5, wanted.language().orElse(null));
                insert.setString(6, wanted.modelVersion().orElse(null));
                insert.setInt(7, perSecond);
                insert.setLong(8, extent[1]);
                insert.setLong(9, extent[0]);
                insert.setTimestamp(10, Timestamp.from(now));
                insert.setTimestamp(11, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
        return job(id).orElseThrow();
    }

    private static long[] extent(Connection connection, Resending.Wanted wanted) throws SQLException {
        String sql = "select count(*), coalesce(max(a.seq), 0) " + WANTED;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bindWanted(select, wanted);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    /// A job.
    Optional<Resending> job(UUID id) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from reprocess_job where id = ?")) {
                select.setObject(1, id);
                return jobs(select).stream().findFirst();
            }
        });
    }

    /// Jobs, the last added first.
    List<Resending> list(long before, int most) {
        String sql = "select * from reprocess_job where seq < ? order by seq desc limit ?";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, before);
                select.setInt(2, most);
                return jobs(select);
            }
        });
    }

    /// How many jobs there are.
    long count() {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from reprocess_job");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /// The running jobs that are this replica's until `until`: its own, and those that nobody holds.
    List<Resending> hold(UUID replica, Instant now, Instant until) {
        String sql = """
                update reprocess_job set lease = ?, leased_until = ?
                where id in (select id from reprocess_job
                             where state = 'RUNNING' and (lease is null or lease = ? or leased_until < ?)
                             order by seq limit 10 for update skip locked)
                returning *
                """;
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, replica);
                update.setTimestamp(2, Timestamp.from(until));
                update.setObject(3, replica);
                update.setTimestamp(4, Timestamp.from(now));
                return jobs(update);
            }
        });
    }

    /// Puts the next articles of a job into the outbox, unless that is so full that new articles would wait.
    ///
    /// @return how many; the job is done when there were none left
    int send(Resending job, UUID replica, int most, int longestOutbox, Instant now) {
        return database.transact(connection -> {
            if (!isHeld(connection, job.id(), replica) || outbox.isLongerThan(connection, longestOutbox)) {
                return 0;
            }
            long[] last = {job.afterSeq()};
            Map<ArticleId, Integer> articles = next(connection, job, most, last);
            outbox.add(connection, articles, now);
            if (job.wanted().modelVersion().isPresent()) {
                mark(connection, articles, job.wanted().modelVersion().get());
            }
            note(connection, job, articles.size(), last[0], now);
            return articles.size();
        });
    }

    private static boolean isHeld(Connection connection, UUID id, UUID replica) throws SQLException {
        String sql = "select 1 from reprocess_job where id = ? and lease = ? and state = 'RUNNING' for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            select.setObject(2, replica);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Map<ArticleId, Integer> next(Connection connection, Resending job, int most, long[] last)
            throws SQLException {
        String sql =
                "select a.id, a.revision, a.seq " + WANTED + " and a.seq > ? and a.seq <= ? order by a.seq limit ?";
        Map<ArticleId, Integer> articles = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bindWanted(select, job.wanted());
            select.setLong(WANTED_PARAMETERS + 1, job.afterSeq());
            select.setLong(WANTED_PARAMETERS + 2, job.lastSeq());
            select.setInt(WANTED_PARAMETERS + 3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    articles.put(new ArticleId(row.getObject(1, UUID.class)), row.getInt(2));
                    last[0] = row.getLong(3);
                }
            }
        }
        return articles;
    }

    /// In the order in which filing locks articles, so that nobody waits in a circle.
    private static void mark(Connection connection, Map<ArticleId, Integer> articles, String model)
            throws SQLException {
        String sql = """
                update article set sent_for_model = ?
                from (select id from article where id = any(?) order by id for update) as locked
                where article.id = locked.id
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, model);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            articles.keySet().stream().map(ArticleId::value).toArray()));
            update.executeUpdate();
        }
    }

    private static void note(Connection connection, Resending job, int sent, long last, Instant now)
            throws SQLException {
        String sql = """
                update reprocess_job set sent = sent + ?, after_seq = ?, updated_at = ?,
                    state = case when ? then 'DONE' else state end
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, sent);
            update.setLong(2, last);
            update.setTimestamp(3, Timestamp.from(now));
            update.setBoolean(4, sent == 0 || last >= job.lastSeq());
            update.setObject(5, job.id());
            update.executeUpdate();
        }
    }

    /// Ends a running job before its time; what was sent stays sent.
    void cancel(UUID id, Instant now) {
        String sql = "update reprocess_job set state = 'CANCELLED', updated_at = ? where id = ? and state = 'RUNNING'";
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    private static void bindWanted(PreparedStatement select, Resending.Wanted wanted) throws SQLException {
        for (int i = 1; i <= 3; i++) {
            select.setString(i, wanted.source().orElse(null));
        }
        for (int i = 4; i <= 5; i++) {
            select.setTimestamp(i, timestamp(wanted.since()));
        }
        for (int i = 6; i <= 7; i++) {
            select.setTimestamp(i, timestamp(wanted.until()));
        }
        for (int i = 8; i <= 9; i++) {
            select.setString(i, wanted.language().orElse(null));
        }
        for (int i = 10; i <= WANTED_PARAMETERS; i++) {
            select.setString(i, wanted.modelVersion().orElse(null));
        }
    }

    private static Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    private static List<Resending> jobs(PreparedStatement select) throws SQLException {
        List<Resending> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(job(row));
            }
        }
        return jobs;
    }

    private static Resending job(ResultSet row) throws SQLException {
        return new Resending(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                Resending.State.valueOf(row.getString("state")),
                new Resending.Wanted(
                        Optional.ofNullable(row.getString("source")),
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString("language")),
                        Optional.ofNullable(row.getString("model_version"))),
                row.getInt("per_second"),
                row.getLong("last_seq"),
                row.getLong("after_seq"),
                row.getLong("total"),
                row.getLong("sent"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
