package dev.stemma.query.article;

import dev.stemma.query.article.KinView.KinItem;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads which articles share text.
@ApplicationScoped
class KinshipQuery {

    private static final String KIN = """
        from (
            select a as own, b as other, binds, round(confidence::numeric, 3)::float8 as sure, evidence from kinship
            union all
            select b, a, binds, round(confidence::numeric, 3)::float8, evidence from kinship) kin
        join (select id as judged, representative from wording) wording on judged = other
        join article on id = representative
        """;

    private final Library library;

    KinshipQuery(Library library) {
        this.library = library;
    }

    /// The articles that share text with one, one for each wording; nothing if there is no such article.
    Optional<KinView> of(UUID article, Paging paging) {
        return library.write(shelf -> shelf.first(
                        "select wording_id from article where id = ?",
                        row -> row.getObject("wording_id", UUID.class),
                        article)
                .map(wording -> of(shelf, article, wording, paging)));
    }

    private static KinView of(Shelf shelf, UUID article, UUID wording, Paging paging) {
        Conditions page = new Conditions().and("own = ?", wording);
        paging.after().ifPresent(key -> after(page, key));
        List<KinItem> read = shelf.list(
                "select " + ArticleQuery.COLUMNS + ", binds, sure, evidence " + KIN + page.where()
                        + "order by binds desc, sure desc, id limit ?",
                KinshipQuery::item,
                page.values(paging.limit() + 1));
        long count = shelf.first(
                        "select count(*) from kinship where a = ? or b = ?", row -> row.getLong(1), wording, wording)
                .orElse(0L);
        return new KinView(article, paging.page(read), paging.next(read, KinshipQuery::key), Total.of(count));
    }

    private static void after(Conditions page, Paging.Key key) {
        boolean binds = Boolean.parseBoolean(key.part(0).value());
        double sure = key.part(1).number();
        page.and("binds < ? or binds = ? and (sure < ? or sure = ? and id > ?)", binds, binds, sure, sure, key.uuid());
    }

    private static Paging.Key key(KinItem item) {
        return Paging.Key.of(item.article().id().toString(), item.sameText(), item.confidence());
    }

    private static KinItem item(ResultSet row) throws SQLException {
        return new KinItem(
                ArticleQuery.summary(row),
                row.getBoolean("binds"),
                row.getDouble("sure"),
                EvidenceView.list(Stored.json(row.getString("evidence"))));
    }
}
