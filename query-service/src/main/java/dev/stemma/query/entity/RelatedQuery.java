package dev.stemma.query.entity;

import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.entity.EntityView.Related;
import dev.stemma.query.shelf.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads which entities are named together.
@ApplicationScoped
class RelatedQuery {

    /// As many of the newest articles on an entity are looked at.
    private static final int LOOKED_AT = 2_000;

    private static final String TOGETHER = """
            with own as (
                select distinct e.article_id, coalesce(a.published_at, a.received_at) as at
                from article_entity e join article a on a.id = e.article_id where e.entity_id = ?),
            looked_at as (select article_id from own order by at desc, article_id limit ?),
            together as (
                select other.entity_id as id, count(distinct other.article_id)::int as articles
                from looked_at join article_entity other using (article_id)
                where other.entity_id <> ? group by other.entity_id)
            """;

    private final Library library;

    RelatedQuery(Library library) {
        this.library = library;
    }

    /// A page of the entities that the newest articles on one name along with it, the most frequent first.
    EntityView.RelatedPage list(UUID id, Paging paging) {
        return library.write(shelf -> {
            Optional<Integer> articles = paging.after().map(Paging.Key::whole);
            Optional<UUID> last = paging.after().map(Paging.Key::uuid);
            List<Related> read = shelf.list(
                    TOGETHER + """
                    select id, type, name, articles, articles::float8 / (select count(*) from looked_at) as share
                    from together join entity using (id)
                    where ?::int is null or articles < ? or articles = ? and id > ?
                    order by articles desc, id limit ?
                    """,
                    RelatedQuery::read,
                    id,
                    LOOKED_AT,
                    id,
                    articles,
                    articles,
                    articles,
                    last,
                    paging.limit() + 1);
            long count = shelf.first(
                            TOGETHER + "select count(*) from together join entity using (id)",
                            row -> row.getLong(1),
                            id,
                            LOOKED_AT,
                            id)
                    .orElse(0L);
            return new EntityView.RelatedPage(
                    paging.page(read),
                    paging.next(read, other -> Paging.Key.of(other.id().toString(), other.articles())),
                    Total.of(count));
        });
    }

    private static Related read(ResultSet row) throws SQLException {
        return new Related(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("name"),
                row.getInt("articles"),
                EntityQuery.rounded(row.getDouble("share")));
    }
}
