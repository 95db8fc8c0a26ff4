package dev.stemma.query.link;

import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is to be looked at again. Many add, many take; nobody waits for another.
@ApplicationScoped
public class PendingStore {

    /// What is to be looked at.
    public enum Kind {
        /// A wording: find what it is akin to.
        WORDING,
        /// Any wording of a family: part it into stories and traditions.
        FAMILY,
        /// A story that lost an article.
        STORY,
        /// A name: find whom it means.
        NAME,
        /// An article whose names were linked: see whether it waits for anything else.
        ARTICLE,
        /// An entity: count where it is named.
        ENTITY,
        /// A person: find who bears the names.
        BEARER
    }

    private static final int SMALL_FAMILY = 20;

    /// A family of a hundred articles is waited for this long; others as the square of their number, as drawing them
    /// takes.
    private static final Duration PATIENCE_FOR_HUNDRED = Duration.ofSeconds(5);

    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(20);

    /// A row that this transaction holds.
    record Claim(long id, String key) {}

    /// Asks for a look at each of these once `delay` has passed.
    public void add(Shelf shelf, Kind kind, Collection<String> keys, Duration delay) {
        if (keys.isEmpty()) {
            return;
        }
        shelf.change(
                """
                insert into pending (kind, key, since, due)
                select ?, key, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond' from unnest(?) as key
                """, kind, delay.toMillis(), keys.stream().distinct().sorted().toArray(String[]::new));
    }

    /// Asks for a look as soon as possible.
    public void add(Shelf shelf, Kind kind, Collection<UUID> keys) {
        add(shelf, kind, keys.stream().map(UUID::toString).toList(), Duration.ZERO);
    }

    /// Asks for a look at the families of wordings: at once where they are small; after a while where they are
    /// large, so that many changes are worked off together.
    public void addFamilies(Shelf shelf, Collection<UUID> wordings) {
        if (wordings.isEmpty()) {
            return;
        }
        shelf.change(
                """
                with family as materialized (
                    select id, (
                        select coalesce(max(s.article_count), 0)
                        from (select id as other union all select b from kinship where a = id and binds
                              union all select a from kinship where b = id and binds
                              union all select b from affinity where a = id
                              union all select a from affinity where b = id) near
                        cross join lateral (select story_id from article where wording_id = near.other limit 1) a
                        join story s on s.id = a.story_id) as size
                    from unnest(?) as id)
                insert into pending (kind, key, since, due)
                select 'FAMILY', id, clock_timestamp(), clock_timestamp()
                    + case when size < ? then 0 else least(size::float8 * size / 10000 * ?, ?) end
                        * interval '1 millisecond'
                from family order by id
                """,
                wordings.toArray(UUID[]::new),
                SMALL_FAMILY,
                PATIENCE_FOR_HUNDRED.toMillis(),
                LONGEST_PATIENCE.toMillis());
    }

    /// Asks for a look at each of these, unless one is asked for already that nobody has begun.
    void addOnce(Shelf shelf, Kind kind, Collection<UUID> keys, Duration delay) {
        if (keys.isEmpty()) {
            return;
        }
        String[] wanted = keys.stream().map(UUID::toString).distinct().sorted().toArray(String[]::new);
        // holding the rows that stand already keeps them from being taken before this transaction can be seen
        List<String> standing = shelf.list(
                "select key from pending where kind = ? and key = any(?) for key share skip locked",
                row -> row.getString("key"),
                kind,
                wanted);
        add(
                shelf,
                kind,
                Arrays.stream(wanted).filter(key -> !standing.contains(key)).toList(),
                delay);
    }

    /// Holds rows that are due and that nobody else holds.
    List<Claim> claim(Shelf shelf, Kind kind, int limit) {
        return claim(shelf, kind, limit, Duration.ZERO);
    }

    /// Holds rows that have been due for a while and that nobody else holds.
    List<Claim> claim(Shelf shelf, Kind kind, int limit, Duration late) {
        return shelf.list("""
                select id, key from pending where kind = ? and due <= clock_timestamp() - ? * interval '1 millisecond'
                order by due, id limit ? for update skip locked
                """, row -> new Claim(row.getLong("id"), row.getString("key")), kind, late.toMillis(), limit);
    }

    /// Holds every row of these keys that nobody else holds, due or not.
    List<Claim> claim(Shelf shelf, Kind kind, Collection<UUID> keys) {
        return shelf.list(
                "select id, key from pending where kind = ? and key = any(?) for update skip locked",
                row -> new Claim(row.getLong("id"), row.getString("key")),
                kind,
                keys.stream().map(UUID::toString).toArray(String[]::new));
    }

    /// Takes away rows that are held: what they asked for is done.
    void drop(Shelf shelf, Collection<Claim> claims) {
        if (!claims.isEmpty()) {
            shelf.change("delete from pending where id = any(?)", (Object)
                    claims.stream().map(Claim::id).toArray(Long[]::new));
        }
    }

    /// Puts off a row.
    void postpone(Shelf shelf, Claim claim, Duration delay) {
        shelf.change(
                "update pending set due = clock_timestamp() + ? * interval '1 millisecond' where id = ?",
                delay.toMillis(),
                claim.id());
    }

    /// How much of a kind waits.
    ///
    /// @param seconds for how long the oldest has been due
    record Waiting(long rows, double seconds) {

        static final Waiting NONE = new Waiting(0, 0);
    }

    /// What waits, by kind.
    Map<Kind, Waiting> waiting(Shelf shelf) {
        Map<Kind, Waiting> waiting = new EnumMap<>(Kind.class);
        shelf.list(
                """
                select kind, count(*) as waiting,
                    greatest(0, extract(epoch from clock_timestamp() - min(due)))::float8 as seconds
                from pending group by kind
                """,
                row -> waiting.put(
                        Kind.valueOf(row.getString("kind")),
                        new Waiting(row.getLong("waiting"), row.getDouble("seconds"))));
        return waiting;
    }

    /// How many rows wait.
    long count(Shelf shelf) {
        return shelf.list("select count(*) as waiting from pending", row -> row.getLong("waiting"))
                .getFirst();
    }
}
