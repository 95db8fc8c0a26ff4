package dev.stemma.query.correction;

import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.correction.CorrectionView.Kind;
import dev.stemma.query.correction.CorrectionView.Matter;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads corrections.
@ApplicationScoped
class CorrectionQuery {

    private static final String READ = """
            select c.*,
                array(select distinct form collate "C" from correction_name where correction_id = c.id
                    and form is not null and (c.kind = 'ENTITY_MERGE' or side <> 'ONE') order by 1) as names,
                array(select distinct form collate "C" from correction_name where correction_id = c.id
                    and form is not null and c.kind <> 'ENTITY_MERGE' and side = 'ONE' order by 1) as kept,
                array(select article from correction_article where correction_id = c.id
                    and (c.kind = 'STORY_MERGE' or side <> 'ONE') and side <> 'SAME' order by 1) as articles
            from correction c
            """;

    private final Library library;

    CorrectionQuery(Library library) {
        this.library = library;
    }

    /// Which corrections are asked for; what is empty does not matter.
    ///
    /// @param entity what was corrected, or what bears a name now that was
    record Filter(Optional<Kind> kind, Optional<UUID> entity, Optional<UUID> article) {

        private Conditions conditions() {
            return new Conditions()
                    .when(kind.map(Kind::name), "c.kind = ?")
                    .when(entity, """
                            c.subject = ? or c.merged = ? or c.id in (
                                select m.correction_id from name n
                                join correction_name m on m.kind = n.kind and m.form = n.form and m.side <> 'THERE'
                                    and m.apart is not distinct from n.apart
                                where n.entity_id = ?
                                union all select apart from name where entity_id = ?)
                            """)
                    .when(article, """
                            c.child = ? or c.parent = ?
                            or c.id in (
                                select correction_id from correction_article where article = ? and side <> 'SAME')
                            """);
        }
    }

    private record Numbered(int number, CorrectionView correction) {}

    /// A page of corrections, the latest first.
    CorrectionView.Page list(Filter filter, Paging paging) {
        return library.write(shelf -> {
            Conditions page = filter.conditions();
            paging.after().ifPresent(key -> page.and("c.number < ?", key.whole()));
            List<Numbered> read = shelf.list(
                    READ + page.where() + "order by c.number desc limit ?",
                    row -> new Numbered(row.getInt("number"), correction(row)),
                    page.values(paging.limit() + 1));
            Conditions all = filter.conditions();
            long count = shelf.first(
                            "select count(*) from (select 1 from correction c" + all.where() + "limit "
                                    + (Total.ENOUGH + 1) + ") n",
                            row -> row.getLong(1),
                            all.values())
                    .orElse(0L);
            return new CorrectionView.Page(
                    paging.page(read).stream().map(Numbered::correction).toList(),
                    paging.next(
                            read, last -> Paging.Key.of(last.correction().id().toString(), last.number())),
                    Total.of(count));
        });
    }

    /// A correction.
    Optional<CorrectionView> find(UUID id) {
        return library.write(shelf -> find(shelf, id));
    }

    /// A correction, as this transaction sees it.
    Optional<CorrectionView> find(Shelf shelf, UUID id) {
        return shelf.first(READ + "where c.id = ?", CorrectionQuery::correction, id);
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        Optional<UUID> subject = Shelf.uuid(row, "subject");
        return new CorrectionView(
                row.getObject("id", UUID.class),
                kind,
                subject.filter(entity -> kind.matter() == Matter.ENTITY),
                subject.filter(story -> kind.matter() == Matter.STORY),
                Shelf.uuid(row, "merged"),
                subject.filter(tradition -> kind.matter() == Matter.TRADITION),
                Shelf.uuid(row, "parent"),
                Shelf.uuid(row, "child"),
                elements(row.getArray("names"), String[].class),
                elements(row.getArray("kept"), String[].class),
                elements(row.getArray("articles"), UUID[].class),
                Optional.ofNullable(row.getString("made_by")),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("made_at").toInstant());
    }

    private static <T> List<T> elements(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
