package dev.stemma.query.search;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.search.Finding.Found;
import dev.stemma.query.search.SearchView.FacetView;
import dev.stemma.query.search.SearchView.FacetsView;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts what there is of what.
@ApplicationScoped
class FacetQuery {

    private static final int MOST_VALUES = 50;

    private record Row(UUID id, String source, String language, Optional<String> credit, Instant at) {}

    /// Counts over articles: of more than [Total#ENOUGH], the first.
    FacetsView count(Shelf shelf, List<Found> found, Set<Facet> wanted) {
        List<Row> counted = shelf.list(
                "select id, source_name, language, credit_agency, " + ArticleQuery.TIME
                        + " as at from article where id = any(?)",
                FacetQuery::row,
                (Object) found.stream().limit(Total.ENOUGH).map(Found::id).toArray(UUID[]::new));
        return new FacetsView(
                Total.of(found.size()),
                facet(wanted, Facet.SOURCE, counted, row -> Optional.of(row.source())),
                facet(wanted, Facet.LANGUAGE, counted, row -> Optional.of(row.language())),
                facet(wanted, Facet.CREDIT, counted, Row::credit),
                wanted.contains(Facet.ENTITY) ? Optional.of(entities(shelf, counted)) : Optional.empty(),
                facet(
                        wanted,
                        Facet.DAY,
                        counted,
                        row -> Optional.of(row.at().toString().substring(0, 10))),
                facet(
                        wanted,
                        Facet.MONTH,
                        counted,
                        row -> Optional.of(row.at().toString().substring(0, 7))));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("source_name"),
                row.getString("language"),
                Optional.ofNullable(row.getString("credit_agency")),
                Shelf.instant(row, "at").orElseThrow());
    }

    private static Optional<List<FacetView>> facet(
            Set<Facet> wanted, Facet facet, List<Row> rows, Function<Row, Optional<String>> value) {
        if (!wanted.contains(facet)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream().map(value).flatMap(Optional::stream).forEach(one -> counts.merge(one, 1, Integer::sum));
        Stream<FacetView> all = counts.entrySet().stream()
                .map(count -> new FacetView(count.getKey(), count.getValue(), Optional.empty()));
        return Optional.of(all.sorted(
                        Comparator.comparingInt(FacetView::articles).reversed().thenComparing(FacetView::value))
                .limit(MOST_VALUES)
                .toList());
    }

    private static List<FacetView> entities(Shelf shelf, List<Row> rows) {
        return shelf.list(
                """
                select e.id, e.name, n.articles from (
                    select entity_id, count(distinct article_id)::int as articles from article_entity
                    where article_id = any(?) and entity_id is not null
                    group by entity_id order by articles desc, entity_id limit ?) n
                join entity e on e.id = n.entity_id order by n.articles desc, e.id
                """,
                row -> new FacetView(
                        row.getString("name"), row.getInt("articles"), Optional.of(row.getObject("id", UUID.class))),
                rows.stream().map(Row::id).toArray(UUID[]::new),
                MOST_VALUES);
    }
}
