package dev.stemma.query.entity;

import dev.stemma.query.entity.RulingStore.Side;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Gives names the entities back that they meant before a correction that is about to be withdrawn, so that an id
/// names again whom it named. Whether they stay there the linker finds out.
@ApplicationScoped
public class RestoredStore {

    private final SuccessionStore succession;

    RestoredStore(SuccessionStore succession) {
        this.succession = succession;
    }

    /// The names that were merged in mean the entity again that they were merged from, unless its id is another's
    /// now.
    ///
    /// @return entities that are named by more or fewer articles now
    public Set<UUID> part(Shelf shelf, UUID correction, UUID merged) {
        Optional<UUID> joint = meant(shelf, correction, Side.ONE);
        boolean isTaken = shelf.first("select 1 from entity where id = ?", row -> true, merged)
                .isPresent();
        if (joint.isEmpty() || isTaken) {
            return Set.of();
        }
        int restored = shelf.change("""
                insert into entity (id, type, name, updated_at)
                select ?, n.kind, n.form, clock_timestamp() from correction_name c
                join name n on n.kind = c.kind and n.form = c.form and n.apart is not distinct from c.apart
                where c.correction_id = ? and c.side = 'OTHER' and n.entity_id = ? order by n.form limit 1
                """, merged, correction, joint.get());
        if (restored == 0) {
            return Set.of();
        }
        succession.live(shelf, Set.of(merged));
        return moved(shelf, correction, joint.get(), merged);
    }

    /// The names that were split off mean the entity again that they were split off from.
    ///
    /// @return entities that are named by more or fewer articles now
    public Set<UUID> join(Shelf shelf, UUID correction) {
        Optional<UUID> rest = meant(shelf, correction, Side.ONE);
        Optional<UUID> off = meant(shelf, correction, Side.OTHER);
        if (rest.isEmpty() || off.isEmpty() || rest.equals(off)) {
            return Set.of();
        }
        Set<UUID> touched = moved(shelf, correction, off.get(), rest.get());
        boolean isGone = shelf.change("""
                        delete from entity where id = ? and not exists (select from name where entity_id = entity.id)
                            and not exists (select from article_entity where entity_id = entity.id)
                        """, off.get()) > 0;
        if (isGone) {
            succession.merge(shelf, SuccessionStore.Kind.ENTITY, Map.of(off.get(), rest.get()));
        }
        return touched;
    }

    private static Set<UUID> moved(Shelf shelf, UUID correction, UUID from, UUID to) {
        Long[] names =
                shelf.list("""
                        update name n set entity_id = ? from correction_name c
                        where c.correction_id = ? and c.side = 'OTHER' and n.kind = c.kind and n.form = c.form
                          and n.apart is not distinct from c.apart and n.entity_id = ? returning n.id
                        """, row -> row.getLong("id"), to, correction, from).toArray(Long[]::new);
        shelf.change(
                "update article_entity set entity_id = ? where name_id = any(?) and entity_id = ?", to, names, from);
        return new HashSet<>(Set.of(from, to));
    }

    /// The entity that the names of a side mean now; that of the first which is in use.
    private static Optional<UUID> meant(Shelf shelf, UUID correction, Side side) {
        return shelf.first("""
                select n.entity_id from correction_name c
                join name n on n.kind = c.kind and n.form = c.form and n.apart is not distinct from c.apart
                where c.correction_id = ? and c.side = ? and n.entity_id is not null
                order by n.kind, n.form, n.apart limit 1
                """, row -> row.getObject("entity_id", UUID.class), correction, side);
    }
}
