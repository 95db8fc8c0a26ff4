package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads traditions and their stemmata.
@ApplicationScoped
public class TraditionQuery {

    private static final int WITNESSES = 500;

    private final Library library;

    TraditionQuery(Library library) {
        this.library = library;
    }

    /// A tradition as it stands in its row, with all its witnesses, the first published first.
    ///
    /// @param stemma as the column holds it; missing while it is not drawn
    record Found(TraditionView tradition, JsonNode stemma, List<WitnessView> witnesses, String etag) {

        /// The stemma as it is drawn.
        StemmaView drawn() {
            return Drawn.of(tradition.id(), stemma, witnesses);
        }
    }

    /// A tradition with its witnesses.
    Optional<Found> find(UUID id) {
        return library.write(shelf -> shelf.first("""
                select tradition.*, (select count(*)::int from apparatus_entry where tradition_id = id) as changes
                  from tradition where id = ?
                """, row -> found(row, witnesses(shelf, id)), id));
    }

    /// The tradition that an article is a witness of.
    Optional<UUID> ofArticle(UUID article) {
        return library.write(shelf -> shelf.first(
                        "select tradition_id from article where id = ?",
                        row -> Shelf.uuid(row, "tradition_id"),
                        article))
                .flatMap(Function.identity());
    }

    /// Whether there is such an article.
    boolean isArticle(UUID article) {
        return library.write(shelf -> shelf.first("select 1 from article where id = ?", row -> true, article))
                .isPresent();
    }

    private static Found found(ResultSet row, List<WitnessView> witnesses) throws SQLException {
        JsonNode stemma = Stored.json(row.getString("stemma"));
        TraditionView tradition = new TraditionView(
                row.getObject("id", UUID.class),
                row.getObject("story_id", UUID.class),
                Optional.ofNullable(row.getString("credit")),
                row.getInt("witness_count"),
                row.getInt("changes"),
                !stemma.isMissingNode(),
                witnesses.subList(0, Math.min(WITNESSES, witnesses.size())));
        String etag = row.getString("etag") + "-" + Integer.toHexString(witnesses.hashCode());
        return new Found(tradition, stemma, witnesses, etag);
    }

    private static List<WitnessView> witnesses(Shelf shelf, UUID tradition) {
        List<WitnessView> witnesses = new ArrayList<>();
        shelf.list(
                """
                select id, source_name, title, url, published_at, credit_agency from article where tradition_id = ?
                 order by published_at nulls last, id
                """,
                row -> witnesses.add(new WitnessView(
                        row.getObject("id", UUID.class),
                        Sigla.of(witnesses.size()),
                        row.getString("source_name"),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("url")),
                        Shelf.instant(row, "published_at"),
                        Optional.ofNullable(row.getString("credit_agency")))),
                tradition);
        return List.copyOf(witnesses);
    }
}
