package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Reads articles as they were received.
@Singleton
class ArticleQuery {

    private static final int COUNTED_AT_MOST = 10_000;

    private final Database database;

    ArticleQuery(Database database) {
        this.database = database;
    }

    /// What is found under an id.
    sealed interface Found<T> {}

    /// It is there.
    ///
    /// @param tag changes whenever the answer does
    record Here<T>(T value, String tag) implements Found<T> {}

    /// It was taken down.
    record Gone<T>(Instant since) implements Found<T> {}

    /// It never was.
    record Nowhere<T>() implements Found<T> {}

    /// Which articles are asked for, the last received first.
    ///
    /// @param before the sequence number before which the page begins
    record Filter(Optional<String> source, Optional<Instant> since, long before) {}

    /// A revision of an article; the latest when none is named.
    Found<ArticleView> article(ArticleId id, OptionalInt revision) {
        String sql = """
                select a.id, a.revision as revisions, a.taken_down_at, a.url, a.domain,
                    r.number, r.received_at, r.title, r.text, r.byline,
                    r.credit_agency, r.credit_basis, r.credit_evidence,
                    r.published_at, r.published_precision, r.published_basis, r.language, r.media_type, r.page,
                    encode(r.content_hash, 'hex') as content_hash,
                    s.name as source_name, s.country as source_country, s.language as source_language,
                    s.updated_at as source_updated_at,
                    (select min(d.domain) from source_domain d where d.source_id = s.id) as source_domain
                from article a
                left join revision r on r.article_id = a.id and r.number = coalesce(?, a.revision)
                left join source s on s.id = a.source_id
                where a.id = ?
                """;
        return find(sql, id, revision, ArticleQuery::view);
    }

    /// The bytes of a revision as they came; the latest when none is named.
    Found<Original> original(ArticleId id, OptionalInt revision) {
        String sql = """
                select a.taken_down_at, r.number, r.media_type, r.original,
                    encode(r.content_hash, 'hex') as content_hash
                from article a
                left join revision r on r.article_id = a.id and r.number = coalesce(?, a.revision)
                where a.id = ?
                """;
        return find(
                sql,
                id,
                revision,
                row -> new Here<>(
                        new Original(row.getString("media_type"), row.getBytes("original")),
                        "raw-" + row.getInt("number") + "-"
                                + row.getString("content_hash").substring(0, 16)));
    }

    /// Every revision of an article.
    Found<List<ArticleView.Revision>> revisions(ArticleId id) {
        String sql = """
                select a.taken_down_at, r.number, r.received_at, r.title, r.text,
                    encode(r.content_hash, 'hex') as content_hash
                from article a
                left join revision r on r.article_id = a.id
                where a.id = ?
                order by r.number
                """;
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, id.value());
                try (ResultSet row = select.executeQuery()) {
                    List<ArticleView.Revision> revisions = new ArrayList<>();
                    while (row.next()) {
                        Optional<Instant> since = takenDown(row);
                        if (since.isPresent()) {
                            return new Gone<>(since.get());
                        }
                        revisions.add(new ArticleView.Revision(
                                row.getInt("number"),
                                row.getTimestamp("received_at").toInstant(),
                                row.getString("title"),
                                row.getString("text").length(),
                                row.getString("content_hash")));
                    }
                    return revisions.isEmpty()
                            ? new Nowhere<>()
                            : new Here<>(revisions, "revisions-" + revisions.size());
                }
            }
        });
    }

    /// A summary and its place in the sequence.
    record Listed(long seq, ArticleView.Summary summary) {}

    /// Articles that were not taken down, `most` of them at most.
    List<Listed> list(Filter filter, int most) {
        String sql = """
                select a.seq, a.id, a.revision as number, a.url, a.domain, a.revised_at, r.title,
                    r.published_at, r.published_precision, r.published_basis, r.language,
                    s.name as source_name, s.country as source_country, s.language as source_language,
                    (select min(d.domain) from source_domain d where d.source_id = s.id) as source_domain
                from article a
                join revision r on r.article_id = a.id and r.number = a.revision
                left join source s on s.id = a.source_id
                where a.taken_down_at is null and a.seq < ?
                """ + conditions(filter) + " order by a.seq desc limit ?";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, filter.before());
                int next = bind(select, filter, 2);
                select.setInt(next, most);
                try (ResultSet row = select.executeQuery()) {
                    List<Listed> listed = new ArrayList<>();
                    while (row.next()) {
                        listed.add(new Listed(row.getLong("seq"), summary(row)));
                    }
                    return listed;
                }
            }
        });
    }

    /// How many articles a filter lets through, counted no further than ten thousand.
    ArticleView.Total total(Filter filter) {
        String sql = "select count(*) from (select 1 from article a left join source s on s.id = a.source_id"
                + " where a.taken_down_at is null " + conditions(filter) + " limit " + (COUNTED_AT_MOST + 1)
                + ") as counted";
        return database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bind(select, filter, 1);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    long count = row.getLong(1);
                    return count > COUNTED_AT_MOST
                            ? new ArticleView.Total(COUNTED_AT_MOST, "gte")
                            : new ArticleView.Total(count, "eq");
                }
            }
        });
    }

    private static String conditions(Filter filter) {
        String source = filter.source().isPresent()
                ? " and a.source_id in (select id from source where lower(name) = lower(?) or id::text = lower(?))"
                : "";
        return source + (filter.since().isPresent() ? " and a.revised_at >= ?" : "");
    }

    private static int bind(PreparedStatement select, Filter filter, int first) throws SQLException {
        int next = first;
        if (filter.source().isPresent()) {
            select.setString(next++, filter.source().get());
            select.setString(next++, filter.source().get());
        }
        if (filter.since().isPresent()) {
            select.setTimestamp(next++, Timestamp.from(filter.since().get()));
        }
        return next;
    }

    @FunctionalInterface
    private interface Reading<T> {

        Found<T> of(ResultSet row) throws SQLException;
    }

    private <T> Found<T> find(String sql, ArticleId id, OptionalInt revision, Reading<T> reading) {
        return database.ask(connection -> {
            try (PreparedStatement select = bound(connection, sql, id, revision);
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Nowhere<>();
                }
                Optional<Instant> since = takenDown(row);
                if (since.isPresent()) {
                    return new Gone<>(since.get());
                }
                row.getInt("number");
                return row.wasNull() ? new Nowhere<>() : reading.of(row);
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, ArticleId id, OptionalInt revision)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, revision.isPresent() ? revision.getAsInt() : null, Types.INTEGER);
        select.setObject(2, id.value());
        return select;
    }

    private static Optional<Instant> takenDown(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getTimestamp("taken_down_at")).map(Timestamp::toInstant);
    }

    private static Found<ArticleView> view(ResultSet row) throws SQLException {
        ArticleView view = new ArticleView(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("revisions"),
                row.getTimestamp("received_at").toInstant(),
                ArticleView.Outlet.of(Rows.source(row)),
                Optional.ofNullable(row.getString("url")).map(URI::create),
                row.getString("title"),
                row.getString("text"),
                Optional.ofNullable(row.getString("byline")),
                Rows.credit(row).map(ArticleView.StatedCredit::of),
                Rows.publication(row).map(ArticleView.Published::of),
                Optional.ofNullable(row.getString("language")),
                PageView.of(PageJson.read(row.getString("page"))),
                row.getString("media_type"));
        Timestamp updated = row.getTimestamp("source_updated_at");
        String tag = view.revision() + "-" + view.revisions() + "-"
                + row.getString("content_hash").substring(0, 16)
                + (updated == null ? "" : "-" + HexFormat.of().toHexDigits(updated.getTime()));
        return new Here<>(view, tag);
    }

    private static ArticleView.Summary summary(ResultSet row) throws SQLException {
        return new ArticleView.Summary(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("revised_at").toInstant(),
                ArticleView.Outlet.of(Rows.source(row)),
                Optional.ofNullable(row.getString("url")).map(URI::create),
                row.getString("title"),
                Rows.publication(row).map(ArticleView.Published::of),
                Optional.ofNullable(row.getString("language")));
    }
}
