package dev.stemma.query.utterance;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Publication.Precision;
import dev.stemma.philology.collation.Place;
import dev.stemma.query.grouping.Extent;
import dev.stemma.query.grouping.Succession;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.grouping.Taken;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.utterance.Said.Key;
import dev.stemma.query.utterance.Said.Locality;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The quote ledger: the utterances of each story.
@ApplicationScoped
public class UtteranceStore {

    /// Changes whenever the same quotes would be parted otherwise than before.
    public static final int EDITION = 1;

    /// As many quotes of a story are looked at, the first of each article.
    private static final int ROOM = 20_000;

    /// So many quotes of an article are looked at in any case; hardly an article has more.
    private static final int LEAST = 50;

    /// As many quotes are read from the library at once.
    private static final int AT_ONCE = 1_000;

    private static final String KIND = "UTTERANCE";

    private final SuccessionStore succession;

    UtteranceStore(SuccessionStore succession) {
        this.succession = succession;
    }

    /// A story whose ledger is to be written.
    ///
    /// @param basis names all that the ledger depends on
    public record Ledger(UUID story, UUID basis, List<UUID> articles) {

        public Ledger {
            articles = List.copyOf(articles);
        }
    }

    /// An utterance to be written.
    private record Entry(UUID id, UUID story, Utterance utterance) {}

    private record Row(Entry entry, int rank, int wording) {
        private Key key() {
            return entry.utterance().quotes().get(rank).key();
        }
    }

    /// Writes the ledgers of stories whose articles already stand where they belong; those that depend on the same as
    /// before stay as they are.
    ///
    /// @param gone stories that are no more
    public void put(Shelf shelf, List<Ledger> ledgers, Collection<UUID> gone) {
        Set<UUID> standing = new HashSet<>(shelf.list(
                """
                select s.id from unnest(?, ?) as l (story, basis) join story s on s.id = l.story and s.ledger = l.basis
                """,
                row -> row.getObject("id", UUID.class),
                ledgers.stream().map(Ledger::story).toArray(UUID[]::new),
                ledgers.stream().map(Ledger::basis).toArray(UUID[]::new)));
        List<Ledger> changed = ledgers.stream()
                .filter(ledger -> !standing.contains(ledger.story()))
                .toList();
        List<UUID> stories = new ArrayList<>(gone);
        Map<UUID, UUID> survivors = changed.isEmpty() ? Map.of() : write(shelf, changed);
        changed.forEach(ledger -> stories.add(ledger.story()));
        succession.merge(shelf, SuccessionStore.Kind.UTTERANCE, survivors);
        remove(shelf, survivors.keySet());
        prune(shelf, stories);
    }

    private static void remove(Shelf shelf, Collection<UUID> ids) {
        shelf.change("delete from utterance where id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /// Takes away the utterances of stories of which no quote is left.
    public void prune(Shelf shelf, Collection<UUID> stories) {
        succession.end(
                shelf, SuccessionStore.Kind.UTTERANCE, shelf.list("""
                        delete from utterance where story_id = any(?)
                            and not exists (select from utterance_quote where utterance_id = utterance.id)
                        returning id
                        """, row -> row.getObject("id", UUID.class), (Object)
                        stories.toArray(UUID[]::new)));
    }

    /// @return which ids are survived by which
    private Map<UUID, UUID> write(Shelf shelf, List<Ledger> ledgers) {
        UUID[] articles =
                ledgers.stream().flatMap(ledger -> ledger.articles().stream()).toArray(UUID[]::new);
        Map<UUID, UUID> storyOf = new HashMap<>();
        ledgers.forEach(ledger -> ledger.articles().forEach(article -> storyOf.put(article, ledger.story())));
        Map<UUID, List<Said>> quotes = new HashMap<>();
        Map<UUID, Integer> readTo = readTo(shelf, ledgers, articles);
        forgetRest(shelf, readTo);
        for (Said quote : quotes(shelf, readTo)) {
            quotes.computeIfAbsent(storyOf.get(quote.key().article()), story -> new ArrayList<>())
                    .add(quote);
        }
        List<List<Said>> parts = new ArrayList<>();
        ledgers.forEach(ledger -> parts.addAll(UtterancePartition.of(quotes.getOrDefault(ledger.story(), List.of()))));
        Succession heirs = heirs(shelf, parts, articles);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            UUID story = storyOf.get(parts.get(i).getFirst().key().article());
            entries.add(new Entry(heirs.ids().get(i), story, Utterance.of(parts.get(i))));
        }
        entries(shelf, entries);
        rows(shelf, entries);
        shelf.changeAll(
                "update story set ledger = ? where id = ?",
                ledgers,
                ledger -> Shelf.row(ledger.basis(), ledger.story()));
        succession.live(shelf, heirs.ids());
        return heirs.survivors();
    }

    private static Succession heirs(Shelf shelf, List<List<Said>> parts, UUID[] articles) {
        List<List<Key>> groups = parts.stream()
                .map(part -> part.stream().map(Said::key).toList())
                .toList();
        return Succession.of(KIND, groups, before(shelf, articles), Taken.of(KIND, groups, ids -> taken(shelf, ids)));
    }

    /// Which of these ids utterances have of which there is a quote.
    private static Set<UUID> taken(Shelf shelf, Collection<UUID> ids) {
        return Set.copyOf(shelf.list(
                "select distinct utterance_id from utterance_quote where utterance_id = any(?)",
                row -> row.getObject("utterance_id", UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    }

    /// Where quotes stood; ids that quotes elsewhere bear too are theirs to keep.
    private static Map<Key, UUID> before(Shelf shelf, UUID[] articles) {
        Map<Key, UUID> before = new HashMap<>();
        shelf.list(
                """
                select article_id, ordinal, utterance_id from utterance_quote where utterance_id in (
                    select utterance_id from utterance_quote where utterance_id in (
                        select utterance_id from utterance_quote where article_id = any(?))
                    group by utterance_id having bool_and(article_id = any(?)))
                """,
                row -> before.put(
                        new Key(row.getObject("article_id", UUID.class), row.getInt("ordinal")),
                        row.getObject("utterance_id", UUID.class)),
                articles,
                articles);
        return before;
    }

    private static void entries(Shelf shelf, List<Entry> entries) {
        shelf.changeAll(
                """
                insert into utterance (id, story_id, at, basis, quote_count, article_count, wording_count, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                on conflict (id) do update set story_id = excluded.story_id, at = excluded.at, basis = excluded.basis,
                    quote_count = excluded.quote_count, article_count = excluded.article_count,
                    wording_count = excluded.wording_count, updated_at = excluded.updated_at
                    where (utterance.story_id, utterance.at, utterance.basis, utterance.quote_count,
                        utterance.article_count, utterance.wording_count)
                        is distinct from (excluded.story_id, excluded.at, excluded.basis, excluded.quote_count,
                        excluded.article_count, excluded.wording_count)
                """,
                entries,
                entry -> Shelf.row(
                        entry.id(),
                        entry.story(),
                        entry.utterance().at(),
                        entry.utterance().basis(),
                        entry.utterance().quotes().size(),
                        entry.utterance().articles(),
                        entry.utterance().wordings().stream()
                                        .mapToInt(n -> n)
                                        .max()
                                        .orElseThrow()
                                + 1));
    }

    private static void rows(Shelf shelf, List<Entry> entries) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            List<Integer> wordings = entry.utterance().wordings();
            for (int rank = 0; rank < wordings.size(); rank++) {
                rows.add(new Row(entry, rank, wordings.get(rank)));
            }
        }
        shelf.change(
                """
                insert into utterance_quote (article_id, ordinal, utterance_id, rank, wording)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (article_id, ordinal) do update set utterance_id = excluded.utterance_id,
                    rank = excluded.rank, wording = excluded.wording
                    where (utterance_quote.utterance_id, utterance_quote.rank, utterance_quote.wording)
                        is distinct from (excluded.utterance_id, excluded.rank, excluded.wording)
                """,
                rows.stream().map(row -> row.key().article()).toArray(UUID[]::new),
                rows.stream().map(row -> row.key().ordinal()).toArray(Integer[]::new),
                rows.stream().map(row -> row.entry().id()).toArray(UUID[]::new),
                rows.stream().map(Row::rank).toArray(Integer[]::new),
                rows.stream().map(Row::wording).toArray(Integer[]::new));
    }

    /// How many quotes of each article are looked at: all, unless its story has more than there is room for.
    private static Map<UUID, Integer> readTo(Shelf shelf, List<Ledger> ledgers, UUID[] articles) {
        Map<UUID, Integer> counts = new HashMap<>();
        shelf.list(
                "select article_id, count(*) from quote where article_id = any(?) group by article_id",
                row -> counts.put(row.getObject("article_id", UUID.class), row.getInt("count")),
                (Object) articles);
        Map<UUID, Integer> readTo = new HashMap<>();
        for (Ledger ledger : ledgers) {
            List<UUID> quoting =
                    ledger.articles().stream().filter(counts::containsKey).toList();
            int most = Extent.of(quoting.stream().map(counts::get).toList(), ROOM, LEAST)
                    .orElse(Integer.MAX_VALUE);
            quoting.forEach(article -> readTo.put(article, most));
        }
        return readTo;
    }

    /// Takes out what was looked at when its story had fewer quotes.
    private static void forgetRest(Shelf shelf, Map<UUID, Integer> readTo) {
        List<Map.Entry<UUID, Integer>> cut = readTo.entrySet().stream()
                .filter(article -> article.getValue() < Integer.MAX_VALUE)
                .toList();
        if (!cut.isEmpty()) {
            shelf.change(
                    """
                    delete from utterance_quote q using unnest(?, ?) as r (id, most)
                    where q.article_id = r.id and q.ordinal >= r.most
                    """,
                    cut.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                    cut.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
        }
    }

    private static List<Said> quotes(Shelf shelf, Map<UUID, Integer> readTo) {
        List<Map.Entry<UUID, Integer>> articles = List.copyOf(readTo.entrySet());
        return shelf
                .listInSteps(
                        AT_ONCE,
                        """
                        select q.article_id, q.ordinal, q.content, e.type, e.name, a.published_at, a.published_precision,
                            a.received_at, a.credit_agency, a.tradition_id, p.place_from, p.place_to
                        from unnest(?, ?) as r (id, most)
                        join article a on a.id = r.id
                        join quote q on q.article_id = a.id and q.ordinal < r.most
                        left join article_entity e on e.article_id = q.article_id and e.referent = q.referent
                        left join quote_place p on p.article_id = q.article_id and p.ordinal = q.ordinal
                        """,
                        UtteranceStore::said,
                        articles.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                        articles.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .stream()
                .filter(quote -> !quote.words().isEmpty())
                .toList();
    }

    private static Said said(ResultSet row) throws SQLException {
        Optional<Speaker> speaker = row.getString("type") == null
                ? Optional.empty()
                : Optional.of(new Speaker(MentionType.valueOf(row.getString("type")), row.getString("name")));
        long from = row.getLong("place_from");
        Optional<Locality> locality = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Locality(
                        row.getObject("tradition_id", UUID.class), new Place(from, row.getLong("place_to"))));
        return new Said(
                new Key(row.getObject("article_id", UUID.class), row.getInt("ordinal")),
                Said.words(row.getString("content")),
                speaker,
                locality,
                new Said.Article(
                        Shelf.instant(row, "published_at"),
                        Optional.ofNullable(row.getString("published_precision"))
                                .map(Precision::valueOf)
                                .orElse(Precision.INSTANT),
                        Shelf.instant(row, "received_at").orElseThrow(),
                        row.getString("credit_agency") != null));
    }
}
