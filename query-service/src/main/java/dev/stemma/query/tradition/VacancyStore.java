package dev.stemma.query.tradition;

import dev.stemma.philology.stemma.Derivation;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which witnesses were copied from articles that were taken down.
@ApplicationScoped
public class VacancyStore {

    /// Keeps, of articles that are about to leave, from which of the others they were the exemplars.
    public void keep(Shelf shelf, Collection<UUID> leaving) {
        UUID[] ids = leaving.toArray(UUID[]::new);
        shelf.change("""
                insert into vacancy (copy, gone, kind, confidence)
                select copy.id, leaving.gone, edge ->> 'kind', (edge ->> 'confidence')::double precision
                  from (select id, tradition_id, gen_random_uuid() as gone from article where id = any(?)) leaving
                  join tradition on tradition.id = leaving.tradition_id
                 cross join lateral jsonb_array_elements(tradition.stemma -> 'edges') edge
                  join article copy on copy.id::text = edge ->> 'child' and copy.tradition_id = leaving.tradition_id
                 where edge ->> 'parent' = leaving.id::text and not copy.id = any(?)
                    on conflict (copy) do nothing
                """, ids, ids);
    }

    /// What is known of the exemplars of these articles.
    List<Vacancy> of(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                "select * from vacancy where copy = any(?) order by copy",
                row -> new Vacancy(
                        row.getObject("copy", UUID.class),
                        row.getObject("gone", UUID.class),
                        Derivation.Kind.valueOf(row.getString("kind")),
                        row.getDouble("confidence")),
                (Object) articles.toArray(UUID[]::new));
    }
}
