package dev.stemma.ingest.imports;

import dev.stemma.ingest.database.Database;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes and reads the archives that are taken in: which they are, how far each is, and who works on it.
@Singleton
class JobStore {

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    /// A job to be worked on, and the lease that proves that nobody else does.
    record Leased(Job job, UUID lease) {}

    /// Another works on the job, or it was cancelled: whatever was to be written must not be.
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// Keeps a new job, to be worked on from now on.
    ///
    /// @return the job as it is kept
    Job add(UUID id, Optional<URI> url, Optional<String> source, Optional<Long> totalBytes, Instant now) {
        String sql = """
                insert into import_job (id, state, url, source_name, spool, total_bytes, created_at, updated_at)
                values (?, 'WAITING', ?, ?, ?, ?, ?, ?)
                """;
        database.transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, id);
                insert.setString(2, url.map(URI::toString).orElse(null));
                insert.setString(3, source.orElse(null));
                insert.setString(4, id.toString());
                insert.setObject(5, totalBytes.orElse(null), Types.BIGINT);
                insert.setTimestamp(6, Timestamp.from(now));
                insert.setTimestamp(7, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
        return job(id).orElseThrow();
    }

    /// A job.
    Optional<Job> job(UUID id) {
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from import_job where id = ?")) {
                select.setObject(1, id);
                return jobs(select).stream().findFirst();
            }
        });
    }

    /// Jobs, the last added first.
    List<Job> list(long before, int most) {
        String sql = "select * from import_job where seq < ? order by seq desc limit ?";
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
            try (PreparedStatement select = connection.prepareStatement("select count(*) from import_job");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /// Jobs that nobody works on, the first added first.
    List<Job> waiting(Instant now) {
        String sql = """
                select * from import_job
                where state in ('WAITING', 'RUNNING') and (lease is null or leased_until < ?)
                order by seq limit 100
                """;
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setTimestamp(1, Timestamp.from(now));
                return jobs(select);
            }
        });
    }

    /// Takes a job to work on until `until`.
    ///
    /// @return nothing when another was faster
    Optional<Leased> lease(UUID id, Instant now, Instant until) {
        String sql = """
                update import_job set state = 'RUNNING', lease = ?, leased_until = ?, updated_at = ?
                where id = ? and state in ('WAITING', 'RUNNING') and (lease is null or leased_until < ?)
                returning *
                """;
        UUID lease = UUID.randomUUID();
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, lease);
                update.setTimestamp(2, Timestamp.from(until));
                update.setTimestamp(3, Timestamp.from(now));
                update.setObject(4, id);
                update.setTimestamp(5, Timestamp.from(now));
                return jobs(update).stream().findFirst().map(job -> new Leased(job, lease));
            }
        });
    }

    /// Notes how far a job is, within the transaction that files its articles.
    ///
    /// @throws Lost when the job is no longer the caller's
    void note(Connection connection, Leased leased, Job.Progress progress, Instant now, Instant until)
            throws SQLException {
        String sql = """
                update import_job set bytes = ?, records = ?, accepted = ?, known = ?, rejected = ?, skipped = ?,
                    updated_at = ?, leased_until = ?
                where id = ? and lease = ? and state = 'RUNNING'
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, progress.bytes());
            update.setLong(2, progress.records());
            update.setLong(3, progress.accepted());
            update.setLong(4, progress.known());
            update.setLong(5, progress.rejected());
            update.setLong(6, progress.skipped());
            update.setTimestamp(7, Timestamp.from(now));
            update.setTimestamp(8, Timestamp.from(until));
            update.setObject(9, leased.job().id());
            update.setObject(10, leased.lease());
            if (update.executeUpdate() == 0) {
                throw new Lost();
            }
        }
    }

    /// Keeps records that could not be taken in.
    void keep(Connection connection, UUID job, List<Job.Reject> rejects) throws SQLException {
        String sql = """
                insert into import_reject (job_id, record, reason, detail) values (?, ?, ?, ?) on conflict do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Job.Reject reject : rejects) {
                insert.setObject(1, job);
                insert.setLong(2, reject.record());
                insert.setString(3, reject.reason());
                insert.setString(4, reject.detail());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// The first records of a job that could not be taken in.
    List<Job.Reject> rejects(UUID job, int most) {
        String sql = "select record, reason, detail from import_reject where job_id = ? order by record limit ?";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, job);
                select.setInt(2, most);
                List<Job.Reject> rejects = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rejects.add(new Job.Reject(row.getLong(1), row.getString(2), row.getString(3)));
                    }
                }
                return rejects;
            }
        });
    }

    /// Notes what was found out of a job's file, and that it is still worked on.
    ///
    /// @throws Lost when the job is no longer the caller's
    void renew(Leased leased, Optional<Archive.Form> form, Optional<Long> totalBytes, Instant until) {
        String sql = """
                update import_job set form = coalesce(?, form), total_bytes = coalesce(?, total_bytes), leased_until = ?
                where id = ? and lease = ? and state = 'RUNNING'
                """;
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, form.map(Enum::name).orElse(null));
                update.setObject(2, totalBytes.orElse(null), Types.BIGINT);
                update.setTimestamp(3, Timestamp.from(until));
                update.setObject(4, leased.job().id());
                update.setObject(5, leased.lease());
                if (update.executeUpdate() == 0) {
                    throw new Lost();
                }
                return true;
            }
        });
    }

    /// Ends a job.
    void end(Leased leased, Job.State state, Optional<String> detail, Instant now) {
        String sql = """
                update import_job set state = ?, detail = ?, updated_at = ?, lease = null, leased_until = null
                where id = ? and lease = ? and state = 'RUNNING'
                """;
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, state.name());
                update.setString(2, detail.orElse(null));
                update.setTimestamp(3, Timestamp.from(now));
                update.setObject(4, leased.job().id());
                update.setObject(5, leased.lease());
                return update.executeUpdate();
            }
        });
    }

    /// Cancels a job that is not over; what was filed stays.
    void cancel(UUID id, Instant now) {
        String sql = """
                update import_job set state = 'CANCELLED', updated_at = ?, lease = null, leased_until = null
                where id = ? and state in ('WAITING', 'RUNNING')
                """;
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    private static List<Job> jobs(PreparedStatement select) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(job(row));
            }
        }
        return jobs;
    }

    private static Job job(ResultSet row) throws SQLException {
        long total = row.getLong("total_bytes");
        Optional<Long> totalBytes = row.wasNull() ? Optional.empty() : Optional.of(total);
        return new Job(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                Job.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("form")).map(Archive.Form::valueOf),
                Optional.ofNullable(row.getString("url")).map(URI::create),
                Optional.ofNullable(row.getString("source_name")),
                row.getString("spool"),
                totalBytes,
                new Job.Progress(
                        row.getLong("bytes"),
                        row.getLong("records"),
                        row.getLong("accepted"),
                        row.getLong("known"),
                        row.getLong("rejected"),
                        row.getLong("skipped")),
                Optional.ofNullable(row.getString("detail")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
