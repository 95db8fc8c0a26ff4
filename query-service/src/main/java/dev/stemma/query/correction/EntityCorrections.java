package dev.stemma.query.correction;

import dev.stemma.query.correction.CorrectionStore.Correction;
import dev.stemma.query.entity.BearerStore;
import dev.stemma.query.entity.EntityStore;
import dev.stemma.query.entity.HomonymStore;
import dev.stemma.query.entity.NameForm;
import dev.stemma.query.entity.RestoredStore;
import dev.stemma.query.entity.RulingStore;
import dev.stemma.query.entity.RulingStore.Bearing;
import dev.stemma.query.entity.RulingStore.Side;
import dev.stemma.query.link.PendingStore;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Notes what people correct about entities, and asks for the names concerned to be linked anew. One at a time in
/// the whole library, and never while names are being linked.
@ApplicationScoped
class EntityCorrections {

    /// The side of articles that mean one by the names of a correction.
    private static final String SAME = "SAME";

    /// The side of articles where its names mean another than elsewhere.
    private static final String THERE = "THERE";

    /// So many articles of each of two who are merged are noted, lest contexts part them again.
    private static final int SEEN_OF_EACH = 20;

    private final Library library;
    private final EntityStore entities;
    private final BearerStore bearers;
    private final RulingStore rulings;
    private final HomonymStore homonyms;
    private final RestoredStore restored;
    private final CorrectionStore store;
    private final CorrectionQuery query;
    private final PendingStore pending;

    EntityCorrections(
            Library library,
            EntityStore entities,
            BearerStore bearers,
            RulingStore rulings,
            HomonymStore homonyms,
            RestoredStore restored,
            CorrectionStore store,
            CorrectionQuery query,
            PendingStore pending) {
        this.library = library;
        this.entities = entities;
        this.bearers = bearers;
        this.rulings = rulings;
        this.homonyms = homonyms;
        this.restored = restored;
        this.store = store;
        this.query = query;
        this.pending = pending;
    }

    /// That `merged` is the same as `entity`.
    Outcome merge(UUID entity, UUID merged, Remark remark) {
        return library.write(shelf -> {
            entities.alone(shelf);
            Correction correction = Correction.merge(entity, merged, remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return known(shelf, known.get());
            }
            UUID base = bearers.base(shelf, entity);
            List<Bearing> into = rulings.bearing(shelf, base);
            if (into.isEmpty()) {
                return new Outcome.Absent();
            }
            UUID present = entities.survivor(shelf, merged).orElse(merged);
            if (present.equals(entity)) {
                return merged.equals(entity)
                        ? new Outcome.Refused("/entity", "is this entity itself")
                        : new Outcome.Contradicted("The two are one already.");
            }
            UUID fromBase = bearers.base(shelf, present);
            List<Bearing> from = rulings.bearing(shelf, fromBase);
            if (from.isEmpty()) {
                return new Outcome.Refused("/entity", "is no entity here");
            }
            UUID id = store.put(shelf, correction);
            Set<UUID> seen = new HashSet<>(entities.articles(shelf, entity, SEEN_OF_EACH));
            seen.addAll(entities.articles(shelf, present, SEEN_OF_EACH));
            store.place(shelf, id, SAME, seen);
            if (base.equals(fromBase)) {
                rulings.put(shelf, id, Side.SAME, telling(into));
            } else {
                name(shelf, id, Side.ONE, entity, into);
                name(shelf, id, Side.OTHER, present, from);
            }
            pending.add(shelf, PendingStore.Kind.ENTITY, List.of(base, fromBase));
            rename(shelf, store.placed(shelf, id, THERE));
            return made(shelf, id);
        });
    }

    /// The names of one who is merged. Who bears them along with others is named by the articles that are known now.
    private void name(Shelf shelf, UUID correction, Side side, UUID entity, List<Bearing> names) {
        if (!bearers.isHomonym(shelf, entity)) {
            rulings.put(shelf, correction, side, telling(names));
            return;
        }
        List<UUID> articles = store.hold(shelf, entities.articles(shelf, entity, Integer.MAX_VALUE));
        store.place(shelf, correction, THERE, articles);
        rulings.put(shelf, correction, Side.THERE, rulings.written(shelf, entity, articles));
    }

    /// That some names of an entity mean another.
    Outcome splitNames(UUID entity, List<String> names, Remark remark) {
        return library.write(shelf -> {
            entities.alone(shelf);
            Correction correction = Correction.split(entity, names, List.of(), remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return known(shelf, known.get());
            }
            if (bearers.isHomonym(shelf, entity)) {
                return new Outcome.Refused("/names", "are borne by another too: tell the articles instead");
            }
            List<Bearing> all = rulings.bearing(shelf, entity);
            if (all.isEmpty()) {
                return new Outcome.Absent();
            }
            List<Bearing> off = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                List<Bearing> meant = meant(all, names.get(i));
                if (meant.isEmpty()) {
                    return new Outcome.Refused("/names/" + i, "is no name that stands for this entity by itself");
                }
                off.addAll(meant);
            }
            List<Bearing> rest =
                    all.stream().filter(bearing -> !off.contains(bearing)).toList();
            if (rest.isEmpty()) {
                return new Outcome.Refused("/names", "are all the names of this entity");
            }
            UUID id = store.put(shelf, correction);
            rulings.put(shelf, id, Side.ONE, telling(rest));
            rulings.put(
                    shelf,
                    id,
                    Side.OTHER,
                    off.stream().map(Bearing::name).distinct().toList());
            return made(shelf, id);
        });
    }

    /// That some articles mean another by the names of an entity.
    Outcome splitArticles(UUID entity, List<UUID> articles, Remark remark) {
        return library.write(shelf -> {
            entities.alone(shelf);
            Correction correction = Correction.split(entity, List.of(), articles, remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return known(shelf, known.get());
            }
            UUID base = bearers.base(shelf, entity);
            List<Bearing> all = rulings.bearing(shelf, base);
            if (all.isEmpty()) {
                return new Outcome.Absent();
            }
            Set<UUID> held = Set.copyOf(store.hold(shelf, correction.articles()));
            Set<UUID> naming = entities.naming(shelf, entity, held);
            for (int i = 0; i < articles.size(); i++) {
                if (!held.contains(articles.get(i))) {
                    return new Outcome.Refused("/articles/" + i, "is no article here");
                }
                if (!naming.contains(articles.get(i))) {
                    return new Outcome.Refused("/articles/" + i, "does not name this entity");
                }
            }
            if (!entities.isNamedElsewhere(shelf, entity, held)) {
                return new Outcome.Refused("/articles", "are all the articles that name this entity");
            }
            UUID id = store.put(shelf, correction);
            Set<NameForm> names = new TreeSet<>(rulings.written(shelf, entity, held));
            all.forEach(bearing ->
                    names.add(new NameForm(bearing.name().kind(), bearing.name().form())));
            rulings.put(shelf, id, Side.THERE, names);
            pending.add(shelf, PendingStore.Kind.ENTITY, Set.of(base));
            rename(shelf, held);
            return made(shelf, id);
        });
    }

    /// Takes a correction back: what was concluded before is concluded again.
    void withdraw(Shelf shelf, CorrectionView correction) {
        entities.alone(shelf);
        List<UUID> held = store.hold(shelf, correction.articles());
        pending.add(shelf, PendingStore.Kind.ENTITY, entities.meant(shelf, store.placed(shelf, correction.id(), SAME)));
        relink(shelf, rulings.namedBy(shelf, correction.id()));
        pending.add(shelf, PendingStore.Kind.ENTITY, restored(shelf, correction));
        store.remove(shelf, correction.id());
        rename(shelf, held);
    }

    private Set<UUID> restored(Shelf shelf, CorrectionView correction) {
        return correction
                .mergedId()
                .map(merged -> restored.part(shelf, correction.id(), merged))
                .orElseGet(() -> restored.join(shelf, correction.id()));
    }

    private Outcome known(Shelf shelf, UUID id) {
        return new Outcome.Known(query.find(shelf, id).orElseThrow());
    }

    private Outcome made(Shelf shelf, UUID id) {
        relink(shelf, rulings.namedBy(shelf, id));
        return new Outcome.Made(query.find(shelf, id).orElseThrow());
    }

    /// Names that tell whom they mean by themselves; all of them where none does.
    private static List<NameForm> telling(List<Bearing> bearings) {
        List<NameForm> full = bearings.stream()
                .filter(bearing -> !bearing.partial())
                .map(Bearing::name)
                .toList();
        return full.isEmpty() ? bearings.stream().map(Bearing::name).toList() : full;
    }

    private static List<Bearing> meant(List<Bearing> all, String form) {
        return all.stream()
                .filter(bearing ->
                        bearing.name().form().equals(new NameForm(bearing.name().kind(), form).form()))
                .toList();
    }

    private void rename(Shelf shelf, Collection<UUID> articles) {
        HomonymStore.Renamed renamed = homonyms.settle(shelf, articles);
        relink(shelf, renamed.names());
        pending.add(shelf, PendingStore.Kind.ENTITY, renamed.entities());
        pending.addFamilies(shelf, new HashSet<>(store.wordings(shelf, articles)));
    }

    private void relink(Shelf shelf, Collection<Long> names) {
        pending.add(
                shelf,
                PendingStore.Kind.NAME,
                names.stream().map(String::valueOf).toList(),
                Duration.ZERO);
    }
}
