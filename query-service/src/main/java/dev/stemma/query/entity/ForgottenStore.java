package dev.stemma.query.entity;

import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What corrections had of articles that were taken down. Names that only these bore are forgotten, and known again
/// when another article bears them; remarks on such an article, which may repeat its words, are forgotten for good.
@ApplicationScoped
public class ForgottenStore {

    /// Salted with the correction, so that the digests of one name differ.
    private static final String DIGEST =
            "sha256(convert_to(c.correction_id || ' ' || %1$s.kind || ' ' || %1$s.form, 'UTF8'))";

    private record Word(UUID correction, String form) {}

    /// The names that articles bear which are about to leave.
    public List<Long> borne(Shelf shelf, Collection<UUID> leaving) {
        return shelf.list(
                "select distinct name_id from article_entity where article_id = any(?) order by name_id",
                row -> row.getLong("name_id"),
                (Object) leaving.toArray(UUID[]::new));
    }

    /// Forgets what was remarked on articles.
    public void forgetRemarks(Shelf shelf, Collection<UUID> articles) {
        UUID[] gone = articles.toArray(UUID[]::new);
        shelf.change("""
                update correction set note = null
                where note is not null and (parent = any(?) or child = any(?)
                    or id in (select correction_id from correction_article where article = any(?) and side <> 'SAME'))
                """, gone, gone, gone);
    }

    /// Forgets those of these names that no article bears now. A remark that repeats one goes with it.
    public void forget(Shelf shelf, Collection<Long> names) {
        List<Word> words = shelf.list(
                """
                select distinct c.correction_id, c.form
                from name n join correction_name c on c.kind = n.kind and c.form = n.form
                where n.id = any(?) and not exists (
                    select from name same join article_entity e on e.name_id = same.id
                    where same.kind = n.kind and same.form = n.form)
                """, row -> new Word(row.getObject("correction_id", UUID.class), row.getString("form")), (Object)
                        names.toArray(Long[]::new));
        shelf.changeAll(
                "update correction set note = null where id = ? and strpos(lower(note), lower(?)) > 0",
                words,
                word -> Shelf.row(word.correction(), word.form()));
        shelf.changeAll(
                "update correction_name c set digest = " + DIGEST.formatted("c")
                        + ", form = null where c.correction_id = ? and c.form = ?",
                words,
                word -> Shelf.row(word.correction(), word.form()));
    }

    /// Lets corrections name again what articles bear.
    public void recall(Shelf shelf, Set<NameForm> borne) {
        boolean any = shelf.first("select 1 from correction_name where digest is not null limit 1", row -> true)
                .isPresent();
        if (!any) {
            return;
        }
        shelf.change(
                "update correction_name c set form = n.form, digest = null from unnest(?, ?) as n (kind, form)"
                        + " where c.digest = " + DIGEST.formatted("n"),
                borne.stream().map(name -> name.kind().name()).toArray(String[]::new),
                borne.stream().map(NameForm::form).toArray(String[]::new));
    }
}
