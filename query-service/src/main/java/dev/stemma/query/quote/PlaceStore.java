package dev.stemma.query.quote;

import dev.stemma.philology.collation.Place;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where quotes stand in the collation of their tradition.
@ApplicationScoped
public class PlaceStore {

    /// A quote, by where its words stand in the article, and its place in the collation.
    public record Placed(UUID article, int start, int end, Place place) {}

    /// Writes the places of all quotes of some articles; those not given have none.
    public void put(Shelf shelf, Collection<UUID> articles, List<Placed> placed) {
        shelf.change("delete from quote_place where article_id = any(?)", (Object) articles.toArray(UUID[]::new));
        shelf.change(
                """
                insert into quote_place (article_id, ordinal, place_from, place_to)
                select q.article_id, q.ordinal, p.place_from, p.place_to
                from unnest(?, ?, ?, ?, ?) as p (article, content_start, content_end, place_from, place_to)
                join quote q on q.article_id = p.article and q.content_start = p.content_start
                    and q.content_end = p.content_end
                """,
                placed.stream().map(Placed::article).toArray(UUID[]::new),
                placed.stream().map(Placed::start).toArray(Integer[]::new),
                placed.stream().map(Placed::end).toArray(Integer[]::new),
                placed.stream().map(one -> one.place().from()).toArray(Long[]::new),
                placed.stream().map(one -> one.place().to()).toArray(Long[]::new));
    }
}
