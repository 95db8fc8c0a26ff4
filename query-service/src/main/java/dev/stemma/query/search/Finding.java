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
import java.util.function.Supplier;

/// The articles that one question finds, the newest first.
///
/// Where few are found, all of them are looked at by the index of words. Where many are, the words of the newest
/// articles of all are read first, of which enough may be among them; else those found of so many days are looked at as
/// should hold enough by that sample: PostgreSQL holds the reading of a long text for cheap, and would by itself go
/// through all articles by time and read the words of each.
final class Finding {

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

    private static final String AMONG_NEWEST = """
            select id, %1$s as at from (
                select * from article %2$s order by %1$s desc, id limit ?) as article %3$s
            order by %1$s desc, id
            """;

    private static final String REACH = """
            select min(at) as first, max(at) as last from (
                select %1$s as at from article %2$s order by %1$s desc, id limit ?) as newest
            """;

    /// Of so many of the newest articles the words are read to see what share of all is found.
    private static final int SAMPLE = 200;

    /// Where it is no less, the words of as many are read as should hold enough, if these are not too many.
    private static final double MANY = 0.25;

    private static final double MARGIN = 1.3;
    private static final int MOST_READ = 1_500;

    /// So many times the days are looked at which should hold enough by the sample, and, if they do not, so many.
    private static final List<Double> MARGINS = List.of(1.7, 14.0);

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
            Sample sample = byTime(() -> sample(window, most));
            if (sample.found().size() >= most) {
                return sample.found().subList(0, most);
            }
            for (Instant since : sample.reaches()) {
                List<Found> found = some(window, Optional.of(since), most);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return some(window, Optional.empty(), most);
    }

    /// What is found among the newest articles of all.
    ///
    /// @param reaches since when enough should be found, with more and more margin
    private record Sample(List<Found> found, List<Instant> reaches) {}

    private Sample sample(Window window, int most) {
        List<Found> found = amongNewest(window, SAMPLE);
        double share = Math.max(0.5, found.size()) / SAMPLE;
        if (found.size() >= most) {
            return new Sample(found, List.of());
        }
        int holding = (int) (MARGIN * most / share);
        return share >= MANY && holding <= MOST_READ
                ? new Sample(amongNewest(window, holding), List.of())
                : new Sample(found, reaches(window, most / share / SAMPLE));
    }

    private List<Found> some(Window window, Optional<Instant> since, int most) {
        Conditions conditions =
                window.within(question.conditions(filter), ArticleQuery.TIME).when(since, ArticleQuery.TIME + " >= ?");
        return shelf.list(
                SOME.formatted(ArticleQuery.TIME, conditions.where()), Finding::found, conditions.values(most));
    }

    private List<Found> amongNewest(Window window, int size) {
        Conditions newest = window.within(new Conditions(), ArticleQuery.TIME);
        Conditions found = question.conditions(filter);
        List<Object> values = new ArrayList<>(Arrays.asList(newest.values(size)));
        values.addAll(Arrays.asList(found.values()));
        return shelf.list(
                AMONG_NEWEST.formatted(ArticleQuery.TIME, newest.where(), found.where()),
                Finding::found,
                values.toArray());
    }

    /// When the stretches begin that are so many times as long as that of the newest articles, with each margin.
    private List<Instant> reaches(Window window, double times) {
        Conditions newest = window.within(new Conditions(), ArticleQuery.TIME);
        return shelf.first(
                        REACH.formatted(ArticleQuery.TIME, newest.where()),
                        row -> reaches(Shelf.instant(row, "first"), Shelf.instant(row, "last"), times),
                        newest.values(SAMPLE))
                .orElse(List.of());
    }

    private static List<Instant> reaches(Optional<Instant> first, Optional<Instant> last, double times) {
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        long seconds = Math.max(1, Duration.between(first.get(), last.get()).toSeconds());
        return MARGINS.stream()
                .map(margin -> seconds * margin * times)
                .filter(back -> back < last.get().getEpochSecond())
                .map(back -> last.get().minusSeconds(Math.round(back)))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class), Shelf.instant(row, "at").orElseThrow(), 0);
    }

    /// What is asked for in the order of an index.
    private <T> T byTime(Supplier<T> asking) {
        shelf.change("set local enable_indexscan = on");
        T answer = asking.get();
        shelf.change("set local enable_indexscan = off");
        return answer;
    }
}
