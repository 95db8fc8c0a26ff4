package dev.stemma.query.entity;

import dev.stemma.query.entity.EntityPartition.Group;
import dev.stemma.query.entity.MeaningQuery.Possible;
import dev.stemma.query.entity.NameStore.Known;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.grouping.Succession;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.grouping.Taken;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// The entities: which names mean which, and how often each is named.
@ApplicationScoped
public class EntityStore {

    /// Names the lock under which names are linked.
    static final long NAMES_LOCK = 0x6e616d6573L;

    private static final String KIND = "ENTITY";

    private final NameStore names;
    private final NameMatchStore matches;
    private final BearerStore bearers;
    private final SuccessionStore succession;

    EntityStore(NameStore names, NameMatchStore matches, BearerStore bearers, SuccessionStore succession) {
        this.names = names;
        this.matches = matches;
        this.bearers = bearers;
        this.succession = succession;
    }

    /// What came of linking names.
    ///
    /// @param entities entities that are named by more or fewer articles now
    /// @param articles articles that wait for nothing but their names, of which some are linked now
    /// @param unclear wordings that use short names which only their story explains
    public record Relinked(Set<UUID> entities, Set<UUID> articles, Set<UUID> unclear) {

        private Relinked and(Set<UUID> moreEntities, Set<UUID> moreUnclear) {
            return new Relinked(union(entities, moreEntities), articles, union(unclear, moreUnclear));
        }
    }

    /// Makes this transaction the only one that links names, unless another is.
    public boolean tryAlone(Shelf shelf) {
        return shelf.list("select pg_try_advisory_xact_lock(?) as alone", row -> row.getBoolean("alone"), NAMES_LOCK)
                .getFirst();
    }

    /// Waits until this transaction is the only one that links names.
    public void alone(Shelf shelf) {
        shelf.list("select pg_advisory_xact_lock(?)", row -> true, NAMES_LOCK);
    }

    /// What an entity was merged into, if it was.
    public Optional<UUID> survivor(Shelf shelf, UUID entity) {
        return shelf.first(
                "select survivor from succession where id = ? and survivor is not null",
                row -> row.getObject("survivor", UUID.class),
                entity);
    }

    /// The articles that name an entity, up to a number of them.
    public List<UUID> articles(Shelf shelf, UUID entity, int limit) {
        return shelf.list(
                "select distinct article_id from article_entity where entity_id = ? order by article_id limit ?",
                row -> row.getObject("article_id", UUID.class),
                entity,
                limit);
    }

    /// The entities that these articles name.
    public Set<UUID> meant(Shelf shelf, Collection<UUID> articles) {
        return Set.copyOf(
                shelf.list("""
                select distinct entity_id from article_entity where article_id = any(?) and entity_id is not null
                """, row -> row.getObject("entity_id", UUID.class), (Object) articles.toArray(UUID[]::new)));
    }

    /// Those of these articles that name an entity.
    public Set<UUID> naming(Shelf shelf, UUID entity, Collection<UUID> articles) {
        return Set.copyOf(shelf.list(
                "select distinct article_id from article_entity where entity_id = ? and article_id = any(?)",
                row -> row.getObject("article_id", UUID.class),
                entity,
                articles.toArray(UUID[]::new)));
    }

    /// Whether any article but these names an entity.
    public boolean isNamedElsewhere(Shelf shelf, UUID entity, Collection<UUID> articles) {
        return shelf.first(
                        "select 1 from article_entity where entity_id = ? and not article_id = any(?) limit 1",
                        row -> true,
                        entity,
                        articles.toArray(UUID[]::new))
                .isPresent();
    }

    /// Finds anew whom names mean, and all names whose meaning that touches. One at a time in the whole
    /// library.
    public Relinked relink(Shelf shelf, Collection<Long> changed) {
        NameStore.Freed freed = names.prune(shelf, changed);
        matches.compare(shelf, names.known(shelf, changed));
        Set<Long> start = new HashSet<>(changed);
        start.addAll(freed.matched());
        NameMatchStore.Region region = matches.around(shelf, start);
        if (region.names().isEmpty()) {
            return new Relinked(freed.entities(), Set.of(), Set.of());
        }
        Map<NameForm, Boolean> partial = new HashMap<>();
        region.names().forEach(known -> partial.put(known.name(), known.partial()));
        Map<NameForm, UUID> settled = new HashMap<>();
        region.outside()
                .forEach(known -> settled.put(known.name(), known.entity().orElseThrow()));
        List<Group> groups =
                EntityPartition.of(new EntityPartition.Names(partial, region.rulings()), region.matches(), settled);
        return write(shelf, region, settled, groups)
                .and(freed.entities(), MeaningQuery.wordings(shelf, freed.possible(region.names())));
    }

    /// What a name means.
    ///
    /// @param partial whether it is taken for a part of a name
    private record Meaning(
            Known known, UUID entity, boolean partial, boolean ambiguous, EntityPartition.Standing standing) {
        boolean isElsewhere() {
            return !known.entity().equals(Optional.of(entity));
        }
    }

    private Relinked write(Shelf shelf, NameMatchStore.Region region, Map<NameForm, UUID> settled, List<Group> groups) {
        Map<NameForm, Known> known = new HashMap<>();
        region.names().forEach(name -> known.put(name.name(), name));
        Map<NameForm, UUID> before = before(region);
        List<Group> own = groups.stream()
                .filter(group -> group.names().stream().noneMatch(settled::containsKey))
                .toList();
        List<UUID> first = region.rulings().stream()
                .flatMap(ruling -> ruling.subject().stream())
                .toList();
        List<List<NameForm>> together = own.stream().map(Group::names).toList();
        Succession heirs =
                Succession.of(KIND, together, before, Taken.of(KIND, together, some -> known(shelf, some)), first);
        Map<Group, UUID> ids = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            ids.put(own.get(i), heirs.ids().get(i));
        }
        List<Meaning> meanings = new ArrayList<>();
        for (Group group : groups) {
            UUID id = ids.containsKey(group) ? ids.get(group) : home(group, settled);
            for (NameForm name : group.names()) {
                if (known.containsKey(name)) {
                    meanings.add(new Meaning(
                            known.get(name),
                            id,
                            known.get(name).partial() || group.shared().contains(name),
                            group.ambiguous(),
                            group.standings().get(name)));
                }
            }
        }
        create(shelf, own, heirs.ids());
        bearers.follow(shelf, heirs);
        Relinked relinked = mean(shelf, meanings);
        relinked.entities().addAll(bearers.leave(shelf, heirs.survivors().keySet()));
        succession.merge(shelf, SuccessionStore.Kind.ENTITY, heirs.survivors());
        succession.live(shelf, heirs.ids());
        shelf.change("delete from entity where id = any(?)", (Object)
                heirs.survivors().keySet().toArray(UUID[]::new));
        return relinked;
    }

    /// Under which id each name stood. What was split off has no claim on the id that it was split off from.
    private static Map<NameForm, UUID> before(NameMatchStore.Region region) {
        Map<NameForm, UUID> before = new HashMap<>();
        region.names()
                .forEach(name -> name.entity()
                        .filter(region.whole()::contains)
                        .ifPresent(entity -> before.put(name.name(), entity)));
        for (Ruling ruling : region.rulings()) {
            ruling.other().forEach(name -> ruling.subject().ifPresent(subject -> before.remove(name, subject)));
        }
        return before;
    }

    private static UUID home(Group group, Map<NameForm, UUID> settled) {
        return group.names().stream()
                .map(settled::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> known(Shelf shelf, Collection<UUID> ids) {
        return shelf.list("select id from entity where id = any(?)", row -> row.getObject("id", UUID.class), (Object)
                ids.toArray(UUID[]::new));
    }

    private static void create(Shelf shelf, List<Group> groups, List<UUID> ids) {
        Map<UUID, NameForm> first = new TreeMap<>(Ids.ORDER);
        for (int i = 0; i < ids.size(); i++) {
            first.put(ids.get(i), groups.get(i).names().getFirst());
        }
        shelf.changeAll(
                """
                insert into entity (id, type, name, updated_at) values (?, ?, ?, clock_timestamp())
                on conflict (id) do nothing
                """,
                first.entrySet(),
                entity -> Shelf.row(
                        entity.getKey(),
                        entity.getValue().kind(),
                        entity.getValue().form()));
    }

    private Relinked mean(Shelf shelf, List<Meaning> meanings) {
        List<Long> ambiguous = meanings.stream()
                .filter(Meaning::ambiguous)
                .map(meaning -> meaning.known().id())
                .toList();
        Set<Possible> once = MeaningQuery.of(shelf, ambiguous);
        Long[] news = changed(shelf, meanings);
        Set<UUID> entities = new HashSet<>();
        Set<UUID> articles = new HashSet<>();
        // what is not in its place yet is linked when it gets there
        shelf.list(
                """
                        update article_entity e
                        set entity_id = n.entity_id, confidence = n.confidence, evidence = n.evidence, parted = null
                        from name n, article_entity was where n.id = e.name_id and n.id = any(?)
                          and was.article_id = e.article_id and was.referent = e.referent
                          and exists (select from article where id = e.article_id and placed)
                          and (e.entity_id, e.confidence, e.evidence)
                            is distinct from (n.entity_id, n.confidence, n.evidence)
                          and %s
                        returning e.article_id, was.entity_id as before, e.entity_id
                        """.formatted(BearerStore.isFree("n.entity_id")),
                row -> {
                    Shelf.uuid(row, "before").ifPresent(entities::add);
                    entities.add(row.getObject("entity_id", UUID.class));
                    return articles.add(row.getObject("article_id", UUID.class));
                },
                (Object) news);
        meanings.stream()
                .filter(Meaning::isElsewhere)
                .forEach(meaning -> meaning.known().entity().ifPresent(before -> {
                    entities.add(before);
                    entities.add(meaning.entity());
                }));
        entities.addAll(bearers.homonymsOf(shelf, entities));
        Set<UUID> elsewhere = MeaningQuery.wordings(shelf, difference(once, MeaningQuery.of(shelf, ambiguous)));
        return new Relinked(entities, waiting(shelf, articles), union(MeaningQuery.unclear(shelf, news), elsewhere));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /// What is in one of these, but not in both.
    private static <T> Set<T> difference(Set<T> one, Set<T> other) {
        Set<T> difference = union(one, other);
        difference.removeIf(each -> one.contains(each) && other.contains(each));
        return difference;
    }

    private static Long[] changed(Shelf shelf, List<Meaning> meanings) {
        return shelf.list(
                        """
                        update name n set entity_id = m.entity, confidence = m.confidence, evidence = m.evidence::jsonb,
                            partial = m.partial, ambiguous = m.ambiguous
                        from unnest(?, ?, ?, ?, ?, ?) as m (id, entity, confidence, evidence, partial, ambiguous)
                        where n.id = m.id and (n.entity_id, n.confidence, n.evidence, n.partial, n.ambiguous)
                            is distinct from (m.entity, m.confidence::real, m.evidence::jsonb, m.partial, m.ambiguous)
                        returning n.id
                        """,
                        row -> row.getLong("id"),
                        meanings.stream().map(meaning -> meaning.known().id()).toArray(Long[]::new),
                        meanings.stream().map(Meaning::entity).toArray(UUID[]::new),
                        meanings.stream()
                                .map(meaning -> meaning.standing().confidence())
                                .toArray(Double[]::new),
                        meanings.stream()
                                .map(meaning -> EvidenceJson.of(
                                                meaning.standing().evidence())
                                        .toString())
                                .toArray(String[]::new),
                        meanings.stream().map(Meaning::partial).toArray(Boolean[]::new),
                        meanings.stream().map(Meaning::ambiguous).toArray(Boolean[]::new))
                .toArray(Long[]::new);
    }

    /// Of these articles, those that stand where they belong, but were not linked until now. All others wait for their
    /// place, which links their names too.
    private static Set<UUID> waiting(Shelf shelf, Set<UUID> articles) {
        return Set.copyOf(shelf.list(
                "select id from article where id = any(?) and placed and linked_at is null",
                row -> row.getObject("id", UUID.class),
                (Object) articles.toArray(UUID[]::new)));
    }
}
