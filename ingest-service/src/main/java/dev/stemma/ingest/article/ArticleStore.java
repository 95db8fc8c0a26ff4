package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.ingest.article.Draft.Hash;
import dev.stemma.ingest.outbox.OutboxStore;
import dev.stemma.ingest.source.SourceHint;
import dev.stemma.ingest.source.SourceStore;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Writes articles and their revisions, each with its row in the outbox.
///
/// Any number of replicas may file the same article at once: the row of the article is locked before its revisions are
/// looked at, always in the order of ids, so that nothing is filed twice and nobody waits in a circle.
@Singleton
public class ArticleStore {

    private static final int FIRST = 1;

    private final SourceStore sources;
    private final RevisionStore revisions;
    private final OutboxStore outbox;

    ArticleStore(SourceStore sources, RevisionStore revisions, OutboxStore outbox) {
        this.sources = sources;
        this.revisions = revisions;
        this.outbox = outbox;
    }

    /// Files drafts within the caller's transaction.
    ///
    /// @return what became of each, in their order
    public List<Filing> file(Connection connection, List<Draft> drafts, Instant now) throws SQLException {
        List<Entry> entries = drafts.stream().map(Entry::of).toList();
        Map<SourceHint, UUID> outlets = sources.resolve(
                connection, drafts.stream().map(Draft::source).distinct().toList(), now);
        Map<Content, Filing> filed = new HashMap<>();
        List<Entry> rest = entries;
        while (!rest.isEmpty()) {
            TreeMap<ArticleId, Entry> round = new TreeMap<>();
            List<Entry> later = new ArrayList<>();
            for (Entry entry : rest) {
                if (!filed.containsKey(entry.content())
                        && round.putIfAbsent(entry.draft().id(), entry) != null) {
                    later.add(entry);
                }
            }
            new Round(connection, round, outlets, now).file(filed);
            rest = later;
        }
        return answers(entries, filed);
    }

    /// One of the drafts with a content was filed; the others repeat it.
    private static List<Filing> answers(List<Entry> entries, Map<Content, Filing> filed) {
        List<Filing> answers = new ArrayList<>(entries.size());
        Set<Content> seen = new HashSet<>();
        for (Entry entry : entries) {
            Filing filing = filed.get(entry.content());
            answers.add(
                    !seen.add(entry.content()) && filing instanceof Filing.Accepted accepted
                            ? new Filing.Known(accepted.id(), accepted.revision())
                            : filing);
        }
        return answers;
    }

    private record Content(ArticleId id, Hash hash) {}

    /// A draft and its content, which is hashed once.
    private record Entry(Draft draft, Content content) {

        static Entry of(Draft draft) {
            return new Entry(draft, new Content(draft.id(), draft.content()));
        }
    }

    private record Row(int revision, Optional<Instant> takenDownAt) {}

    /// Files drafts of different articles.
    private final class Round {

        private final Connection connection;
        private final TreeMap<ArticleId, Entry> entries;
        private final Map<SourceHint, UUID> outlets;
        private final Instant now;

        Round(Connection connection, TreeMap<ArticleId, Entry> entries, Map<SourceHint, UUID> outlets, Instant now) {
            this.connection = connection;
            this.entries = entries;
            this.outlets = outlets;
            this.now = now;
        }

        void file(Map<Content, Filing> filed) throws SQLException {
            Set<ArticleId> begun = insertArticles();
            TreeMap<ArticleId, Integer> accepted = new TreeMap<>();
            begun.forEach(id -> accepted.put(id, FIRST));
            TreeMap<ArticleId, Integer> revised = revised(begun, filed);
            accepted.putAll(revised);
            accepted.forEach((id, revision) -> filed.put(entries.get(id).content(), new Filing.Accepted(id, revision)));
            updateArticles(revised);
            if (!accepted.isEmpty()) {
                revisions.add(
                        connection,
                        accepted.entrySet().stream().map(this::revision).toList(),
                        now);
                outbox.add(connection, accepted, now);
            }
        }

        /// The articles that were there before and get a revision; notes what becomes of the other ones.
        private TreeMap<ArticleId, Integer> revised(Set<ArticleId> begun, Map<Content, Filing> filed)
                throws SQLException {
            TreeMap<ArticleId, Integer> revised = new TreeMap<>();
            if (begun.size() == entries.size()) {
                return revised;
            }
            Map<ArticleId, Row> rows = lock(begun);
            Map<Content, Integer> known = known(rows.keySet());
            rows.forEach((id, row) -> {
                Content content = entries.get(id).content();
                Integer revision = known.get(content);
                if (row.takenDownAt().isPresent()) {
                    filed.put(
                            content, new Filing.TakenDown(id, row.takenDownAt().get()));
                } else if (revision != null) {
                    filed.put(content, new Filing.Known(id, revision));
                } else {
                    revised.put(id, row.revision() + 1);
                }
            });
            return revised;
        }

        private RevisionStore.Revision revision(Map.Entry<ArticleId, Integer> accepted) {
            Entry entry = entries.get(accepted.getKey());
            return new RevisionStore.Revision(entry.draft(), entry.content().hash(), accepted.getValue());
        }

        /// Begins the articles that are not there yet, each with its first revision.
        private Set<ArticleId> insertArticles() throws SQLException {
            String sql = """
                    insert into article (id, source_id, domain, url, revision, received_at, revised_at)
                    select id, source_id, domain, url, 1, ?, ?
                    from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as new (id, source_id, domain, url)
                    order by id
                    on conflict (id) do nothing
                    returning id
                    """;
            Set<ArticleId> begun = new HashSet<>();
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setTimestamp(1, Timestamp.from(now));
                insert.setTimestamp(2, Timestamp.from(now));
                insert.setArray(3, array("uuid", draft -> draft.id().value()));
                insert.setArray(4, array("uuid", draft -> outlets.get(draft.source())));
                insert.setArray(5, array("text", draft -> draft.source().host().orElse(null)));
                insert.setArray(
                        6,
                        array(
                                "text",
                                draft -> draft.address().map(Object::toString).orElse(null)));
                try (ResultSet row = insert.executeQuery()) {
                    while (row.next()) {
                        begun.add(new ArticleId(row.getObject(1, UUID.class)));
                    }
                }
            }
            return begun;
        }

        private Array array(String type, Function<Draft, Object> column) throws SQLException {
            return connection.createArrayOf(
                    type,
                    entries.values().stream().map(Entry::draft).map(column).toArray());
        }

        /// Locks the articles that were there before, in the order of their ids.
        private TreeMap<ArticleId, Row> lock(Set<ArticleId> begun) throws SQLException {
            String sql = """
                    select id, revision, taken_down_at from article where id = any(?) order by id for update
                    """;
            TreeMap<ArticleId, Row> rows = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(
                        1,
                        uuids(entries.keySet().stream()
                                .filter(id -> !begun.contains(id))
                                .toList()));
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

        private Map<Content, Integer> known(Set<ArticleId> articles) throws SQLException {
            Map<Content, Integer> known = new HashMap<>();
            String sql = """
                    select article_id, content_hash, number from revision where article_id = any(?)
                    """;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, uuids(articles));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ArticleId id = new ArticleId(row.getObject(1, UUID.class));
                        known.put(new Content(id, new Hash(ByteBuffer.wrap(row.getBytes(2)))), row.getInt(3));
                    }
                }
            }
            return known;
        }

        private void updateArticles(Map<ArticleId, Integer> revised) throws SQLException {
            if (revised.isEmpty()) {
                return;
            }
            String sql = """
                    update article set revision = new.revision, revised_at = ?
                    from unnest(?::uuid[], ?::int[]) as new (id, revision)
                    where article.id = new.id
                    """;
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setTimestamp(1, Timestamp.from(now));
                update.setArray(2, uuids(revised.keySet()));
                update.setArray(
                        3, connection.createArrayOf("int4", revised.values().toArray()));
                update.executeUpdate();
            }
        }

        private Array uuids(Collection<ArticleId> ids) throws SQLException {
            return connection.createArrayOf(
                    "uuid", ids.stream().map(ArticleId::value).toArray());
        }
    }

    /// Takes an article down within the caller's transaction: its texts, bytes and address are erased, its id
    /// stays, and the other services are told. Doing so again changes nothing.
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
