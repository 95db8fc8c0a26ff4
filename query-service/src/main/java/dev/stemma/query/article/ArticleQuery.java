package dev.stemma.query.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.query.article.ArticleView.CreditView;
import dev.stemma.query.article.ArticleView.DigestView;
import dev.stemma.query.article.ArticleView.ExcerptView;
import dev.stemma.query.article.ArticleView.KeyPhraseView;
import dev.stemma.query.article.ArticleView.NamedView;
import dev.stemma.query.article.ArticleView.SourceView;
import dev.stemma.query.article.ArticleView.Summary;
import dev.stemma.query.article.ArticleView.TimeView;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.LocationView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Reads articles.
@ApplicationScoped
public class ArticleQuery {

    /// When an article came out, by which lists are ordered.
    public static final String TIME = "coalesce(published_at, received_at)";

    /// The columns of a [Summary].
    public static final String COLUMNS = """
        id, title, source_name, source_domain, source_country, url, credit_agency, published_at, received_at,
        language, story_id, tradition_id, left(text, 240) as lead
        """;

    private static final String SUMMARY = "select " + COLUMNS + " from article";

    private final Library library;

    ArticleQuery(Library library) {
        this.library = library;
    }

    /// Which articles are asked for; what is empty does not matter.
    public record Filter(
            Optional<String> source,
            Optional<String> language,
            Optional<String> credit,
            Optional<UUID> storyId,
            Optional<UUID> traditionId,
            Optional<UUID> entityId,
            Optional<Instant> from,
            Optional<Instant> to) {

        public static Filter ofStory(UUID story) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(story),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public static Filter ofTradition(UUID tradition) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(tradition),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public static Filter ofEntity(UUID entity) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(entity),
                    Optional.empty(),
                    Optional.empty());
        }

        /// What the rows of `article` must fulfil.
        public Conditions conditions() {
            return new Conditions()
                    .when(source, "source_name = ? or source_domain = ?")
                    .when(language, "language = ?")
                    .when(credit, "credit_agency = ?")
                    .when(storyId, "story_id = ?")
                    .when(traditionId, "tradition_id = ?")
                    .when(entityId, "id in (select article_id from article_entity where entity_id = ?)")
                    .when(from, TIME + " >= ?")
                    .when(to, TIME + " < ?");
        }
    }

    /// A page of articles, the newest first.
    public ArticleView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions page = filter.conditions();
            paging.after()
                    .ifPresent(key ->
                            page.and(TIME + " <= ?", key.time()).and(TIME + " < ? or id > ?", key.time(), key.uuid()));
            List<Summary> read = shelf.list(
                    SUMMARY + page.where() + "order by " + TIME + " desc, id limit ?",
                    ArticleQuery::summary,
                    page.values(paging.limit() + 1));
            Conditions all = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1 from article" + all.where() + "limit " + (Total.ENOUGH + 1)
                                    + ") n",
                            row -> row.getLong(1),
                            all.values())
                    .orElse(0L);
            return new ArticleView.Page(paging.page(read), paging.next(read, ArticleQuery::key), Total.of(count));
        });
    }

    /// An article with what was read in it, and its tag.
    public Optional<Tagged> find(UUID id) {
        return library.write(shelf -> shelf.first("select * from article where id = ?", row -> tagged(row, shelf), id));
    }

    /// An article and what changes when it does.
    public record Tagged(ArticleView article, String etag) {}

    static Paging.Key key(Summary summary) {
        return new Paging.Key(
                summary.publishedAt().orElse(summary.receivedAt()).toString(),
                summary.id().toString());
    }

    /// Reads the columns of a summary.
    public static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                source(row),
                Optional.ofNullable(row.getString("url")),
                Optional.ofNullable(row.getString("credit_agency")),
                Shelf.instant(row, "published_at"),
                Shelf.instant(row, "received_at").orElseThrow(),
                row.getString("language"),
                Shelf.uuid(row, "story_id"),
                Shelf.uuid(row, "tradition_id"),
                row.getString("lead"));
    }

    private static SourceView source(ResultSet row) throws SQLException {
        return new SourceView(
                row.getString("source_name"),
                Optional.ofNullable(row.getString("source_domain")),
                Optional.ofNullable(row.getString("source_country")));
    }

    private static Tagged tagged(ResultSet row, Shelf shelf) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        JsonNode annotations = Stored.json(row.getString("annotations"));
        List<NamedView> named = shelf.list(
                "select * from article_entity where article_id = ? order by referent", ArticleQuery::named, id);
        Optional<CreditView> credit = Optional.ofNullable(row.getString("credit_agency"))
                .map(agency -> new CreditView(agency, text(row, "credit_basis"), text(row, "credit_evidence")));
        ArticleView article = new ArticleView(
                id,
                row.getInt("revision"),
                source(row),
                Optional.ofNullable(row.getString("url")),
                row.getString("title"),
                row.getString("text"),
                Optional.ofNullable(row.getString("byline")),
                credit,
                Shelf.instant(row, "published_at"),
                Optional.ofNullable(row.getString("published_precision")),
                Optional.ofNullable(row.getString("published_basis")),
                Shelf.instant(row, "received_at").orElseThrow(),
                row.getString("language"),
                row.getDouble("language_confidence"),
                Shelf.instant(row, "linked_at").isPresent(),
                Shelf.uuid(row, "story_id"),
                Shelf.uuid(row, "tradition_id"),
                row.getString("model_version"),
                spans(annotations.path("paragraphs")),
                spans(annotations.path("sentences")),
                named,
                times(annotations.path("times")),
                annotations.has("digest")
                        ? Optional.of(digest(annotations.path("digest"), row.getString("text")))
                        : Optional.empty());
        return new Tagged(article, Integer.toHexString(article.hashCode()) + "-" + article.revision());
    }

    private static String text(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getString(column)).orElse("");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NamedView named(ResultSet row) throws SQLException {
        double confidence = row.getDouble("confidence");
        Optional<Double> sure = row.wasNull() ? Optional.empty() : Optional.of(Math.round(confidence * 1000) / 1000.0);
        return new NamedView(
                row.getInt("referent"),
                row.getString("type"),
                row.getString("name"),
                List.of((String[]) row.getArray("variants").getArray()),
                Optional.ofNullable(row.getString("role")),
                spans(Stored.json(row.getString("mentions"))),
                LocationView.of(row.getString("location")),
                Shelf.uuid(row, "entity_id"),
                sure,
                EvidenceView.list(Stored.json(row.getString("evidence"))));
    }

    private static List<SpanView> spans(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(span -> new SpanView(
                        span.path("start").asInt(), span.path("end").asInt()))
                .toList();
    }

    private static DigestView digest(JsonNode digest, String text) {
        return new DigestView(
                StreamSupport.stream(digest.path("keyPhrases").spliterator(), false)
                        .map(phrase -> keyPhrase(phrase, text))
                        .toList(),
                StreamSupport.stream(digest.path("summary").spliterator(), false)
                        .map(span -> excerpt(span, text))
                        .toList());
    }

    private static KeyPhraseView keyPhrase(JsonNode phrase, String text) {
        ExcerptView words = excerpt(phrase.path("span"), text);
        return new KeyPhraseView(
                words.start(), words.end(), words.text(), phrase.path("weight").asDouble());
    }

    private static ExcerptView excerpt(JsonNode span, String text) {
        int end = Math.min(text.length(), span.path("end").asInt());
        int start = Math.min(end, span.path("start").asInt());
        return new ExcerptView(start, end, text.substring(start, end));
    }

    private static List<TimeView> times(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(time -> new TimeView(
                        time.path("span").path("start").asInt(),
                        time.path("span").path("end").asInt(),
                        time.path("type").asText(),
                        time.path("value").asText()))
                .toList();
    }
}
