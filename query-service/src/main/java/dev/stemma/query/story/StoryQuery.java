package dev.stemma.query.story;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryView.EntityView;
import dev.stemma.query.story.StoryView.Summary;
import dev.stemma.query.story.StoryView.TraditionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads stories.
@ApplicationScoped
public class StoryQuery {

    private static final int ARTICLES = 500;
    private static final int CORRECTIONS = 50;

    /// As sure as anything is, in nats.
    private static final double CORRECTED = 4.595;

    private static final int TRADITIONS = 500;
    private static final int ENTITIES = 50;
    private static final int SOURCES = 12;

    private final Library library;
    private final ArticleQuery articles;

    StoryQuery(Library library, ArticleQuery articles) {
        this.library = library;
        this.articles = articles;
    }

    /// How long a story was told, as an index has it.
    private static final String LENGTH = "last_at - coalesce(from_at, last_at)";

    /// Which stories are asked for; what is empty does not matter.
    ///
    /// @param from, to stories that were told within that time
    /// @param articles how many articles they have at least
    public record Filter(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> source,
            Optional<String> credit,
            Optional<UUID> entityId,
            int articles) {

        /// Only what is asked for stands in the statement, so that PostgreSQL begins with what is rarest.
        private Conditions conditions() {
            Conditions conditions = new Conditions();
            from.ifPresent(time -> conditions.add("last_at >= ?", time));
            to.ifPresent(time -> conditions.add(
                    "coalesce(from_at, last_at) < ? and last_at < ? + (select max(" + LENGTH + ") from story)",
                    time,
                    time));
            source.ifPresent(name -> conditions.add(
                    "id in (select story_id from article where source_name = ? or source_domain = ?)", name, name));
            credit.ifPresent(
                    agency -> conditions.add("id in (select story_id from article where credit_agency = ?)", agency));
            entityId.ifPresent(entity -> conditions.add(
                    "id in (select story_id from article_entity join article on article.id = article_id"
                            + " where entity_id = ?)",
                    entity));
            if (articles > 1) {
                // the first condition names the index, whatever the number
                conditions.add("article_count > 1 and article_count >= ?", articles);
            }
            return conditions;
        }
    }

    /// The conditions of a statement and the values in them.
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder(" where true");
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... itsValues) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(itsValues));
        }
    }

    /// A story and what changes when it does.
    public record Tagged(StoryView story, String etag) {}

    /// A row of the list before its outlets are known.
    private record Row(
            UUID id,
            String title,
            Optional<Instant> from,
            Optional<Instant> to,
            Instant last,
            int articles,
            int traditions,
            Instant updated) {

        Summary with(List<String> sources) {
            return new Summary(
                    id,
                    title,
                    from,
                    to,
                    last,
                    articles,
                    traditions,
                    sources.size(),
                    sources.subList(0, Math.min(SOURCES, sources.size())),
                    updated);
        }
    }

    /// A page of stories, the newest first.
    public StoryView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions conditions = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1 from story" + conditions.sql + " limit "
                                    + (Total.ENOUGH + 1) + ") n",
                            row -> row.getLong(1),
                            conditions.values.toArray())
                    .orElse(0L);
            paging.after()
                    .ifPresent(last -> conditions.add(
                            "last_at <= ? and (last_at < ? or id > ?)", last.time(), last.time(), last.uuid()));
            conditions.add("true order by last_at desc, id limit ?", paging.limit() + 1);
            List<Row> read =
                    shelf.list("select * from story" + conditions.sql, StoryQuery::row, conditions.values.toArray());
            List<Row> page = paging.page(read);
            Map<UUID, List<String>> sources = sources(shelf, page.stream().map(Row::id));
            return new StoryView.Page(
                    page.stream()
                            .map(row -> row.with(sources.getOrDefault(row.id(), List.of())))
                            .toList(),
                    paging.next(
                            read,
                            row -> new Paging.Key(
                                    row.last().toString(), row.id().toString())),
                    Total.of(count));
        });
    }

    /// A story with its articles, traditions and entities, and its tag.
    public Optional<Tagged> find(UUID id) {
        return library.write(shelf -> shelf.first("select * from story where id = ?", row -> found(shelf, row, id), id))
                .map(found -> found.with(
                        articles.list(ArticleQuery.Filter.ofStory(id), new Paging(ARTICLES, Optional.empty()))
                                .items()));
    }

    private record Found(
            Row row,
            String etag,
            List<TraditionView> traditions,
            List<EntityView> entities,
            List<EvidenceView> evidence) {

        Tagged with(List<ArticleView.Summary> articles) {
            StoryView story = new StoryView(
                    row.id(),
                    row.title(),
                    row.from(),
                    row.to(),
                    row.articles(),
                    row.traditions(),
                    articles,
                    traditions,
                    entities,
                    evidence);
            return new Tagged(story, etag + "-" + Integer.toHexString(story.hashCode()));
        }
    }

    private static Found found(Shelf shelf, ResultSet row, UUID id) throws SQLException {
        return new Found(
                row(row), row.getString("etag"), traditions(shelf, id), entities(shelf, id), evidence(shelf, id));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Shelf.instant(row, "from_at"),
                Shelf.instant(row, "to_at"),
                Shelf.instant(row, "last_at").orElseThrow(),
                row.getInt("article_count"),
                row.getInt("tradition_count"),
                Shelf.instant(row, "updated_at").orElseThrow());
    }

    private record Outlet(UUID story, String name) {}

    private static Map<UUID, List<String>> sources(Shelf shelf, java.util.stream.Stream<UUID> stories) {
        List<Outlet> outlets = shelf.list(
                """
                select story_id, source_name from article where story_id = any(?) group by story_id, source_name
                 order by story_id, min(coalesce(published_at, received_at)), source_name
                """, row -> new Outlet(row.getObject("story_id", UUID.class), row.getString("source_name")), (Object)
                        stories.toArray(UUID[]::new));
        Map<UUID, List<String>> byStory = new HashMap<>();
        outlets.forEach(outlet -> byStory.computeIfAbsent(outlet.story(), story -> new ArrayList<>())
                .add(outlet.name()));
        return byStory;
    }

    private static List<EvidenceView> evidence(Shelf shelf, UUID story) {
        return shelf.list(
                """
                select c.kind, c.made_by, c.note from article a
                join correction_article m on m.article = a.id and m.side <> 'THERE'
                join correction c on c.id = m.correction_id
                where a.story_id = ? group by c.id
                having case c.kind when 'STORY_MERGE' then count(distinct m.side) = 2 else bool_and(m.side = 'OTHER') end
                order by c.number desc limit ?
                """,
                row -> new EvidenceView(
                        "correction",
                        (row.getString("kind").equals("STORY_MERGE") ? "merged by " : "split off by ")
                                + Optional.ofNullable(row.getString("made_by")).orElse("a person")
                                + Optional.ofNullable(row.getString("note"))
                                        .map(": "::concat)
                                        .orElse(""),
                        CORRECTED),
                story,
                CORRECTIONS);
    }

    private static List<TraditionView> traditions(Shelf shelf, UUID story) {
        return shelf.list(
                "select id, credit, witness_count from tradition where story_id = ?"
                        + " order by witness_count desc, id limit ?",
                row -> new TraditionView(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getString("credit")),
                        row.getInt("witness_count")),
                story,
                TRADITIONS);
    }

    private static List<EntityView> entities(Shelf shelf, UUID story) {
        return shelf.list(
                """
                select entity.id, entity.type, entity.name, count(distinct article.id)::int as articles,
                       sum(article_entity.mention_count)::int as mentions
                  from article
                  join article_entity on article_id = article.id
                  join entity on entity.id = entity_id
                 where article.story_id = ?
                 group by entity.id order by articles desc, mentions desc, entity.name, entity.id limit ?
                """,
                row -> new EntityView(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("name"),
                        row.getInt("articles"),
                        row.getInt("mentions")),
                story,
                ENTITIES);
    }
}
