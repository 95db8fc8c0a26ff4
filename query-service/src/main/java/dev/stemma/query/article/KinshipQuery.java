package dev.stemma.query.article;

import dev.stemma.query.article.KinView.KinItem;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
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
            select b as other, binds, confidence, evidence from kinship where a = (select wording_id from own)
            union all
            select a, binds, confidence, evidence from kinship where b = (select wording_id from own)) kin
        join wording on wording.id = kin.other
        join article on article.id = wording.representative
        """;

    private static final String OWN = "with own as (select wording_id from article where id = ?) ";

    private static final String COLUMNS = """
        article.id, title, source_name, source_domain, source_country, url, credit_agency, article.published_at,
        received_at, language, story_id, tradition_id, left(text, 240) as lead,
        binds, round(confidence::numeric, 3)::float8 as sure, evidence
        """;

    private final Library library;

    KinshipQuery(Library library) {
        this.library = library;
    }

    /// The articles that share text with one, one for each wording; nothing if there is no such article.
    Optional<KinView> of(UUID article, Paging paging) {
        return library.write(shelf -> {
            if (shelf.first("select 1 from article where id = ?", row -> true, article)
                    .isEmpty()) {
                return Optional.empty();
            }
            Conditions page = new Conditions();
            paging.after().ifPresent(key -> after(page, key));
            List<KinItem> read = shelf.list(
                    OWN + "select * from (select " + COLUMNS + KIN + ") kin" + page.where()
                            + "order by binds desc, sure desc, id limit ?",
                    KinshipQuery::item,
                    values(article, page, paging.limit() + 1));
            long count = shelf.first(OWN + "select count(*) " + KIN, row -> row.getLong(1), article)
                    .orElse(0L);
            return Optional.of(
                    new KinView(article, paging.page(read), paging.next(read, KinshipQuery::key), Total.of(count)));
        });
    }

    private static void after(Conditions page, Paging.Key key) {
        boolean binds = Boolean.parseBoolean(key.part(0).value());
        double sure = key.part(1).number();
        page.and("binds < ? or binds = ? and (sure < ? or sure = ? and id > ?)", binds, binds, sure, sure, key.uuid());
    }

    private static Object[] values(UUID article, Conditions page, int limit) {
        Object[] rest = page.values(limit);
        Object[] all = new Object[rest.length + 1];
        all[0] = article;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
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
