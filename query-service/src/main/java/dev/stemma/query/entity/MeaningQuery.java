package dev.stemma.query.entity;

import dev.stemma.query.shelf.Shelf;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Whom a short name may mean, wherever its story does not name another in full.
final class MeaningQuery {

    private MeaningQuery() {}

    /// A short name, and an entity that it may mean.
    record Possible(long name, UUID entity) {}

    /// The entities of every full name which a short name fits, or another short name fits that means the same.
    static Set<Possible> of(Shelf shelf, Collection<Long> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(shelf.list(
                """
                select distinct short.id as name_id, n.entity_id from name short
                cross join lateral (
                    select id from name where entity_id = short.entity_id and partial offset 0) mate
                cross join lateral (
                    select b as id from name_match where a = mate.id
                    union all select a from name_match where b = mate.id) m
                join name n on n.id = m.id
                where short.id = any(?) and not n.partial and n.entity_id is not null
                """, row -> new Possible(row.getLong("name_id"), row.getObject("entity_id", UUID.class)), (Object)
                        names.toArray(Long[]::new)));
    }

    /// The wordings of articles that stand where they belong and name one of these entities in full, and in whose story
    /// the short name stands that may mean it.
    static Set<UUID> wordings(Shelf shelf, Collection<Possible> possible) {
        if (possible.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(shelf.list(
                """
                select distinct a.wording_id
                from unnest(?, ?) as may (name_id, entity_id)
                join name n on n.entity_id = may.entity_id and not n.partial
                join article_entity e on e.name_id = n.id join article a on a.id = e.article_id
                where a.placed and exists (
                    select from article mate join article_entity short on short.article_id = mate.id
                    where mate.story_id = a.story_id and short.name_id = may.name_id)
                """,
                row -> row.getObject("wording_id", UUID.class),
                possible.stream().map(Possible::name).toArray(Long[]::new),
                possible.stream().map(Possible::entity).toArray(UUID[]::new)));
    }

    /// Of the articles that bear these names and stand where they belong, those in whose story there is a short name
    /// that only the story explains.
    static Set<UUID> unclear(Shelf shelf, Long[] names) {
        return Set.copyOf(shelf.list("""
                select distinct a.wording_id from article a
                where a.placed and a.id in (select article_id from article_entity where name_id = any(?)) and exists (
                    select from article mate join article_entity e on e.article_id = mate.id
                    join name n on n.id = e.name_id
                    where n.ambiguous and (mate.id = a.id or mate.story_id = a.story_id))
                """, row -> row.getObject("wording_id", UUID.class), (Object) names));
    }
}
