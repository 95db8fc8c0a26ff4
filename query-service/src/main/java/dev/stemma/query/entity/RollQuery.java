package dev.stemma.query.entity;

import dev.stemma.query.bearer.Bearers;
import dev.stemma.query.entity.Roll.At;
import dev.stemma.query.entity.Roll.Bearing;
import dev.stemma.query.entity.Roll.Together;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Finds the articles by which the bearers of names are found, and those that are yet to be held against them.
@ApplicationScoped
class RollQuery {

    private record Known(Optional<UUID> noted, Set<UUID> homonyms) {}

    /// The rolls of the names that these entities bear, whether alone or along with others.
    List<Roll> rolls(Shelf shelf, Collection<UUID> entities) {
        Map<UUID, Known> bases = bases(shelf, entities);
        UUID[] ids = bases.keySet().toArray(UUID[]::new);
        Map<UUID, List<Together>> together = together(shelf, ids);
        Map<UUID, List<Bearing>> bearings = near(shelf, ids, together);
        List<Roll> rolls = new ArrayList<>();
        bases.forEach((id, base) -> {
            List<Together> said = together.getOrDefault(id, List.of());
            rolls.add(new Roll(
                    id, base.noted(), base.homonyms(), Roll.anchors(bearings.getOrDefault(id, List.of()), said), said));
        });
        return rolls;
    }

    private static Map<UUID, Known> bases(Shelf shelf, Collection<UUID> entities) {
        Map<UUID, Known> bases = new TreeMap<>(Ids.ORDER);
        shelf.list(
                """
                with base as (
                    select distinct coalesce(homonym_of, id) as id from entity where id = any(?) and type = 'PERSON')
                select e.id, e.parted_by, h.id as homonym
                from base join entity e on e.id = base.id left join entity h on h.homonym_of = e.id
                """,
                row -> {
                    Optional<UUID> noted = Shelf.uuid(row, "parted_by");
                    Known base = bases.computeIfAbsent(
                            row.getObject("id", UUID.class), id -> new Known(noted, new HashSet<>()));
                    Shelf.uuid(row, "homonym").ifPresent(base.homonyms()::add);
                    return base;
                },
                (Object) entities.toArray(UUID[]::new));
        return bases;
    }

    /// What people said is one by the names of entities, the latest first.
    private static Map<UUID, List<Together>> together(Shelf shelf, UUID[] bases) {
        Map<UUID, Map<UUID, Together>> together = new HashMap<>();
        shelf.list(
                """
                select distinct n.entity_id, c.id, c.number, c.subject, a.article
                from name n join correction_name m on m.kind = n.kind and m.form = n.form
                join correction c on c.id = m.correction_id
                join correction_article a on a.correction_id = c.id and a.side = 'SAME'
                where n.entity_id = any(?) order by c.number desc
                """,
                row -> {
                    UUID correction = row.getObject("id", UUID.class);
                    Optional<UUID> subject = Shelf.uuid(row, "subject");
                    return together.computeIfAbsent(
                                    row.getObject("entity_id", UUID.class), base -> new LinkedHashMap<>())
                            .computeIfAbsent(correction, id -> new Together(id, subject, new HashSet<>()))
                            .articles()
                            .add(row.getObject("article", UUID.class));
                },
                (Object) bases);
        Map<UUID, List<Together>> lists = new HashMap<>();
        together.forEach((base, corrections) -> lists.put(base, List.copyOf(corrections.values())));
        return lists;
    }

    /// The first articles of each of those who bear the names, and those about which people said something.
    private static Map<UUID, List<Bearing>> near(Shelf shelf, UUID[] bases, Map<UUID, List<Together>> together) {
        List<UUID> saidOf = new ArrayList<>();
        List<UUID> said = new ArrayList<>();
        together.forEach((base, all) -> all.forEach(one -> one.articles().forEach(article -> {
            saidOf.add(base);
            said.add(article);
        })));
        Map<UUID, List<Bearing>> near = new HashMap<>();
        shelf.list(
                """
                with family as materialized (
                    select id as base, id from unnest(?) as id
                    union all select h.homonym_of, h.id from entity h where h.homonym_of = any(?)),
                near as (
                    select f.base, first.article_id from family f cross join lateral (
                        select distinct e.article_id from article_entity e
                        where e.entity_id = f.id order by e.article_id limit ?) first
                    union select base, article_id from unnest(?, ?) as said (base, article_id))
                select near.base, e.article_id, e.referent, e.mention_count, e.entity_id, e.parted,
                    a.content_hash, a.wording_id
                from near join family f on f.base = near.base
                join article_entity e on e.entity_id = f.id and e.article_id = near.article_id
                join article a on a.id = e.article_id
                order by e.article_id, e.referent
                """,
                row -> near.computeIfAbsent(row.getObject("base", UUID.class), base -> new ArrayList<>())
                        .add(bearing(row)),
                bases,
                bases,
                Bearers.ANCHORS,
                saidOf.toArray(UUID[]::new),
                said.toArray(UUID[]::new));
        return near;
    }

    /// Articles that bear the names of a roll and were not judged by this basis: the first few of them.
    Map<UUID, List<Bearing>> unjudged(Shelf shelf, Set<UUID> family, UUID basis, int limit) {
        UUID[] ids = family.toArray(UUID[]::new);
        return Roll.byArticle(shelf.list("""
                with few as (
                    select distinct article_id from article_entity
                    where entity_id = any(?) and parted is distinct from ? order by article_id limit ?)
                select e.article_id, e.referent, e.mention_count, e.entity_id, e.parted, a.content_hash, a.wording_id
                from few join article_entity e on e.article_id = few.article_id and e.entity_id = any(?)
                join article a on a.id = e.article_id
                """, RollQuery::bearing, ids, basis, limit, ids));
    }

    /// Whether any article of an entity was judged as if its names had several bearers.
    boolean isTraced(Shelf shelf, UUID base) {
        return shelf.first(
                        "select 1 from article_entity where entity_id = ? and parted is not null limit 1",
                        row -> true,
                        base)
                .isPresent();
    }

    private static Bearing bearing(ResultSet row) throws SQLException {
        return new Bearing(
                new At(
                        row.getObject("article_id", UUID.class),
                        row.getInt("referent"),
                        row.getObject("content_hash", UUID.class),
                        row.getObject("wording_id", UUID.class)),
                row.getInt("mention_count"),
                row.getObject("entity_id", UUID.class),
                Shelf.uuid(row, "parted"));
    }
}
