package dev.stemma.query.utterance;

import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.utterance.Comparison.Passage;
import dev.stemma.query.utterance.UtteranceView.FirstView;
import dev.stemma.query.utterance.UtteranceView.SpeakerView;
import dev.stemma.query.utterance.UtteranceView.Summary;
import dev.stemma.query.utterance.UtteranceView.WordingView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the quote ledger.
@ApplicationScoped
class UtteranceQuery {

    private static final int WORDINGS = 500;

    /// Utterances, each with the first of its quotes that are there and the speaker of the first that knows one.
    private static final String SUMMARY = """
            select u.*, f.*, s.* from (select * from utterance u %s) u
            cross join lateral (
                select q.article_id, q.ordinal, q.kind, q.content, a.source_name, a.published_at
                  from utterance_quote x
                  join quote q on q.article_id = x.article_id and q.ordinal = x.ordinal
                  join article a on a.id = x.article_id
                 where x.utterance_id = u.id order by x.rank limit 1) f
            left join lateral (
                select coalesce(n.name, e.name) as speaker, e.entity_id
                  from utterance_quote x
                  join quote q on q.article_id = x.article_id and q.ordinal = x.ordinal
                  join article_entity e on e.article_id = q.article_id and e.referent = q.referent
                  left join entity n on n.id = e.entity_id
                 where x.utterance_id = u.id order by x.rank limit 1) s on true
            order by u.at desc, u.id
            """;

    private static final String THERE = "exists (select from utterance_quote x where x.utterance_id = u.id)";

    private final Library library;

    UtteranceQuery(Library library) {
        this.library = library;
    }

    /// Which utterances are asked for; what is empty does not matter.
    ///
    /// @param speaker the entity that speaks
    /// @param articleId, traditionId with a quote in that article, or in one of that tradition
    /// @param words to look for in any wording, as PostgreSQL's `websearch_to_tsquery` reads them
    /// @param altered only those that someone has otherwise than the first
    /// @param articles how many articles have it at least
    record Filter(
            Optional<UUID> speaker,
            Optional<UUID> storyId,
            Optional<UUID> traditionId,
            Optional<UUID> articleId,
            Optional<String> words,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean altered,
            int articles) {

        private Conditions conditions() {
            Conditions conditions = new Conditions()
                    .and(THERE)
                    .when(storyId, "u.story_id = ?")
                    .when(from, "u.at >= ?")
                    .when(to, "u.at < ?")
                    .when(speaker, """
                            u.id in (select x.utterance_id from article_entity e
                                join quote q on q.article_id = e.article_id and q.referent = e.referent
                                join utterance_quote x on x.article_id = q.article_id and x.ordinal = q.ordinal
                                where e.entity_id = ?)""")
                    .when(traditionId, """
                            u.id in (select x.utterance_id from article a join utterance_quote x on x.article_id = a.id
                                where a.tradition_id = ?)""")
                    .when(articleId, "u.id in (select x.utterance_id from utterance_quote x where x.article_id = ?)")
                    .when(words, """
                            u.id in (select x.utterance_id from quote q
                                join utterance_quote x on x.article_id = q.article_id and x.ordinal = q.ordinal
                                where q.search @@ websearch_to_tsquery('english', ?))""");
            if (altered) {
                conditions.and("u.wording_count > 1");
            }
            return articles > 1 ? conditions.and("u.article_count >= ?", articles) : conditions;
        }
    }

    /// A page of utterances, the newest first.
    UtteranceView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions page = filter.conditions();
            paging.after()
                    .ifPresent(last ->
                            page.and("u.at <= ?", last.time()).and("u.at < ? or u.id > ?", last.time(), last.uuid()));
            List<Summary> read = shelf.list(
                    SUMMARY.formatted(page.where() + "order by u.at desc, u.id limit ?"),
                    UtteranceQuery::summary,
                    page.values(paging.limit() + 1));
            Conditions all = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1 from utterance u" + all.where() + "limit "
                                    + (Total.ENOUGH + 1) + ") n",
                            row -> row.getLong(1),
                            all.values())
                    .orElse(0L);
            return new UtteranceView.Page(
                    paging.page(read),
                    paging.next(
                            read,
                            one -> new Paging.Key(one.at().toString(), one.id().toString())),
                    Total.of(count));
        });
    }

    /// An utterance with its wordings.
    Optional<UtteranceView> find(UUID id) {
        return library.write(shelf -> shelf.first(SUMMARY.formatted("where u.id = ?"), UtteranceQuery::summary, id)
                .map(summary -> compared(summary, wordings(shelf, id))));
    }

    private static UtteranceView compared(Summary summary, List<WordingView> wordings) {
        if (wordings.isEmpty()) {
            return UtteranceView.of(summary, wordings);
        }
        WordingView first = wordings.getFirst();
        Comparison comparison = new Comparison(new Passage(first.content(), first.start()));
        return UtteranceView.of(
                summary,
                wordings.stream()
                        .map(wording -> compared(wording, first.wording(), comparison))
                        .toList());
    }

    private static WordingView compared(WordingView wording, int first, Comparison comparison) {
        boolean differs = wording.wording() != first;
        return new WordingView(
                wording.articleId(),
                wording.number(),
                wording.source(),
                wording.publishedAt(),
                wording.credit(),
                wording.traditionId(),
                wording.kind(),
                wording.content(),
                wording.start(),
                wording.end(),
                wording.speaker(),
                wording.wording(),
                differs,
                differs ? comparison.with(new Passage(wording.content(), wording.start())) : Optional.of(List.of()));
    }

    private static List<WordingView> wordings(Shelf shelf, UUID id) {
        return shelf.list("""
                select q.*, x.wording, a.source_name, a.published_at, a.credit_agency, a.tradition_id
                  from utterance_quote x
                  join quote q on q.article_id = x.article_id and q.ordinal = x.ordinal
                  join article a on a.id = x.article_id
                 where x.utterance_id = ? order by x.rank limit ?
                """, UtteranceQuery::wording, id, WORDINGS);
    }

    private static Summary summary(ResultSet row) throws SQLException {
        int wordings = row.getInt("wording_count");
        return new Summary(
                row.getObject("id", UUID.class),
                row.getObject("story_id", UUID.class),
                row.getString("content"),
                speaker(row),
                new FirstView(
                        row.getObject("article_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("kind"),
                        row.getString("source_name"),
                        Shelf.instant(row, "published_at"),
                        row.getString("basis")),
                Shelf.instant(row, "at").orElseThrow(),
                row.getInt("quote_count"),
                row.getInt("article_count"),
                wordings,
                wordings > 1);
    }

    private static Optional<SpeakerView> speaker(ResultSet row) throws SQLException {
        Optional<UUID> entity = Shelf.uuid(row, "entity_id");
        return Optional.ofNullable(row.getString("speaker")).map(name -> new SpeakerView(name, entity));
    }

    private static WordingView wording(ResultSet row) throws SQLException {
        return new WordingView(
                row.getObject("article_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("source_name"),
                Shelf.instant(row, "published_at"),
                Optional.ofNullable(row.getString("credit_agency")),
                Shelf.uuid(row, "tradition_id"),
                row.getString("kind"),
                row.getString("content"),
                row.getInt("content_start"),
                row.getInt("content_end"),
                Optional.ofNullable(row.getString("speaker")),
                row.getInt("wording"),
                false,
                Optional.empty());
    }
}
