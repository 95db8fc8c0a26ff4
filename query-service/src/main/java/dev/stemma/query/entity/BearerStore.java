package dev.stemma.query.entity;

import dev.stemma.query.bearer.Bearers;
import dev.stemma.query.bearer.Bearers.Meant;
import dev.stemma.query.bearer.Sighting;
import dev.stemma.query.entity.Roll.Bearing;
import dev.stemma.query.entity.Roll.Together;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.grouping.Succession;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps people of one name apart: each bearer of the names of an entity is an entity.
@ApplicationScoped
public class BearerStore {

    /// So many articles are held against the bearers in one transaction.
    private static final int AT_ONCE = 45;

    private final RollQuery rolls;
    private final SightingQuery sightings;
    private final SuccessionStore succession;

    BearerStore(RollQuery rolls, SightingQuery sightings, SuccessionStore succession) {
        this.rolls = rolls;
        this.sightings = sightings;
        this.succession = succession;
    }

    /// What came of it.
    ///
    /// @param changed entities that are named by more or fewer articles now, or are told from others another way
    /// @param unfinished entities that are to be looked at again
    public record Outcome(Set<UUID> changed, Set<UUID> unfinished) {}

    private record Judged(Bearing bearing, UUID entity, Meant meant) {}

    private record Noted(UUID base, UUID basis, Optional<UUID> before) {}

    /// Finds anew whom articles mean that bear the names of these entities.
    public Outcome part(Shelf shelf, Collection<UUID> entities) {
        // most names have one bearer and keep one, which is found out without holding anything
        List<Noted> noted = new ArrayList<>();
        Set<UUID> unsettled = new HashSet<>();
        for (Roll roll : rolls.rolls(shelf, entities)) {
            UUID basis = roll.basis();
            if (isSettled(shelf, roll, basis)) {
                continue;
            }
            if (isOne(shelf, roll, basis)) {
                noted.add(new Noted(roll.base(), basis, roll.noted()));
            } else {
                unsettled.add(roll.base());
            }
        }
        Set<UUID> changed = new HashSet<>();
        Set<UUID> unfinished = new HashSet<>();
        if (unsettled.isEmpty()) {
            note(shelf, noted);
            return new Outcome(changed, unfinished);
        }
        hold(shelf, unsettled);
        for (Roll roll : rolls.rolls(shelf, unsettled)) {
            if (!isSettled(shelf, roll, roll.basis())) {
                write(shelf, roll, changed, unfinished);
            }
        }
        noted.forEach(one -> unfinished.add(one.base()));
        return new Outcome(changed, unfinished);
    }

    private boolean isSettled(Shelf shelf, Roll roll, UUID basis) {
        return roll.isPlain()
                || roll.isNoted(basis)
                        && (roll.homonyms().isEmpty()
                                || rolls.unjudged(shelf, roll.family(), basis, 1)
                                        .isEmpty());
    }

    /// Whether names that had one bearer have one still.
    private boolean isOne(Shelf shelf, Roll roll, UUID basis) {
        return !roll.isNoted(basis)
                && roll.homonyms().isEmpty()
                && bearers(shelf, roll).size() < 2
                && !rolls.isTraced(shelf, roll.base());
    }

    private Bearers bearers(Shelf shelf, Roll roll) {
        Map<UUID, Sighting> seen = sightings.seen(shelf, Roll.places(roll.anchors()));
        return Bearers.of(
                seen.values(), roll.together().stream().map(Together::articles).toList());
    }

    /// Notes by what one bearer was found, unless that was found anew meanwhile.
    private static void note(Shelf shelf, List<Noted> noted) {
        noted.sort(Comparator.comparing(Noted::base, Ids.ORDER));
        shelf.changeAll(
                "update entity set parted_by = ? where id = ? and homonym_of is null and parted_by is not distinct from ?",
                noted,
                one -> Shelf.row(one.basis(), one.base(), one.before()));
    }

    /// Here as everywhere names come before what bears them, and these before entities: so nobody waits in a circle.
    private static void hold(Shelf shelf, Collection<UUID> bases) {
        UUID[] ids = bases.toArray(UUID[]::new);
        shelf.list("select pg_advisory_xact_lock(?)", row -> true, EntityStore.NAMES_LOCK);
        shelf.list("""
                select id from name where id in (
                    select e.name_id from article_entity e join entity h on h.id = e.entity_id
                    where h.id = any(?) or h.homonym_of = any(?))
                order by id for no key update
                """, row -> true, ids, ids);
        shelf.list(
                "select id from entity where id = any(?) or homonym_of = any(?) order by id for no key update",
                row -> true,
                ids,
                ids);
    }

    private void write(Shelf shelf, Roll roll, Set<UUID> changed, Set<UUID> unfinished) {
        UUID basis = roll.basis();
        Map<UUID, Sighting> seen = sightings.seen(shelf, Roll.places(roll.anchors()));
        Bearers bearers = Bearers.of(
                seen.values(), roll.together().stream().map(Together::articles).toList());
        if (bearers.size() == 0) {
            return;
        }
        Set<UUID> family = roll.family();
        changed.addAll(family);
        Map<Integer, UUID> ids = roll.ids(bearers);
        if (!roll.isNoted(basis) || !roll.isJudged(basis) || ids.size() < bearers.size()) {
            ids = inherit(shelf, roll, bearers, basis);
            if (bearers.size() > 1) {
                judge(shelf, roll.anchors(), seen, bearers, ids, basis);
            }
        }
        family.addAll(ids.values());
        changed.addAll(ids.values());
        if (bearers.size() > 1) {
            Map<UUID, List<Bearing>> others = rolls.unjudged(shelf, family, basis, AT_ONCE);
            judge(shelf, others, sightings.seen(shelf, Roll.places(others)), bearers, ids, basis);
            if (others.size() == AT_ONCE) {
                unfinished.add(ids.get(0));
            }
        }
    }

    /// Gives each bearer an id: that of most of its anchors. The names mean one of them by themselves: the one
    /// whom they meant so far, or who is told of most.
    private Map<Integer, UUID> inherit(Shelf shelf, Roll roll, Bearers bearers, UUID basis) {
        Set<UUID> family = roll.family();
        List<UUID> first = roll.together().stream()
                .flatMap(said -> said.subject().stream())
                .filter(family::contains)
                .toList();
        Succession heirs = Succession.of("ENTITY", bearers.articles(), roll.standing(), id -> exists(shelf, id), first);
        List<UUID> ids = heirs.ids();
        UUID base = ids.contains(roll.base()) ? roll.base() : ids.getFirst();
        create(shelf, roll.base(), base, ids, bearers.qualifiers(), basis);
        Map<UUID, UUID> survivors = new TreeMap<>(Ids.ORDER);
        family.stream().filter(id -> !ids.contains(id)).forEach(id -> survivors.put(id, base));
        survivors.putAll(heirs.survivors());
        if (ids.size() > 1) {
            move(shelf, survivors);
        } else {
            unite(shelf, base, family);
        }
        shelf.change("update name set entity_id = ? where entity_id = ? and entity_id <> ?", base, roll.base(), base);
        succession.merge(shelf, SuccessionStore.Kind.ENTITY, survivors);
        shelf.change("delete from entity where id = any(?)", (Object)
                survivors.keySet().toArray(UUID[]::new));
        succession.live(shelf, ids);
        Map<Integer, UUID> numbered = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbered.put(i, ids.get(i));
        }
        return numbered;
    }

    private static void create(
            Shelf shelf, UUID before, UUID base, List<UUID> ids, List<Optional<String>> qualifiers, UUID basis) {
        Map<UUID, Optional<String>> qualified = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            qualified.put(ids.get(i), qualifiers.get(i));
        }
        shelf.changeAll(
                """
                insert into entity (id, type, name, homonym_of, qualifier, parted_by, updated_at)
                select ?::uuid, type, name, ?::uuid, ?, ?::uuid, clock_timestamp() from entity where id = ?
                on conflict (id) do update set homonym_of = excluded.homonym_of, qualifier = excluded.qualifier,
                    parted_by = excluded.parted_by, updated_at = excluded.updated_at
                """,
                qualified.entrySet(),
                one -> Shelf.row(
                        one.getKey(),
                        Optional.of(base).filter(id -> !id.equals(one.getKey())),
                        one.getValue(),
                        Optional.of(basis).filter(noted -> base.equals(one.getKey())),
                        before));
    }

    /// What stood under ids that are no more stands under their survivors, until it is judged anew.
    private static void move(Shelf shelf, Map<UUID, UUID> survivors) {
        shelf.changeAll(
                "update article_entity set entity_id = ?, parted = null where entity_id = ?",
                survivors.entrySet(),
                merged -> Shelf.row(merged.getValue(), merged.getKey()));
    }

    private static void unite(Shelf shelf, UUID base, Set<UUID> family) {
        shelf.change("""
                update article_entity e
                set entity_id = ?, confidence = n.confidence, evidence = n.evidence, parted = null
                from name n where n.id = e.name_id and e.entity_id = any(?)
                    and (e.entity_id <> ? or e.parted is not null)
                """, base, family.toArray(UUID[]::new), base);
    }

    /// Takes each article to mean the bearer of whom it tells; one that changed meanwhile is looked at again for that.
    private static void judge(
            Shelf shelf,
            Map<UUID, List<Bearing>> articles,
            Map<UUID, Sighting> seen,
            Bearers bearers,
            Map<Integer, UUID> ids,
            UUID basis) {
        List<Judged> judged = new ArrayList<>();
        articles.forEach((article, all) -> {
            Meant meant = Optional.ofNullable(seen.get(article))
                    .map(bearers::meant)
                    .orElseGet(() -> new Meant(0, 0.5, List.of()));
            all.forEach(bearing -> judged.add(new Judged(bearing, ids.get(meant.bearer()), meant)));
        });
        shelf.changeAll(
                """
                update article_entity set entity_id = ?, confidence = ?, evidence = ?::jsonb, parted = ?
                where article_id = ? and referent = ?
                """,
                judged,
                one -> Shelf.row(
                        one.entity(),
                        one.meant().confidence(),
                        EvidenceJson.of(one.meant().evidence()).toString(),
                        basis,
                        one.bearing().article(),
                        one.bearing().at().referent()));
    }

    private static boolean exists(Shelf shelf, UUID id) {
        return shelf.first("select id from entity where id = ?", row -> true, id)
                .isPresent();
    }

    /// Of these entities, those whose names may have several bearers: people whom more than one article names.
    public Set<UUID> borneOften(Shelf shelf, Collection<UUID> entities) {
        return Set.copyOf(
                shelf.list("""
                select id from entity
                where id = any(?) and type = 'PERSON' and (article_count > 1 or homonym_of is not null
                    or exists (select from entity h where h.homonym_of = entity.id))
                """, row -> row.getObject("id", UUID.class), (Object) entities.toArray(UUID[]::new)));
    }

    /// The entities that are meant by the names of those among these which are not meant by them.
    public Set<UUID> bases(Shelf shelf, Collection<UUID> entities) {
        return Set.copyOf(shelf.list(
                "select distinct homonym_of from entity where id = any(?) and homonym_of is not null",
                row -> row.getObject("homonym_of", UUID.class),
                (Object) entities.toArray(UUID[]::new)));
    }

    /// The entities that bear the names of one of these without being it.
    Set<UUID> homonymsOf(Shelf shelf, Collection<UUID> entities) {
        return Set.copyOf(shelf.list(
                "select id from entity where homonym_of = any(?)", row -> row.getObject("id", UUID.class), (Object)
                        entities.toArray(UUID[]::new)));
    }

    /// Lets homonyms follow those whose names they bear, when names are linked anew.
    void follow(Shelf shelf, Succession heirs) {
        shelf.changeAll(
                "update entity set homonym_of = ? where homonym_of = ?",
                heirs.survivors().entrySet(),
                merged -> Shelf.row(merged.getValue(), merged.getKey()));
        shelf.change("update entity set homonym_of = null where id = any(?) and homonym_of is not null", (Object)
                heirs.ids().toArray(UUID[]::new));
    }

    /// Lets what is taken to mean one that is no more mean whom its name means.
    ///
    /// @return the entities that are meant by it
    Set<UUID> leave(Shelf shelf, Collection<UUID> gone) {
        return Set.copyOf(
                shelf.list("""
                update article_entity e
                set entity_id = n.entity_id, confidence = n.confidence, evidence = n.evidence, parted = null
                from name n where n.id = e.name_id and e.entity_id = any(?) and n.entity_id <> e.entity_id
                returning n.entity_id
                """, row -> row.getObject("entity_id", UUID.class), (Object) gone.toArray(UUID[]::new)));
    }

    /// The condition, in SQL, that the row `e` of `article_entity` is not yet taken to mean one of those who bear the
    /// names of an entity: which of them it means is judged by contexts, not by its name.
    static String isFree(String entity) {
        return """
                not exists (
                    select from entity h where h.id = e.entity_id
                      and (h.homonym_of = %1$s or h.id = %1$s and e.parted is not null))
                """.formatted(entity);
    }

    /// Whether others bear the names of an entity, and mean them by themselves.
    public boolean isHomonym(Shelf shelf, UUID entity) {
        return shelf.first("select 1 from entity where id = ? and homonym_of is not null", row -> true, entity)
                .isPresent();
    }

    /// The entity that the names of this one mean by themselves, which is most often this one.
    public UUID base(Shelf shelf, UUID entity) {
        return shelf.first(
                        "select coalesce(homonym_of, id) as base from entity where id = ?",
                        row -> row.getObject("base", UUID.class),
                        entity)
                .orElse(entity);
    }
}
