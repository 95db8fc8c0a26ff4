package dev.stemma.query.quote;

import dev.stemma.contracts.Quote;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.quote.QuoteView.SpeakerView;
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

/// Reads quotes.
@ApplicationScoped
public class QuoteQuery {

    private static final String TIME = "coalesce(a.published_at, a.received_at)";

    private static final String FROM = """
              from quote q
              join article a on a.id = q.article_id
              left join article_entity e on e.article_id = q.article_id and e.referent = q.referent
              left join utterance_quote u on u.article_id = q.article_id and u.ordinal = q.ordinal
            """;

    private final Library library;

    QuoteQuery(Library library) {
        this.library = library;
    }

    /// Which quotes are asked for; what is empty does not matter.
    ///
    /// @param speaker the entity that speaks
    /// @param words to look for in what is said, as PostgreSQL's `websearch_to_tsquery` reads them
    public record Filter(
            Optional<UUID> articleId,
            Optional<UUID> storyId,
            Optional<UUID> speaker,
            Optional<UUID> utteranceId,
            Optional<Quote.Kind> kind,
            Optional<String> words,
            Optional<Instant> from,
            Optional<Instant> to) {

        public static Filter ofSpeaker(UUID entity) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(entity),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Conditions conditions() {
            return new Conditions()
                    .when(articleId, "q.article_id = ?")
                    .when(storyId, "a.story_id = ?")
                    .when(speaker, "e.entity_id = ?")
                    .when(utteranceId, "u.utterance_id = ?")
                    .when(kind, "q.kind = ?")
                    .when(words, "q.search @@ websearch_to_tsquery('english', ?)")
                    .when(from, TIME + " >= ?")
                    .when(to, TIME + " < ?");
        }
    }

    /// A page of quotes: of the newest article first, in the order of its text.
    public QuoteView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions page = filter.conditions();
            paging.after().ifPresent(key -> {
                Instant time = key.part(0).time();
                int number = key.part(1).whole();
                page.and(TIME + " <= ?", time)
                        .and(
                                TIME + " < ? or q.article_id > ? or q.article_id = ? and q.ordinal > ?",
                                time,
                                key.uuid(),
                                key.uuid(),
                                number);
            });
            List<Placed> read = shelf.list(
                    "select q.*, a.source_name, a.published_at, a.story_id, e.name as named, e.entity_id, u.utterance_id, "
                            + TIME
                            + " as at" + FROM + page.where() + "order by " + TIME
                            + " desc, q.article_id, q.ordinal limit ?",
                    QuoteQuery::placed,
                    page.values(paging.limit() + 1));
            Conditions all = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1" + FROM + all.where() + "limit " + (Total.ENOUGH + 1)
                                    + ") n",
                            row -> row.getLong(1),
                            all.values())
                    .orElse(0L);
            return new QuoteView.Page(
                    paging.page(read).stream().map(Placed::quote).toList(),
                    paging.next(read, Placed::key),
                    Total.of(count));
        });
    }

    /// A quote and the time by which it is listed.
    private record Placed(QuoteView quote, Instant at) {

        private Paging.Key key() {
            return Paging.Key.of(quote.articleId().toString(), at, quote.number());
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(quote(row), Shelf.instant(row, "at").orElseThrow());
    }

    private static QuoteView quote(ResultSet row) throws SQLException {
        return new QuoteView(
                row.getObject("article_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("kind"),
                row.getString("content"),
                row.getInt("content_start"),
                row.getInt("content_end"),
                new SpanView(row.getInt("span_start"), row.getInt("span_end")),
                span(row, "cue"),
                speaker(row),
                Math.round(row.getDouble("confidence") * 1000) / 1000.0,
                row.getString("source_name"),
                Shelf.instant(row, "published_at"),
                Shelf.uuid(row, "story_id"),
                Shelf.uuid(row, "utterance_id"));
    }

    private static Optional<SpeakerView> speaker(ResultSet row) throws SQLException {
        Optional<String> words = Optional.ofNullable(row.getString("speaker"));
        Optional<String> named = Optional.ofNullable(row.getString("named"));
        Optional<SpanView> span = span(row, "speaker");
        Optional<UUID> entity = Shelf.uuid(row, "entity_id");
        return named.or(() -> words).map(name -> new SpeakerView(name, named.isPresent(), words, span, entity));
    }

    private static Optional<SpanView> span(ResultSet row, String of) throws SQLException {
        int start = row.getInt(of + "_start");
        return row.wasNull() ? Optional.empty() : Optional.of(new SpanView(start, row.getInt(of + "_end")));
    }
}
