package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Draft.Hash;
import dev.stemma.ingest.outbox.OutboxStore;
import dev.stemma.ingest.source.SourceHint;
import dev.stemma.ingest.source.SourceStore;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Writes articles and their revisions, each with its row in the outbox.
///
/// Any number of replicas may file the same article at once: the row of the article is locked before its revisions are
/// looked at, always in the order of ids, so that nothing is filed twice and nobody waits in a circle.
@Singleton
public class ArticleStore {

    private final SourceStore sources;
    private final OutboxStore outbox;

    ArticleStore(SourceStore sources, OutboxStore outbox) {
        this.sources = sources;
        this.outbox = outbox;
    }

    /// Files drafts within the caller's transaction.
    ///
    /// @return what became of each, in their order
    public List<Filing> file(Connection connection, List<Draft> drafts, Instant now) throws SQLException {
        Map<SourceHint, UUID> outlets = sources.resolve(
                connection, drafts.stream().map(Draft::source).distinct().toList(), now);
        Map<Content, Filing> filed = new HashMap<>();
        List<Draft> rest = drafts;
        while (!rest.isEmpty()) {
            TreeMap<ArticleId, Draft> round = new TreeMap<>();
            List<Draft> later = new ArrayList<>();
            for (Draft draft : rest) {
                if (!filed.containsKey(Content.of(draft)) && round.putIfAbsent(draft.id(), draft) != null) {
                    later.add(draft);
                }
            }
            new Round(connection, round, outlets, now).file(filed);
            rest = later;
        }
        return answers(drafts, filed);
    }

    /// One of the drafts with a content was filed; the others repeat it.
    private static List<Filing> answers(List<Draft> drafts, Map<Content, Filing> filed) {
        List<Filing> answers = new ArrayList<>(drafts.size());
        Map<Content, Boolean> seen = new HashMap<>();
        for (Draft draft : drafts) {
            Filing filing = filed.get(Content.of(draft));
            boolean first = seen.put(Content.of(draft), true) == null;
            answers.add(
                    !first && filing instanceof Filing.Accepted accepted
                            ? new Filing.Known(accepted.id(), accepted.revision())
                            : filing);
        }
        return answers;
    }

    private record Content(ArticleId id, Hash hash) {

        static Content of(Draft draft) {
            return new Content(draft.id(), draft.content());
        }
    }

    private record Row(int revision, Optional<Instant> takenDownAt) {}

    /// Files drafts of different articles.
    private final class Round {

        private final Connection connection;
        private final TreeMap<ArticleId, Draft> drafts;
        private final Map<SourceHint, UUID> outlets;
        private final Timestamp now;

        Round(Connection connection, TreeMap<ArticleId, Draft> drafts, Map<SourceHint, UUID> outlets, Instant now) {
            this.connection = connection;
            this.drafts = drafts;
            this.outlets = outlets;
            this.now = Timestamp.from(now);
        }

        void file(Map<Content, Filing> filed) throws SQLException {
            insertArticles();
            Map<ArticleId, Row> rows = lock();
            Map<Content, Integer> known = known(rows);
            Map<ArticleId, Integer> accepted = new TreeMap<>();
            for (Draft draft : drafts.values()) {
                Row row = rows.get(draft.id());
                Content content = Content.of(draft);
                Integer revision = known.get(content);
                if (row.takenDownAt().isPresent()) {
                    filed.put(
                            content,
                            new Filing.TakenDown(draft.id(), row.takenDownAt().get()));
                } else if (revision != null) {
                    filed.put(content, new Filing.Known(draft.id(), revision));
                } else {
                    accepted.put(draft.id(), row.revision() + 1);
                    filed.put(content, new Filing.Accepted(draft.id(), row.revision() + 1));
                }
            }
            insertRevisions(accepted);
            updateArticles(accepted);
            outbox.add(connection, accepted, now.toInstant());
        }

        private void insertArticles() throws SQLException {
            String sql = """
                    insert into article (id, source_id, domain, url, revision, received_at, revised_at)
                    values (?, ?, ?, ?, 0, ?, ?)
                    on conflict (id) do nothing
                    """;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Draft draft : drafts.values()) {
                    insert.setObject(1, draft.id().value());
                    insert.setObject(2, outlets.get(draft.source()));
                    insert.setString(3, draft.source().host().orElse(null));
                    insert.setString(4, draft.address().map(Object::toString).orElse(null));
                    insert.setTimestamp(5, now);
                    insert.setTimestamp(6, now);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private Map<ArticleId, Row> lock() throws SQLException {
            String sql = """
                    select id, revision, taken_down_at from article where id = any(?) order by id for update
                    """;
            Map<ArticleId, Row> rows = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("uuid", ids()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Timestamp takenDown = row.getTimestamp(3);
                        rows.put(
                                new ArticleId(row.getObject(1, UUID.class)),
                                new Row(
                                        row.getInt(2),
                                        Optional.ofNullable(takenDown).map(Timestamp::toInstant)));
                    }
                }
            }
            return rows;
        }

        private Map<Content, Integer> known(Map<ArticleId, Row> rows) throws SQLException {
            Map<Content, Integer> known = new HashMap<>();
            Object[] revised = rows.entrySet().stream()
                    .filter(entry -> entry.getValue().revision() > 0)
                    .map(entry -> entry.getKey().value())
                    .toArray();
            if (revised.length == 0) {
                return known;
            }
            String sql = """
                    select article_id, content_hash, number from revision where article_id = any(?)
                    """;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("uuid", revised));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ArticleId id = new ArticleId(row.getObject(1, UUID.class));
                        known.put(new Content(id, new Hash(ByteBuffer.wrap(row.getBytes(2)))), row.getInt(3));
                    }
                }
            }
            return known;
        }

        private void insertRevisions(Map<ArticleId, Integer> accepted) throws SQLException {
            String sql = """
                    insert into revision (article_id, number, content_hash, received_at, title, text, byline,
                        credit_agency, credit_basis, credit_evidence, published_at, published_precision,
                        published_basis, language, media_type, original, page)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                    """;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Map.Entry<ArticleId, Integer> entry : accepted.entrySet()) {
                    bind(insert, drafts.get(entry.getKey()), entry.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private void bind(PreparedStatement insert, Draft draft, int number) throws SQLException {
            insert.setObject(1, draft.id().value());
            insert.setInt(2, number);
            insert.setBytes(3, draft.content().array());
            insert.setTimestamp(4, now);
            insert.setString(5, draft.title());
            insert.setString(6, draft.text());
            insert.setString(7, draft.byline().orElse(null));
            insert.setString(8, draft.credit().map(Credit::agency).orElse(null));
            insert.setString(
                    9, draft.credit().map(credit -> credit.basis().name()).orElse(null));
            insert.setString(10, draft.credit().map(Credit::evidence).orElse(null));
            Optional<Publication> published = draft.publication();
            insert.setTimestamp(
                    11,
                    published
                            .map(publication -> Timestamp.from(publication.at()))
                            .orElse(null));
            insert.setString(
                    12,
                    published.map(publication -> publication.precision().name()).orElse(null));
            insert.setString(
                    13, published.map(publication -> publication.basis().name()).orElse(null));
            insert.setString(14, draft.language().orElse(null));
            insert.setString(15, draft.original().mediaType());
            insert.setBytes(16, draft.original().bytes());
            insert.setString(17, PageJson.of(draft.page()).orElse(null));
        }

        private void updateArticles(Map<ArticleId, Integer> accepted) throws SQLException {
            String sql = """
                    update article set revision = new.revision, revised_at = ?
                    from unnest(?::uuid[], ?::int[]) as new (id, revision)
                    where article.id = new.id
                    """;
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setTimestamp(1, now);
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                accepted.keySet().stream().map(ArticleId::value).toArray()));
                update.setArray(
                        3, connection.createArrayOf("int4", accepted.values().toArray()));
                update.executeUpdate();
            }
        }

        private Object[] ids() {
            return drafts.keySet().stream().map(ArticleId::value).toArray();
        }
    }

    /// Takes an article down within the caller's transaction: its texts, bytes and address are erased, its id stays,
    /// and
    /// the other services are told. Doing so again changes nothing.
    ///
    /// @return nothing when there is no such article
    Optional<TakedownReceipt> takeDown(Connection connection, ArticleId id, Instant now) throws SQLException {
        Optional<Row> row = lockOne(connection, id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (row.get().takenDownAt().isPresent()) {
            return Optional.of(new TakedownReceipt(
                    id.value(), row.get().takenDownAt().get(), row.get().revision()));
        }
        execute(connection, "delete from revision where article_id = ?", id);
        String erase = """
                update article set taken_down_at = ?, revised_at = ?, source_id = null, domain = null, url = null
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(erase)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setTimestamp(2, Timestamp.from(now));
            update.setObject(3, id.value());
            update.executeUpdate();
        }
        outbox.addTakedown(connection, id, now);
        return Optional.of(new TakedownReceipt(id.value(), now, row.get().revision()));
    }

    private static Optional<Row> lockOne(Connection connection, ArticleId id) throws SQLException {
        String sql = "select revision, taken_down_at from article where id = ? for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Timestamp takenDown = row.getTimestamp(2);
                return Optional.of(
                        new Row(row.getInt(1), Optional.ofNullable(takenDown).map(Timestamp::toInstant)));
            }
        }
    }

    private static void execute(Connection connection, String sql, ArticleId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        }
    }
}
