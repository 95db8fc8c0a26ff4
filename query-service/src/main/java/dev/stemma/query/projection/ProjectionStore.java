package dev.stemma.query.projection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Wire;
import dev.stemma.query.entity.ForgottenStore;
import dev.stemma.query.entity.Homonyms;
import dev.stemma.query.entity.NameForm;
import dev.stemma.query.entity.NameStore;
import dev.stemma.query.entity.ReferentStore;
import dev.stemma.query.entity.RulingStore;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.link.PendingStore;
import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.link.WordingStore;
import dev.stemma.query.quote.QuoteStore;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.tradition.VacancyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes what was told into the library, and notes what is to be linked anew. What is told twice changes
/// nothing.
@ApplicationScoped
class ProjectionStore {

    private final WordingStore wordings;
    private final ReferentStore referents;
    private final NameStore names;
    private final RulingStore rulings;
    private final ForgottenStore forgotten;
    private final QuoteStore quotes;
    private final VacancyStore vacancies;
    private final PendingStore pending;
    private final JsonMapper mapper = Wire.mapper();

    ProjectionStore(
            WordingStore wordings,
            ReferentStore referents,
            NameStore names,
            RulingStore rulings,
            ForgottenStore forgotten,
            QuoteStore quotes,
            VacancyStore vacancies,
            PendingStore pending) {
        this.wordings = wordings;
        this.referents = referents;
        this.names = names;
        this.rulings = rulings;
        this.forgotten = forgotten;
        this.quotes = quotes;
        this.vacancies = vacancies;
        this.pending = pending;
    }

    private record Known(UUID id, int revision, UUID content, UUID wording) {}

    /// Writes a batch, whose messages stand in the order of their topic.
    ///
    /// @return how many of them changed something
    int project(Shelf shelf, List<Telling> tellings) {
        Map<UUID, Telling> last = last(tellings);
        Map<UUID, Known> known = hold(shelf, last.keySet());
        List<ArticleRow> changed = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        last.forEach((id, telling) -> {
            switch (telling) {
                case Telling.Enriched told -> {
                    ArticleRow row = ArticleRow.of(told.message(), mapper);
                    if (isNews(row, known.get(id))) {
                        changed.add(row);
                    }
                }
                case Telling.TakenDown _ -> {
                    if (known.containsKey(id)) {
                        gone.add(id);
                    }
                }
                case Telling.Unreadable _ -> throw new IllegalArgumentException("nothing to project");
            }
        });
        if (!changed.isEmpty() || !gone.isEmpty()) {
            replace(shelf, changed, gone, known);
        }
        return changed.size() + gone.size();
    }

    /// The last telling of each article; an earlier revision that comes late is not.
    private static Map<UUID, Telling> last(List<Telling> tellings) {
        Map<UUID, Telling> last = new TreeMap<>(Ids.ORDER);
        for (Telling telling : tellings) {
            switch (telling) {
                case Telling.Enriched told -> last.merge(told.id().value(), told, ProjectionStore::later);
                case Telling.TakenDown told -> last.put(told.id().value(), told);
                case Telling.Unreadable _ -> throw new IllegalArgumentException("nothing to project");
            }
        }
        return last;
    }

    private static Telling later(Telling before, Telling after) {
        boolean isLate = before instanceof Telling.Enriched old
                && after instanceof Telling.Enriched now
                && now.message().article().revision() < old.message().article().revision();
        return isLate ? before : after;
    }

    private static boolean isNews(ArticleRow row, Known known) {
        return known == null
                || row.article().revision() > known.revision()
                || row.article().revision() == known.revision()
                        && !row.content().equals(known.content());
    }

    private static Map<UUID, Known> hold(Shelf shelf, Collection<UUID> ids) {
        return shelf
                .list(
                        """
                        select id, revision, content_hash, wording_id from article
                        where id = any(?) order by id for update
                        """,
                        row -> new Known(
                                row.getObject("id", UUID.class),
                                row.getInt("revision"),
                                row.getObject("content_hash", UUID.class),
                                row.getObject("wording_id", UUID.class)),
                        (Object) ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    private void replace(Shelf shelf, List<ArticleRow> changed, List<UUID> gone, Map<UUID, Known> known) {
        Map<UUID, UUID> added = new TreeMap<>(Ids.ORDER);
        changed.forEach(row -> added.putIfAbsent(row.wording(), row.id()));
        Set<UUID> changedIds = changed.stream().map(ArticleRow::id).collect(Collectors.toSet());
        Set<UUID> old = new HashSet<>(gone);
        changedIds.stream().filter(known::containsKey).forEach(old::add);
        Set<UUID> left = old.stream().map(id -> known.get(id).wording()).collect(Collectors.toSet());

        List<Long> leaving = forgotten.borne(shelf, gone);
        forgotten.recall(shelf, forms(changed, new Homonyms(Map.of())));
        // names before referents, here as everywhere: so nobody waits in a circle
        Homonyms homonyms = rulings.homonyms(shelf, changedIds);
        NameStore.Entered entered = names.enter(shelf, forms(changed, homonyms));
        wordings.hold(shelf, added, left);
        forget(shelf, old, gone);
        shelf.changeAll(ArticleRow.UPSERT, changed, ArticleRow::values);
        readings(shelf, changed, homonyms, entered);
        forgotten.forget(shelf, leaving);
        forgotten.forgetRemarks(shelf, gone);

        Set<UUID> touched = new HashSet<>(left);
        touched.addAll(added.keySet());
        Set<UUID> bound = wordings.prune(shelf, left);
        WordingStore.Settled settled = wordings.settle(shelf, touched, changedIds);
        pending.add(shelf, Kind.WORDING, settled.judged());
        pending.addFamilies(shelf, settled.joined());
        pending.addFamilies(shelf, bound);
    }

    /// Takes away all that was made of articles; those that are gone leave with it.
    private void forget(Shelf shelf, Set<UUID> old, List<UUID> gone) {
        if (old.isEmpty()) {
            return;
        }
        ReferentStore.Ties ties = referents.remove(shelf, old);
        quotes.remove(shelf, old);
        UUID[] all = old.toArray(UUID[]::new);
        Set<String> stories = new TreeSet<>();
        shelf.list(
                "select distinct story_id, tradition_id from article where id = any(?) and story_id is not null",
                row -> stories.add(row.getString("story_id")),
                (Object) all);
        UUID[] removed = gone.toArray(UUID[]::new);
        vacancies.keep(shelf, gone);
        // the apparatus and the stemma's evidence hold words of the text that must leave no trace
        shelf.change("""
                delete from apparatus_entry where tradition_id in (select tradition_id from article where id = any(?))
                """, (Object) removed);
        shelf.change("""
                update tradition set stemma = null, basis = null, etag = gen_random_uuid()::text
                where id in (select tradition_id from article where id = any(?))
                """, (Object) removed);
        shelf.change("delete from article where id = any(?)", (Object) removed);
        pending.add(shelf, Kind.STORY, stories, Duration.ZERO);
        pending.add(shelf, Kind.NAME, ties.names().stream().map(String::valueOf).toList(), Duration.ZERO);
        pending.add(shelf, Kind.ENTITY, ties.entities());
    }

    private static Set<NameForm> forms(List<ArticleRow> changed, Homonyms homonyms) {
        return changed.stream()
                .flatMap(row -> ReferentStore.names(row.id(), row.annotations(), homonyms).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void readings(Shelf shelf, List<ArticleRow> changed, Homonyms homonyms, NameStore.Entered entered) {
        Map<UUID, Annotations> annotations = new TreeMap<>(Ids.ORDER);
        Map<UUID, QuoteStore.Reading> texts = new TreeMap<>(Ids.ORDER);
        for (ArticleRow row : changed) {
            annotations.put(row.id(), row.annotations());
            texts.put(row.id(), new QuoteStore.Reading(row.article().text(), row.annotations()));
        }
        referents.put(shelf, new ReferentStore.Readings(annotations, homonyms, entered.ids()));
        quotes.put(shelf, texts);
        pending.add(
                shelf, Kind.NAME, entered.fresh().stream().map(String::valueOf).toList(), Duration.ZERO);
    }
}
