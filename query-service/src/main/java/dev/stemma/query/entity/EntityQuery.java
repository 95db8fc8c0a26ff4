package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.LocationView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.entity.EntityView.FormView;
import dev.stemma.query.entity.EntityView.HomonymView;
import dev.stemma.query.entity.EntityView.RoleView;
import dev.stemma.query.entity.EntityView.Summary;
import dev.stemma.query.entity.EntityView.VariantView;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads entities.
@ApplicationScoped
public class EntityQuery {

    /// A form that is at least as similar (share of common trigrams) as this is found.
    private static final double SIMILAR = 0.45;

    private static final int MOST_FORMS = 50;
    private static final int MOST_ROLES = 20;
    private static final int MOST_REASONS = 20;
    private static final int MOST_ASKED = 500;

    private final Library library;

    EntityQuery(Library library) {
        this.library = library;
    }

    /// Which entities are asked for; what is empty does not matter.
    ///
    /// @param name how a word of one of its names begins, or what one of them resembles
    public record Filter(Optional<String> name, Optional<MentionType> type, Optional<Integer> leastArticles) {

        private Conditions conditions() {
            Conditions conditions = new Conditions().when(type, "type = ?").when(leastArticles, "article_count >= ?");
            name.ifPresent(wanted -> {
                String start = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
                conditions.and("""
                    id in (select entity_id from entity_name
                        where form ilike ? or form ilike ? or form % ? and similarity(form, ?) >= ?)
                    """, start, "% " + start, wanted, wanted, SIMILAR);
            });
            return conditions;
        }
    }

    /// A page of entities, those that most articles name first.
    public EntityView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions page = filter.conditions();
            paging.after()
                    .ifPresent(key -> page.and("article_count <= ?", key.whole())
                            .and("article_count < ? or id > ?", key.whole(), key.uuid()));
            List<Summary> read = shelf.list(
                    "select id, type, name, qualifier, article_count, mention_count from entity" + page.where()
                            + "order by article_count desc, id limit ?",
                    EntityQuery::summary,
                    page.values(paging.limit() + 1));
            Conditions all = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1 from entity" + all.where() + "limit " + (Total.ENOUGH + 1)
                                    + ") n",
                            row -> row.getLong(1),
                            all.values())
                    .orElse(0L);
            return new EntityView.Page(
                    withForms(shelf, paging.page(read)),
                    paging.next(read, entity -> Paging.Key.of(entity.id().toString(), entity.articleCount())),
                    Total.of(count));
        });
    }

    /// An entity and what changes when it does.
    public record Tagged(EntityView entity, String etag) {}

    /// An entity with all that is known of it.
    public Optional<Tagged> find(UUID id) {
        return library.write(shelf -> shelf.first("select * from entity where id = ?", row -> entity(row, shelf), id));
    }

    /// Whether there is such an entity.
    boolean exists(UUID id) {
        return library.write(shelf -> shelf.first("select id from entity where id = ?", row -> true, id))
                .isPresent();
    }

    private static Tagged entity(ResultSet row, Shelf shelf) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<VariantView> variants = variants(shelf, id);
        EntityView entity = new EntityView(
                id,
                row.getString("type"),
                row.getString("name"),
                Optional.ofNullable(row.getString("qualifier")),
                row.getInt("article_count"),
                row.getInt("mention_count"),
                variants,
                roles(shelf, id),
                location(shelf, id),
                confidence(shelf, id),
                reasons(variants),
                homonyms(shelf, id));
        return new Tagged(entity, Integer.toHexString(entity.hashCode()) + "-" + entity.articleCount());
    }

    private static List<VariantView> variants(Shelf shelf, UUID id) {
        return shelf.list("""
            select v.form, v.article_count, n.confidence, n.evidence
            from entity_name v left join lateral (
                select confidence, evidence from name where form = v.form and not ambiguous and entity_id =
                    (select coalesce(homonym_of, id) from entity where id = v.entity_id)
                order by confidence desc limit 1) n on true
            where v.entity_id = ? order by v.article_count desc, v.form collate "C"
            """, EntityQuery::variant, id);
    }

    private static VariantView variant(ResultSet row) throws SQLException {
        double confidence = row.getDouble("confidence");
        Optional<Double> sure = row.wasNull() ? Optional.empty() : Optional.of(rounded(confidence));
        return new VariantView(
                row.getString("form"),
                row.getInt("article_count"),
                sure,
                EvidenceView.list(Stored.json(row.getString("evidence"))));
    }

    private static List<RoleView> roles(Shelf shelf, UUID id) {
        return shelf.list("""
            select role, count(distinct article_id) as articles from article_entity
            where entity_id = ? and role is not null
            group by role order by articles desc, role collate "C" limit ?
            """, row -> new RoleView(row.getString("role"), row.getInt("articles")), id, MOST_ROLES);
    }

    /// Who else bears its names.
    private static List<HomonymView> homonyms(Shelf shelf, UUID id) {
        return shelf.list(
                """
                with base as (select coalesce(homonym_of, id) as id from entity where id = ?)
                select e.id, e.name, e.qualifier, e.article_count from base join entity e on e.id = base.id
                where e.id <> ?
                union all
                select e.id, e.name, e.qualifier, e.article_count from base join entity e on e.homonym_of = base.id
                where e.id <> ? order by 4 desc, 1
                """,
                row -> new HomonymView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("qualifier")),
                        row.getInt("article_count")),
                id,
                id,
                id);
    }

    /// Where most of its articles take it to be, as the surest of them says; of the very frequent a part is asked.
    private static Optional<LocationView> location(Shelf shelf, UUID id) {
        return shelf.first(
                """
                select
                    (array_agg(location order by (location ->> 'confidence')::float8 desc, article_id))[1] as location
                from (select location, article_id from article_entity
                    where entity_id = ? and location is not null order by article_id limit ?) asked
                group by location ->> 'kind', location ->> 'country', location ->> 'geonames'
                order by count(*) desc, max((location ->> 'confidence')::float8) desc, min(article_id::text)
                """, row -> LocationView.of(row.getString("location")).orElseThrow(), id, MOST_ASKED);
    }

    private static double confidence(Shelf shelf, UUID id) {
        return shelf.first(
                        "select avg(confidence) as mean from article_entity where entity_id = ?",
                        row -> rounded(row.getDouble("mean")),
                        id)
                .orElse(0.0);
    }

    private static List<EvidenceView> reasons(List<VariantView> variants) {
        return variants.stream()
                .flatMap(variant -> variant.evidence().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(EvidenceView::weight)
                        .reversed()
                        .thenComparing(EvidenceView::detail))
                .limit(MOST_REASONS)
                .toList();
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("name"),
                Optional.ofNullable(row.getString("qualifier")),
                row.getInt("article_count"),
                row.getInt("mention_count"),
                List.of());
    }

    private static List<Summary> withForms(Shelf shelf, List<Summary> entities) {
        Map<UUID, List<FormView>> forms = new HashMap<>();
        entities.forEach(entity -> forms.put(entity.id(), new ArrayList<>()));
        shelf.list(
                """
                select v.entity_id, v.form, v.article_count from unnest(?) as wanted (id) cross join lateral (
                    select * from entity_name where entity_id = wanted.id
                    order by article_count desc, form collate "C" limit ?) v
                """,
                row -> forms.get(row.getObject("entity_id", UUID.class))
                        .add(new FormView(row.getString("form"), row.getInt("article_count"))),
                forms.keySet().toArray(UUID[]::new),
                MOST_FORMS);
        return entities.stream()
                .map(entity -> new Summary(
                        entity.id(),
                        entity.type(),
                        entity.name(),
                        entity.qualifier(),
                        entity.articleCount(),
                        entity.mentionCount(),
                        forms.get(entity.id())))
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
