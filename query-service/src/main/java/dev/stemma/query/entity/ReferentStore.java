package dev.stemma.query.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Wire;
import dev.stemma.philology.text.Evidence;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
    /// entities bear means the one that its story names in full, if there is but one.
    ///
    /// @return the entities that are named by more or fewer articles now
    public Set<UUID> assign(Shelf shelf, Collection<UUID> articles) {
        UUID[] all = articles.toArray(UUID[]::new);
        shelf.list("""
            select id from name where id in (select name_id from article_entity where article_id = any(?))
            order by id for share
            """, row -> true, (Object) all);
        Set<UUID> touched = new HashSet<>();
        shelf.list(
                """
                with bearer as (
                    select distinct short.id as name_id, bearing.entity_id
                    from name short join name mate on mate.entity_id = short.entity_id and mate.partial
                    join (select a, b from name_match union all select b, a from name_match) m on m.a = mate.id
                    join name bearing on bearing.id = m.b and not bearing.partial
                    where short.ambiguous
                      and short.id in (select name_id from article_entity where article_id = any(?))),
                present as (
                    select distinct a.story_id, n.entity_id
                    from article a join article_entity e on e.article_id = a.id join name n on n.id = e.name_id
                    where not n.partial and exists (select from bearer)
                      and a.story_id in (select story_id from article where id = any(?))),
                told as (
                    select story_id, name_id, (array_agg(entity_id))[1] as entity_id
                    from present join bearer using (entity_id) group by story_id, name_id having count(*) = 1),
                wanted as (
                    select e.article_id, e.referent, e.entity_id as before,
                        coalesce(t.entity_id, n.entity_id) as entity_id,
                        case when t.entity_id is null then n.confidence else 0.8 end as confidence,
                        case when t.entity_id is null then n.evidence else ?::jsonb end as evidence
                    from article_entity e join article a on a.id = e.article_id join name n on n.id = e.name_id
                    left join told t on t.story_id = a.story_id and t.name_id = e.name_id
                    where e.article_id = any(?))
                update article_entity e
                set entity_id = w.entity_id, confidence = w.confidence, evidence = w.evidence
                from wanted w where e.article_id = w.article_id and e.referent = w.referent
                  and e.entity_id is distinct from w.entity_id
                returning w.before, w.entity_id
                """,
                row -> {
                    Shelf.uuid(row, "before").ifPresent(touched::add);
                    return touched.add(row.getObject("entity_id", UUID.class));
                },
                all,
                all,
                EvidenceJson.of(List.of(STORY_TELLS)).toString(),
                all);
        return touched;
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
