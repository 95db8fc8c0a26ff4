package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import dev.stemma.query.shelf.LibraryException;
import dev.stemma.query.shelf.Shelf;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The names in use, the keys by which spellings of one name find each other, and the matches among them.
@ApplicationScoped
public class NameStore {

    /// As many names are looked at that share a key with one.
    private static final int CROWD = 20_000;

    /// The ids of names.
    ///
    /// @param fresh those that nobody used before
    public record Entered(Map<NameForm, Long> ids, List<Long> fresh) {}

    /// A name as it stands.
    record Known(long id, NameForm name, boolean partial, boolean ambiguous, Optional<UUID> entity) {}

    /// A name, and one that stands under a key which it seeks.
    record Candidate(Known name, Known other) {}

    /// Makes sure that names exist, and holds them against removal.
    public Entered enter(Shelf shelf, Set<NameForm> forms) {
        if (forms.isEmpty()) {
            return new Entered(Map.of(), List.of());
        }
        List<NameForm> sorted = forms.stream().sorted().toList();
        String[] kinds = sorted.stream().map(name -> name.kind().name()).toArray(String[]::new);
        String[] texts = sorted.stream().map(NameForm::form).toArray(String[]::new);
        UUID[] apart = sorted.stream().map(name -> name.apart().orElse(null)).toArray(UUID[]::new);
        Map<Long, NameForm> fresh = new TreeMap<>();
        shelf.list(
                """
                insert into name (kind, form, apart, partial)
                select kind, form, apart, partial
                from unnest(?, ?, ?, ?) with ordinality as n (kind, form, apart, partial, i)
                order by i on conflict (kind, form, apart) do nothing returning id, kind, form, apart
                """,
                row -> fresh.put(row.getLong("id"), name(row)),
                kinds,
                texts,
                apart,
                sorted.stream().map(Spelling::isPartial).toArray(Boolean[]::new));
        enterKeys(shelf, fresh);
        Map<NameForm, Long> ids = new HashMap<>();
        shelf.list("""
                select n.id, n.kind, n.form, n.apart
                from name n join unnest(?, ?, ?) as wanted (kind, form, apart) using (kind, form)
                where n.apart is not distinct from wanted.apart
                order by n.id for key share of n
                """, row -> ids.put(name(row), row.getLong("id")), kinds, texts, apart);
        if (ids.size() < sorted.size()) {
            throw LibraryException.outrun("a name was removed while it was being used");
        }
        return new Entered(ids, List.copyOf(fresh.keySet()));
    }

    private static void enterKeys(Shelf shelf, Map<Long, NameForm> names) {
        List<Long> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        names.forEach(
                (id, name) -> Spelling.keys(name).entered().stream().sorted().forEach(key -> {
                    ids.add(id);
                    keys.add(key);
                }));
        if (!ids.isEmpty()) {
            shelf.change(
                    "insert into name_key (name_id, key) select * from unnest(?, ?) on conflict do nothing",
                    ids.toArray(Long[]::new),
                    keys.toArray(String[]::new));
        }
    }

    /// Enters names under their keys that stand under none.
    void enterKeys(Shelf shelf, Collection<Known> names) {
        Map<Long, NameForm> missing = new TreeMap<>();
        names.forEach(known -> missing.put(known.id(), known.name()));
        shelf.list(
                "select distinct name_id from name_key where name_id = any(?)",
                row -> missing.remove(row.getLong("name_id")),
                (Object) missing.keySet().toArray(Long[]::new));
        enterKeys(shelf, missing);
    }

    /// What depended on names that are no more.
    ///
    /// @param matched the names that they matched
    /// @param entities the entities that they meant
    record Freed(Set<Long> matched, Set<UUID> entities) {

        /// What short ones among these names may have meant by what they matched: that, and perhaps more.
        List<MeaningQuery.Possible> possible(List<Known> names) {
            Set<UUID> all = new HashSet<>(entities);
            names.stream()
                    .filter(known -> matched.contains(known.id()))
                    .forEach(known -> known.entity().ifPresent(all::add));
            return names.stream()
                    .filter(known -> (known.partial() || known.ambiguous())
                            && known.entity().filter(all::contains).isPresent())
                    .flatMap(known -> all.stream().map(entity -> new MeaningQuery.Possible(known.id(), entity)))
                    .toList();
        }
    }

    /// Takes away those of these names that no article bears any more.
    Freed prune(Shelf shelf, Collection<Long> names) {
        Long[] unused = shelf.list("""
                        select id from name where id = any(?)
                            and not exists (select from article_entity where name_id = name.id)
                        """, row -> row.getLong("id"), (Object) names.toArray(Long[]::new))
                .toArray(Long[]::new);
        Set<Long> matched = Set.copyOf(shelf.list(
                "select b as id from name_match where a = any(?) union select a from name_match where b = any(?)",
                row -> row.getLong("id"),
                unused,
                unused));
        Set<UUID> entities = new HashSet<>();
        shelf.list(
                "delete from name where id = any(?) returning entity_id",
                row -> Shelf.uuid(row, "entity_id").map(entities::add),
                (Object) unused);
        return new Freed(matched, entities);
    }

    /// The names of these ids that exist.
    List<Known> known(Shelf shelf, Collection<Long> ids) {
        return shelf.list("""
                select id, kind, form, apart, ambiguous, entity_id from name where id = any(?) order by kind, form, apart
                """, NameStore::known, (Object) ids.toArray(Long[]::new));
    }

    /// The names that mean an entity wherever nothing else tells.
    List<Known> meaning(Shelf shelf, UUID entity) {
        return shelf.list("""
                select id, kind, form, apart, ambiguous, entity_id from name where entity_id = ? order by kind, form, apart
                """, NameStore::known, entity);
    }

    /// The names that stand under keys which these seek.
    List<Candidate> candidates(Shelf shelf, Collection<Known> names) {
        Map<Long, Known> byId = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Known name : names) {
            byId.put(name.id(), name);
            for (String key : Spelling.keys(name.name()).sought()) {
                ids.add(name.id());
                keys.add(key);
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = shelf.list(
                """
                select distinct sought.id as seeker, found.name_id as id
                from unnest(?, ?) as sought (id, key)
                cross join lateral (select name_id from name_key where key = sought.key limit ?) found
                where found.name_id <> sought.id
                """,
                row -> new Pair(row.getLong("seeker"), row.getLong("id")),
                ids.toArray(Long[]::new),
                keys.toArray(String[]::new),
                CROWD);
        Set<Long> others = pairs.stream().map(Pair::other).collect(Collectors.toSet());
        Map<Long, Known> found = known(shelf, others).stream().collect(Collectors.toMap(Known::id, known -> known));
        return pairs.stream()
                .filter(pair -> found.containsKey(pair.other()))
                .map(pair -> new Candidate(byId.get(pair.name()), found.get(pair.other())))
                .toList();
    }

    private record Pair(long name, long other) {}

    /// Every name from which one of these, or one of these from it, is but a match away.
    Set<Long> matched(Shelf shelf, Collection<Long> names, boolean sameOnly) {
        Long[] all = names.toArray(Long[]::new);
        return Set.copyOf(shelf.list("""
                select b as id from name_match where a = any(?) and (verdict = 'SAME' or not ?)
                union select a from name_match where b = any(?) and (verdict = 'SAME' or not ?)
                """, row -> row.getLong("id"), all, sameOnly, all, sameOnly));
    }

    static Known known(ResultSet row) throws SQLException {
        NameForm name = name(row);
        return new Known(
                row.getLong("id"),
                name,
                Spelling.isPartial(name),
                row.getBoolean("ambiguous"),
                Shelf.uuid(row, "entity_id"));
    }

    static NameForm name(ResultSet row) throws SQLException {
        return new NameForm(
                MentionType.valueOf(row.getString("kind")), row.getString("form"), Shelf.uuid(row, "apart"));
    }
}
