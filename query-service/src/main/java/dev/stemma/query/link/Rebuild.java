package dev.stemma.query.link;

import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.shelf.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Makes everything derived anew from what was told: keys, judgements, stories, traditions, entities. What
/// stays the same keeps its id, and readers are served meanwhile.
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int AT_ONCE = 500;

    private final Library library;
    private final WordingStore wordings;
    private final PendingStore pending;

    Rebuild(Library library, WordingStore wordings, PendingStore pending) {
        this.library = library;
        this.wordings = wordings;
        this.pending = pending;
    }

    /// Forgets every judgement and asks for all of them again; the linkers do the rest.
    public void everything() {
        int names = library.write(shelf -> {
            shelf.change("delete from kinship");
            shelf.change("delete from affinity");
            shelf.change("delete from name_match");
            shelf.change("delete from name_key");
            shelf.change("update tradition set basis = null");
            shelf.change("update story set ledger = null");
            shelf.change("update article set placed = false, linked_at = null");
            List<String> all = shelf.list("select id from name order by id", row -> row.getString("id"));
            pending.add(shelf, Kind.NAME, all, Duration.ZERO);
            shelf.change("update article_entity set parted = null where parted is not null");
            shelf.change("update entity set parted_by = null where parted_by is not null");
            pending.add(
                    shelf,
                    Kind.BEARER,
                    shelf.list("select id from entity where type = 'PERSON'", row -> row.getString("id")),
                    Duration.ZERO);
            return all.size();
        });
        int count = 0;
        for (List<UUID> some = after(new UUID(0, 0)); !some.isEmpty(); some = after(some.getLast())) {
            List<UUID> batch = some;
            library.write(shelf -> {
                wordings.hold(shelf, java.util.Map.of(), batch);
                wordings.enter(shelf, batch);
                pending.add(shelf, Kind.WORDING, batch);
                return true;
            });
            count += batch.size();
        }
        LOG.infof("everything derived is being made anew: %d wordings, %d names", count, names);
    }

    private List<UUID> after(UUID last) {
        return library.write(shelf -> shelf.list(
                "select id from wording where id > ? order by id limit ?",
                row -> row.getObject("id", UUID.class),
                last,
                AT_ONCE));
    }
}
