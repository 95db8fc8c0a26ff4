package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.entity.NameStore.Known;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people corrected about names. A correction names names, whether they are in use or not, so it holds for
/// whatever comes.
@ApplicationScoped
public class RulingStore {

    /// As sure as a spelling that leaves no doubt.
    private static final double WEIGHT = Math.log(0.99 / 0.01);

    /// Where a name stands in a correction.
    public enum Side {
        /// These name what is corrected.
        ONE,
        /// These name what is merged into it, or split off from it.
        OTHER,
        /// These name another in the articles of the correction than elsewhere.
        THERE,
        /// These are borne by both of whom it says that they are one.
        SAME
    }

    /// A name that means an entity.
    ///
    /// @param partial whether it is but a part of one, which means it as long as it fits no other
    public record Bearing(NameForm name, boolean partial) {}

    private final NameStore names;

    RulingStore(NameStore names) {
        this.names = names;
    }

    /// The names that mean an entity now.
    public List<Bearing> bearing(Shelf shelf, UUID entity) {
        return names.meaning(shelf, entity).stream()
                .map(known -> new Bearing(known.name(), known.partial()))
                .toList();
    }

    /// The names by which these articles name an entity, as they stand in others too.
    public List<NameForm> written(Shelf shelf, UUID entity, Collection<UUID> articles) {
        return shelf.list(
                """
                select distinct n.kind, n.form from article_entity e join name n on n.id = e.name_id
                where e.entity_id = ? and e.article_id = any(?) order by n.kind, n.form
                """,
                row -> new NameForm(MentionType.valueOf(row.getString("kind")), row.getString("form")),
                entity,
                articles.toArray(UUID[]::new));
    }

    private record Row(UUID correction, boolean isMerge, Optional<UUID> subject, Evidence evidence) {}

    /// Notes what a correction says of names.
    public void put(Shelf shelf, UUID correction, Side side, Collection<NameForm> names) {
        shelf.changeAll(
                "insert into correction_name (correction_id, side, kind, form, apart) values (?, ?, ?, ?, ?)",
                names.stream().sorted().toList(),
                name -> Shelf.row(correction, side, name.kind(), name.form(), name.apart()));
    }

    /// The names in use that a correction names along with one of these.
    public Set<Long> named(Shelf shelf, Collection<Long> names) {
        Long[] all = names.toArray(Long[]::new);
        return Set.copyOf(shelf.list("""
                select other.id from name mine
                join correction_name m on m.kind = mine.kind and m.form = mine.form
                    and m.apart is not distinct from mine.apart and m.side <> 'THERE'
                join correction_name o on o.correction_id = m.correction_id and o.side <> 'THERE'
                join name other on other.kind = o.kind and other.form = o.form
                    and other.apart is not distinct from o.apart
                where mine.id = any(?)
                union
                select other.id from name mine join name other on other.apart = mine.apart where mine.id = any(?)
                """, row -> row.getLong("id"), all, all));
    }

    /// The names in use that a correction names.
    public List<Long> namedBy(Shelf shelf, UUID correction) {
        return shelf.list("""
                select n.id from correction_name c join name n on n.kind = c.kind and n.form = c.form
                where c.correction_id = ? order by n.id
                """, row -> row.getLong("id"), correction);
    }

    /// What people corrected about these names, the latest first.
    List<Ruling> of(Shelf shelf, Collection<Known> names) {
        Long[] ids = names.stream().map(Known::id).toArray(Long[]::new);
        Map<UUID, Row> rows = new LinkedHashMap<>();
        shelf.list(
                """
                select c.id, c.kind, c.subject, c.made_by, c.note from correction c
                where c.id in (
                    select m.correction_id from name n join correction_name m on m.kind = n.kind and m.form = n.form
                        and m.apart is not distinct from n.apart
                    where n.id = any(?)
                    union all select apart from name where id = any(?))
                order by c.number desc
                """,
                row -> rows.put(
                        row.getObject("id", UUID.class),
                        new Row(
                                row.getObject("id", UUID.class),
                                isMerge(row),
                                Shelf.uuid(row, "subject"),
                                evidence(row))),
                ids,
                ids);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<Side, List<NameForm>>> sides = sides(shelf, rows.keySet());
        names.stream()
                .map(Known::name)
                .forEach(name -> name.apart().ifPresent(correction -> add(sides, correction, Side.OTHER, name)));
        return rows.values().stream()
                .map(row -> ruling(row, sides.getOrDefault(row.correction(), Map.of())))
                .toList();
    }

    private static Ruling ruling(Row row, Map<Side, List<NameForm>> sides) {
        List<NameForm> one = new ArrayList<>(sides.getOrDefault(Side.ONE, List.of()));
        List<NameForm> other = sides.getOrDefault(Side.OTHER, List.of());
        if (!row.isMerge()) {
            return new Ruling(row.subject(), one, other, row.evidence());
        }
        one.addAll(other);
        return new Ruling(row.subject(), one, List.of(), row.evidence());
    }

    private static Map<UUID, Map<Side, List<NameForm>>> sides(Shelf shelf, Collection<UUID> corrections) {
        Map<UUID, Map<Side, List<NameForm>>> sides = new HashMap<>();
        shelf.list(
                """
                select correction_id, side, kind, form, apart from correction_name
                where correction_id = any(?) and side <> 'THERE' and form is not null order by kind, form, apart
                """,
                row -> {
                    add(
                            sides,
                            row.getObject("correction_id", UUID.class),
                            Side.valueOf(row.getString("side")),
                            NameStore.name(row));
                    return true;
                },
                (Object) corrections.toArray(UUID[]::new));
        return sides;
    }

    private static void add(Map<UUID, Map<Side, List<NameForm>>> sides, UUID correction, Side side, NameForm name) {
        sides.computeIfAbsent(correction, id -> new HashMap<>())
                .computeIfAbsent(side, names -> new ArrayList<>())
                .add(name);
    }

    private static boolean isMerge(ResultSet row) throws SQLException {
        return row.getString("kind").equals("ENTITY_MERGE");
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        String what = isMerge(row) ? "merged by " : "split off by ";
        String who = Optional.ofNullable(row.getString("made_by")).orElse("a person");
        String why =
                Optional.ofNullable(row.getString("note")).map(": "::concat).orElse("");
        return new Evidence("correction", what + who + why, WEIGHT);
    }

    /// Which names mean another in these articles than elsewhere. The corrections that say so stay as they are
    /// until the transaction ends.
    public Homonyms homonyms(Shelf shelf, Collection<UUID> articles) {
        Map<UUID, Map<NameForm, UUID>> homonyms = new HashMap<>();
        shelf.list(
                """
                select a.article, n.kind, n.form, c.id
                from correction_article a join correction c on c.id = a.correction_id
                join correction_name n on n.correction_id = c.id and n.side = 'THERE' and n.form is not null
                where a.article = any(?) and a.side = 'THERE' order by c.number for key share of c
                """,
                row -> homonyms.computeIfAbsent(row.getObject("article", UUID.class), article -> new HashMap<>())
                        .put(
                                new NameForm(MentionType.valueOf(row.getString("kind")), row.getString("form")),
                                row.getObject("id", UUID.class)),
                (Object) articles.toArray(UUID[]::new));
        return new Homonyms(homonyms);
    }
}
