package dev.stemma.query.entity;

import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// How often, and in which forms, entities are named.
@ApplicationScoped
public class EntityCountStore {

    private static final int FREQUENT = 100;

    private final SuccessionStore succession;

    EntityCountStore(SuccessionStore succession) {
        this.succession = succession;
    }

    /// Those of these entities that are named so often that counting takes a while.
    public Set<UUID> frequent(Shelf shelf, Collection<UUID> entities) {
        return Set.copyOf(shelf.list(
                "select id from entity where id = any(?) and article_count > ?",
                row -> row.getObject("id", UUID.class),
                entities.toArray(UUID[]::new),
                FREQUENT));
    }

    /// Counts entities anew; those that nothing names any more go.
    public void count(Shelf shelf, Collection<UUID> entities) {
        UUID[] all = entities.toArray(UUID[]::new);
        shelf.list("select id from entity where id = any(?) order by id for no key update", row -> true, (Object) all);
        UUID[] gone = shelf.list("""
                        delete from entity where id = any(?)
                            and not exists (select from name where entity_id = entity.id)
                            and not exists (select from article_entity where entity_id = entity.id) returning id
                        """, row -> row.getObject("id", UUID.class), (Object) all)
                .toArray(UUID[]::new);
        succession.end(shelf, SuccessionStore.Kind.ENTITY, java.util.List.of(gone));
        forms(shelf, all);
        total(shelf, all);
    }

    private static void forms(Shelf shelf, UUID[] all) {
        shelf.change("""
                with counted as (
                    select e.entity_id, form, count(distinct e.article_id) as articles
                    from article_entity e join entity on entity.id = e.entity_id, unnest(e.variants || e.name) as form
                    where e.entity_id = any(?) group by e.entity_id, form),
                gone as (
                    delete from entity_name n where n.entity_id = any(?) and not exists (
                        select from counted c where c.entity_id = n.entity_id and c.form = n.form))
                insert into entity_name (entity_id, form, article_count)
                select entity_id, form, articles from counted
                on conflict (entity_id, form) do update set article_count = excluded.article_count
                    where entity_name.article_count <> excluded.article_count
                """, all, all);
    }

    /// The name of an entity is the full form that most articles use; of equals the longest, then the first in
    /// the alphabet.
    private static void total(Shelf shelf, UUID[] all) {
        shelf.change("""
                with total as (
                    select entity_id, count(distinct article_id) as articles, sum(mention_count) as mentions
                    from article_entity where entity_id = any(?) group by entity_id),
                named as (
                    select distinct on (e.entity_id) e.entity_id, n.kind, n.form
                    from article_entity e join name n on n.id = e.name_id where e.entity_id = any(?)
                    group by e.entity_id, n.id
                    order by e.entity_id, n.partial, count(distinct e.article_id) desc, length(n.form) desc,
                        n.form collate "C"),
                counted as (
                    select id, coalesce(named.kind, type) as type, coalesce(named.form, name) as name,
                        coalesce(articles, 0) as articles, coalesce(mentions, 0) as mentions,
                        (select md5(string_agg(form || ' ' || article_count, '|' order by form collate "C"))
                            from entity_name where entity_id = id) || coalesce(qualifier, '') as forms
                    from entity left join total on total.entity_id = id left join named on named.entity_id = id
                    where id = any(?))
                update entity set type = c.type, name = c.name, article_count = c.articles,
                    mention_count = c.mentions, updated_at = clock_timestamp(),
                    etag = md5(concat_ws('|', c.type, c.name, c.articles, c.mentions, c.forms))
                from counted c where entity.id = c.id
                  and entity.etag <> md5(concat_ws('|', c.type, c.name, c.articles, c.mentions, c.forms))
                """, all, all, all);
    }
}
