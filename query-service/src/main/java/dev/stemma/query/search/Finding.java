package dev.stemma.query.search;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.catalog.Paging.Key;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The articles that one question finds, the newest first.
///
/// Where few are found, all of them are looked at by the index of words. Where many are, those of the last days are,
/// then of the last weeks, until there are enough: PostgreSQL holds the reading of a long text for cheap, and would by
/// itself go through all articles by time and read the words of each.
final class Finding {

    private static final List<Duration> AGES =
            List.of(Duration.ofDays(4), Duration.ofDays(30), Duration.ofDays(240), Duration.ofDays(1_900));

    private static final String ALL = """
            with matching as materialized (select id, %1$s as at from article %2$s limit ?)
            select (select count(*) from matching) as counted, id, at
            from (select 1) one left join (
                select id, at from matching %3$s order by at desc, id limit ?) as first on true
            order by at desc, id
            """;

    private static final String SOME = """
            select id, %1$s as at from article %2$s order by %1$s desc, id limit ?
            """;

    private final Shelf shelf;
    private final Question question;
    private final ArticleQuery.Filter filter;

    /// How many there are, once that is known.
    private long counted = -1;

    Finding(Shelf shelf, Question question, ArticleQuery.Filter filter) {
        this.shelf = shelf;
        this.question = question;
        this.filter = filter;
        shelf.list("""
                select set_config('plan_cache_mode', 'force_custom_plan', true),
                    set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)
                """, row -> true);
    }

    /// An article that is found.
    record Found(UUID id, Instant at, double rank) {

        static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::rank)
                .reversed()
                .thenComparing(found -> found.id().toString());

        Key ranked() {
            return Key.of(id.toString(), rank);
        }

        Key timed() {
            return Key.of(id.toString(), at);
        }
    }

    /// How many articles are found in all, as far as anyone counts; asked for after [#newest].
    Total total() {
        return Total.of(counted);
    }

    /// The newest articles of a window, at most so many, without ranks.
    List<Found> newest(Window window, int most) {
        if (counted <= Total.ENOUGH) {
            List<Found> found = all(window, most);
            if (counted <= Total.ENOUGH) {
                return found;
            }
        }
        return some(window, most);
    }

    /// These articles, each ranked by how well it answers the question.
    List<Found> ranked(List<Found> found) {
        Map<UUID, Double> ranks = new HashMap<>();
        shelf.list(
                """
                select id, ts_rank_cd(search, case when language = 'en' then ?::tsquery else ?::tsquery end, 1)::float8
                    as rank from article where id = any(?)
                """,
                row -> ranks.put(row.getObject("id", UUID.class), row.getDouble("rank")),
                question.english(),
                question.plain(),
                found.stream().map(Found::id).toArray(UUID[]::new));
        return found.stream()
                .map(one -> new Found(one.id(), one.at(), ranks.getOrDefault(one.id(), 0.0)))
                .toList();
    }

    private List<Found> all(Window window, int most) {
        Conditions all = question.conditions(filter);
        Conditions within = window.within(new Conditions(), "at");
        List<Object> further = new ArrayList<>(List.of(Total.ENOUGH + 1));
        further.addAll(Arrays.asList(within.values(most)));
        List<Optional<Found>> found = shelf.list(
                ALL.formatted(ArticleQuery.TIME, all.where(), within.where()),
                row -> {
                    counted = row.getLong("counted");
                    return row.getObject("id") == null ? Optional.empty() : Optional.of(found(row));
                },
                all.values(further.toArray()));
        return found.stream().flatMap(Optional::stream).toList();
    }

    private List<Found> some(Window window, int most) {
        if (window.end().isEmpty()) {
            Instant last = window.after().map(Key::time).orElseGet(this::newest);
            for (Duration age : AGES) {
                List<Found> found = some(window, Optional.of(last.minus(age)), most);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return some(window, Optional.empty(), most);
    }

    private List<Found> some(Window window, Optional<Instant> since, int most) {
        Conditions conditions =
                window.within(question.conditions(filter), ArticleQuery.TIME).when(since, ArticleQuery.TIME + " >= ?");
        return shelf.list(
                SOME.formatted(ArticleQuery.TIME, conditions.where()), Finding::found, conditions.values(most));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class), Shelf.instant(row, "at").orElseThrow(), 0);
    }

    private Instant newest() {
        shelf.change("set local enable_indexscan = on");
        Instant newest = shelf.first(
                        "select " + ArticleQuery.TIME + " as at from article order by " + ArticleQuery.TIME
                                + " desc, id limit 1",
                        row -> Shelf.instant(row, "at").orElseThrow())
                .orElse(Instant.EPOCH);
        shelf.change("set local enable_indexscan = off");
        return newest;
    }
}
