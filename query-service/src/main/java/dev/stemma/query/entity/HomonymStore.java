package dev.stemma.query.entity;

import dev.stemma.query.grouping.Ids;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Gives names that mean another in some articles a row of their own, and takes it away when that is said no more.
@ApplicationScoped
public class HomonymStore {

    private final NameStore names;
    private final RulingStore rulings;
    private final SuccessionStore succession;

    HomonymStore(NameStore names, RulingStore rulings, SuccessionStore succession) {
        this.names = names;
        this.rulings = rulings;
        this.succession = succession;
    }

    /// What came of it.
    ///
    /// @param names names that are to be linked anew
    /// @param entities entities that are named by more or fewer articles now
    public record Renamed(Set<Long> names, Set<UUID> entities) {}

    private record Bearer(UUID article, int referent, Optional<UUID> entity, long id, NameForm name) {}

    private record Change(Bearer bearer, NameForm wanted) {}

    /// Brings the names of held articles in line with what people corrected.
    public Renamed settle(Shelf shelf, Collection<UUID> articles) {
        Homonyms homonyms = rulings.homonyms(shelf, articles);
        List<Change> changes = new ArrayList<>();
        for (Bearer bearer : bearers(shelf, articles)) {
            NameForm plain = new NameForm(bearer.name().kind(), bearer.name().form());
            NameForm wanted = homonyms.in(bearer.article(), plain);
            if (!wanted.equals(bearer.name())) {
                changes.add(new Change(bearer, wanted));
            }
        }
        Set<NameForm> wanted = new TreeSet<>();
        changes.forEach(change -> wanted.add(change.wanted()));
        Map<NameForm, Long> ids = names.enter(shelf, wanted).ids();
        rename(shelf, changes, ids);
        drop(shelf, changes, ids);
        Set<Long> touched = new HashSet<>(ids.values());
        Set<UUID> entities = new HashSet<>();
        changes.forEach(change -> {
            touched.add(change.bearer().id());
            change.bearer().entity().ifPresent(entities::add);
        });
        names.known(shelf, ids.values()).forEach(known -> known.entity().ifPresent(entities::add));
        return new Renamed(touched, entities);
    }

    private static List<Bearer> bearers(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                """
                select e.article_id, e.referent, e.entity_id, n.id, n.kind, n.form, n.apart
                from article_entity e join name n on n.id = e.name_id
                where e.article_id = any(?) order by e.article_id, e.referent
                """,
                row -> new Bearer(
                        row.getObject("article_id", UUID.class),
                        row.getInt("referent"),
                        Shelf.uuid(row, "entity_id"),
                        row.getLong("id"),
                        NameStore.name(row)),
                (Object) articles.toArray(UUID[]::new));
    }

    /// A name that is new stands for the same as before until it is linked.
    private static void rename(Shelf shelf, List<Change> changes, Map<NameForm, Long> ids) {
        shelf.changeAll(
                "update name set entity_id = ? where id = ? and entity_id is null and apart is not null",
                changes,
                change -> Shelf.row(change.bearer().entity(), ids.get(change.wanted())));
        shelf.changeAll(
                """
                update article_entity e set name_id = n.id, entity_id = coalesce(n.entity_id, e.entity_id),
                    confidence = coalesce(n.confidence, e.confidence), evidence = coalesce(n.evidence, e.evidence)
                from name n where n.id = ? and e.article_id = ? and e.referent = ?
                """,
                changes,
                change -> Shelf.row(
                        ids.get(change.wanted()),
                        change.bearer().article(),
                        change.bearer().referent()));
    }

    /// Takes away names that were set apart and are no more. Entities that only they named are those again which
    /// they had been set apart from.
    private void drop(Shelf shelf, List<Change> changes, Map<NameForm, Long> ids) {
        Map<UUID, UUID> heirs = new TreeMap<>(Ids.ORDER);
        for (Change change : changes) {
            boolean gone = change.bearer().name().apart().isPresent()
                    && shelf.change("""
                            delete from name where id = ?
                                and not exists (select from article_entity where name_id = name.id)
                            """, change.bearer().id()) > 0;
            Optional<UUID> heir = shelf.first(
                            "select entity_id from name where id = ?",
                            row -> Shelf.uuid(row, "entity_id"),
                            ids.get(change.wanted()))
                    .flatMap(id -> id);
            if (gone && heir.isPresent()) {
                change.bearer().entity().ifPresent(entity -> heirs.putIfAbsent(entity, heir.get()));
            }
        }
        heirs.keySet().removeIf(entity -> shelf.change("""
                        delete from entity where id = ? and not exists (select from name where entity_id = entity.id)
                            and not exists (select from article_entity where entity_id = entity.id)
                        """, entity) == 0);
        succession.merge(shelf, SuccessionStore.Kind.ENTITY, heirs);
    }
}
