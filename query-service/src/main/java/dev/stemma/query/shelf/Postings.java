package dev.stemma.query.shelf;

import java.util.List;
import java.util.UUID;

/// An index from keys to the wordings that have them.
///
/// @param table its table, with the columns `key` and `wording_id`
public record Postings(String table) {

    /// Keys that stand for more wordings than this tell nothing.
    private static final int COMMON = 400;

    /// The wordings that share keys with something, those that share most, rare keys first.
    ///
    /// @param mine the rest of a FROM clause that gives the keys as `mine.key`
    /// @param value of the one parameter in `mine`
    /// @param least as many keys are shared at least
    /// @param most as many wordings are given at most
    public List<UUID> sharing(Shelf shelf, String mine, Object value, int least, int most) {
        // materialized: else PostgreSQL looks the postings up once more for each wording in them
        return shelf.list(
                """
                with posting as materialized (
                    select array(select other.wording_id from %s other where other.key = mine.key limit ?) as wordings
                    from %s)
                select id from posting, unnest(wordings) as id where cardinality(wordings) <= ?
                group by id having count(*) >= ? order by sum(1.0 / cardinality(wordings)) desc, id limit ?
                """.formatted(table, mine),
                row -> row.getObject("id", UUID.class),
                COMMON + 1,
                value,
                COMMON,
                least,
                most);
    }
}
