package dev.stemma.query.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Wire;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.entity.MeaningQuery.Possible;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The referents of each article, not yet linked to entities.
@ApplicationScoped
public class ReferentStore {

    private static final Evidence STORY_TELLS =
            new Evidence("story", "the only one of this name whom the story names in full", 1.4);

    private final JsonMapper mapper = Wire.mapper();

    /// What leads from an article to the names and entities outside it.
    public record Ties(Collection<Long> names, Collection<UUID> entities) {}

    private record Row(UUID article, int number, long name, Referent referent, List<Mention> mentions) {}

    private record At(int start, int end, double confidence) {}

    /// The names that an article's referents bear.
    public static List<NameForm> names(UUID article, Annotations annotations, Homonyms homonyms) {
        return annotations.referents().stream()
                .map(referent -> homonyms.in(article, new NameForm(referent.type(), referent.name())))
                .toList();
    }

    /// The referents of articles, to be written.
    ///
    /// @param names the ids of all names they bear
    public record Readings(Map<UUID, Annotations> articles, Homonyms homonyms, Map<NameForm, Long> names) {}

    /// Writes the referents of articles that have none yet.
    public void put(Shelf shelf, Readings readings) {
        List<Row> rows = new ArrayList<>();
        readings.articles().forEach((article, annotations) -> {
            List<NameForm> forms = names(article, annotations, readings.homonyms());
            List<List<Mention>> mentions = mentions(annotations);
            for (int i = 0; i < forms.size(); i++) {
                rows.add(new Row(
                        article,
                        i,
                        readings.names().get(forms.get(i)),
                        annotations.referents().get(i),
                        mentions.get(i)));
            }
        });
        shelf.changeAll(
                """
                insert into article_entity
                    (article_id, referent, name_id, type, name, variants, role, mentions, mention_count, location)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
                """,
                rows,
                row -> Shelf.row(
                        row.article(),
                        row.number(),
                        row.name(),
                        row.referent().type(),
                        row.referent().name(),
                        row.referent().variants().toArray(String[]::new),
                        row.referent().role(),
                        spans(row.mentions()),
                        row.mentions().size(),
                        row.referent().location().map(this::json)));
    }

    /// Takes away the referents of articles.
    ///
    /// @return the names and entities that are now borne by fewer
    public Ties remove(Shelf shelf, Collection<UUID> articles) {
        var names = new ArrayList<Long>();
        var entities = new ArrayList<UUID>();
        shelf.list(
                "delete from article_entity where article_id = any(?) returning name_id, entity_id",
                row -> {
                    Shelf.uuid(row, "entity_id").ifPresent(entities::add);
                    return names.add(row.getLong("name_id"));
                },
                (Object) articles.toArray(UUID[]::new));
        return new Ties(
                names.stream().distinct().toList(), entities.stream().distinct().toList());
    }

    /// Links the referents of articles to the entities that their names mean. A short name that several
    /// entities bear means the one that its story names in full, if there is but one. Which bearer of one name an
    /// article means stays as it was judged.
    ///
    /// @param stories the story of each article; all articles of these stories are here
    /// @return the entities that are named by more or fewer articles now
    public Set<UUID> assign(Shelf shelf, Map<UUID, UUID> stories) {
        List<Map.Entry<UUID, UUID>> standings = List.copyOf(stories.entrySet());
        UUID[] articles = standings.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        UUID[] where = standings.stream().map(Map.Entry::getValue).toArray(UUID[]::new);
        List<Long> ambiguous =
                shelf.list("""
                        select id, ambiguous from name
                        where id in (select name_id from article_entity where article_id = any(?))
                        order by id for share
                        """, row -> row.getBoolean("ambiguous") ? row.getLong("id") : 0L, (Object) articles).stream()
                        .filter(name -> name != 0)
                        .toList();
        List<Explained> explained = ambiguous.isEmpty() ? List.of() : explained(shelf, ambiguous, articles, where);
        Set<UUID> touched = new HashSet<>();
        shelf.list(
                """
                update article_entity e
                set entity_id = w.entity_id, confidence = w.confidence, evidence = w.evidence, parted = null
                from (
                    select e.article_id, e.referent, e.entity_id as before,
                        coalesce(t.entity_id, n.entity_id) as entity_id,
                        case when t.entity_id is null then n.confidence else 0.8::real end as confidence,
                        case when t.entity_id is null then n.evidence else ?::jsonb end as evidence
                    from unnest(?, ?) as s (article_id, story_id)
                    join article_entity e using (article_id) join name n on n.id = e.name_id
                    left join unnest(?, ?, ?) as t (story_id, name_id, entity_id)
                        on t.name_id = e.name_id and t.story_id = s.story_id) w
                where e.article_id = w.article_id and e.referent = w.referent
                  and (e.entity_id, e.confidence, e.evidence)
                    is distinct from (w.entity_id, w.confidence, w.evidence)
                  and %s
                returning w.before, w.entity_id
                """.formatted(BearerStore.isFree("w.entity_id")),
                row -> {
                    Optional<UUID> before = Shelf.uuid(row, "before");
                    Optional<UUID> now = Shelf.uuid(row, "entity_id");
                    if (!before.equals(now)) {
                        before.ifPresent(touched::add);
                        now.ifPresent(touched::add);
                    }
                    return true;
                },
                EvidenceJson.of(List.of(STORY_TELLS)).toString(),
                articles,
                where,
                explained.stream().map(Explained::story).toArray(UUID[]::new),
                explained.stream().map(Explained::name).toArray(Long[]::new),
                explained.stream().map(Explained::entity).toArray(UUID[]::new));
        return touched;
    }

    /// A short name, and the only one of this name whom a story names in full.
    private record Explained(UUID story, long name, UUID entity) {}

    private record Present(UUID story, UUID entity) {}

    private static List<Explained> explained(Shelf shelf, List<Long> ambiguous, UUID[] articles, UUID[] stories) {
        Map<UUID, List<Long>> names = MeaningQuery.of(shelf, ambiguous).stream()
                .collect(Collectors.groupingBy(
                        Possible::entity, Collectors.mapping(Possible::name, Collectors.toList())));
        Map<Map.Entry<UUID, Long>, List<UUID>> bearers = new HashMap<>();
        present(shelf, names.keySet(), articles, stories)
                .forEach(present -> names.get(present.entity())
                        .forEach(name -> bearers.computeIfAbsent(
                                        Map.entry(present.story(), name), key -> new ArrayList<>())
                                .add(present.entity())));
        return bearers.entrySet().stream()
                .filter(told -> told.getValue().size() == 1)
                .map(told -> new Explained(
                        told.getKey().getKey(),
                        told.getKey().getValue(),
                        told.getValue().getFirst()))
                .toList();
    }

    /// Which of these entities are named in full in which of these stories.
    private static List<Present> present(Shelf shelf, Set<UUID> entities, UUID[] articles, UUID[] stories) {
        return shelf.list(
                """
                select distinct s.story_id, n.entity_id
                from unnest(?, ?) as s (article_id, story_id) join article_entity e using (article_id)
                join name n on n.id = e.name_id
                where not n.partial and n.entity_id = any(?)
                """,
                row -> new Present(row.getObject("story_id", UUID.class), row.getObject("entity_id", UUID.class)),
                articles,
                stories,
                entities.toArray(UUID[]::new));
    }

    private static List<List<Mention>> mentions(Annotations annotations) {
        List<List<Mention>> byReferent = new ArrayList<>();
        annotations.referents().forEach(referent -> byReferent.add(new ArrayList<>()));
        annotations
                .mentions()
                .forEach(mention -> byReferent.get(mention.referent()).add(mention));
        return byReferent;
    }

    private String spans(List<Mention> mentions) {
        return json(mentions.stream()
                .map(mention -> new At(
                        mention.span().start(),
                        mention.span().end(),
                        mention.confidence().value()))
                .toList());
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
