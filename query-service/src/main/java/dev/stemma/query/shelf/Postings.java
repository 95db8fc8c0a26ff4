package dev.stemma.query.shelf;

import java.util.List;
import java.util.UUID;

/// An index from keys to the wordings that have them.
///
/// @param table its table, with the columns `key` and `wording_id`
public record Postings(String table) {

    /// As many wordings are looked at for a key, the same ones for whoever has it: about as many as are judged.
    private static final int LISTED = 64;

    /// As many entries are counted, those of the rarest keys first: what shares none of these is hardly akin, and the
    /// commoner keys of a large library would cost more than all others.
    private static final int COUNTED = 1_000;

    /// What follows after rows `posting (key, wordings)`: the wordings of the rarest keys, those that share most first.
    /// The weights are whole numbers, whose sum does not depend on the order of the rows.
    static final String SHARING = """
            telling as (
                select wordings, cardinality(wordings) as many,
                    sum(cardinality(wordings)) over (order by cardinality(wordings), key) as upto
                from posting where cardinality(wordings) > 0)
            select id from telling, unnest(wordings) as id where upto - many < ?
            group by id having count(*) >= ? order by sum(1000000 / many) desc, id limit ?
            """;

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
                    select mine.key, array(
                        select other.wording_id from %s other where other.key = mine.key
                        order by other.wording_id limit ?) as wordings
                    from %s),
                """.formatted(table, mine) + SHARING,
                row -> row.getObject("id", UUID.class),
                LISTED,
                value,
                COUNTED,
                least,
                most);
    }
}
