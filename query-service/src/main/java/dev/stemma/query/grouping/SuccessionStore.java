package dev.stemma.query.grouping;

import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What became of ids that are no more.
@ApplicationScoped
public class SuccessionStore {

    /// Whose ids these are.
    public enum Kind {
        STORY,
        TRADITION,
        ENTITY,
        UTTERANCE
    }

    /// Notes who survives whom. Whoever was survived by one that is no more now has the new survivor.
    public void merge(Shelf shelf, Kind kind, Map<UUID, UUID> survivors) {
        shelf.changeAll(
                "update succession set survivor = ? where survivor = ?",
                survivors.entrySet(),
                merged -> Shelf.row(merged.getValue(), merged.getKey()));
        shelf.changeAll("""
                insert into succession (id, kind, survivor, at) values (?, ?, ?, clock_timestamp())
                on conflict (id) do update set survivor = excluded.survivor, at = excluded.at
                """, survivors.entrySet(), merged -> Shelf.row(merged.getKey(), kind, merged.getValue()));
    }

    /// Notes that nothing is left of these.
    public void end(Shelf shelf, Kind kind, Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        shelf.change("update succession set survivor = null where survivor = any(?)", (Object) all);
        shelf.change("""
                insert into succession (id, kind, survivor, at)
                select id, ?, null, clock_timestamp() from unnest(?) as id
                on conflict (id) do update set survivor = null, at = excluded.at
                """, kind, all);
    }

    /// Notes that these are alive.
    public void live(Shelf shelf, Collection<UUID> ids) {
        shelf.change("delete from succession where id = any(?)", (Object) ids.toArray(UUID[]::new));
    }
}
