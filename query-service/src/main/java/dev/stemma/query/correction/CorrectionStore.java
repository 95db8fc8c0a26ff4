package dev.stemma.query.correction;

import dev.stemma.query.correction.CorrectionView.Kind;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The corrections.
@ApplicationScoped
class CorrectionStore {

    /// A correction to be written.
    ///
    /// @param subject what is corrected
    /// @param merged what is merged into it
    /// @param articles in which alone it holds
    /// @param asked all that was asked for, in an order that does not depend on how it was sent
    record Correction(
            Kind kind, UUID subject, Optional<UUID> merged, List<UUID> articles, List<String> asked, Remark remark) {

        Correction {
            articles = List.copyOf(articles);
            asked = List.copyOf(asked);
        }

        /// Names all that was asked for.
        UUID content() {
            String content = kind + "\n" + subject + "\n" + String.join("\n", asked);
            return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The correction that says the same already, unless a later one is about the same names.
    Optional<UUID> known(Shelf shelf, Correction correction) {
        return shelf.first("""
                select c.id from correction c
                where c.content = ? and not exists (
                    select from correction_name mine
                    join correction_name other on other.kind = mine.kind and other.form = mine.form
                    join correction later on later.id = other.correction_id and later.number > c.number
                    where mine.correction_id = c.id)
                order by c.number desc
                """, row -> row.getObject("id", UUID.class), correction.content());
    }

    /// Writes a correction.
    UUID put(Shelf shelf, Correction correction) {
        UUID id = UUID.randomUUID();
        shelf.change(
                """
                insert into correction (id, kind, content, subject, merged, made_by, note, made_at)
                values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """,
                id,
                correction.kind(),
                correction.content(),
                correction.subject(),
                correction.merged(),
                correction.remark().by(),
                correction.remark().note());
        shelf.change(
                "insert into correction_article (correction_id, article) select ?, unnest(?)",
                id,
                correction.articles().toArray(UUID[]::new));
        return id;
    }

    /// Holds articles until the transaction ends.
    ///
    /// @return those that are in the library
    List<UUID> hold(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                "select id from article where id = any(?) order by id for no key update",
                row -> row.getObject("id", UUID.class),
                (Object) articles.toArray(UUID[]::new));
    }

    /// The wordings of articles.
    List<UUID> wordings(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                "select distinct wording_id from article where id = any(?)",
                row -> row.getObject("wording_id", UUID.class),
                (Object) articles.toArray(UUID[]::new));
    }

    /// Takes a correction away.
    void remove(Shelf shelf, UUID id) {
        shelf.change("delete from correction where id = ?", id);
    }
}
