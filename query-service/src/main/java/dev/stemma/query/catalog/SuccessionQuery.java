package dev.stemma.query.catalog;

import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/// Knows what became of ids that are no more.
@ApplicationScoped
public class SuccessionQuery {

    private final Library library;

    SuccessionQuery(Library library) {
        this.library = library;
    }

    private record Fate(Optional<UUID> survivor) {}

    /// The answer for an id that names nothing now: 308 to the survivor, 410 when all of it was taken down, or 404.
    ///
    /// @param before, behind what stands around the id in the path
    public Response whereabouts(UUID id, String before, String behind) {
        Optional<Fate> fate = library.write(shelf -> shelf.first(
                "select survivor from succession where id = ?", row -> new Fate(Shelf.uuid(row, "survivor")), id));
        if (fate.isEmpty()) {
            throw Problems.of(Fault.NOT_FOUND, "There is nothing under this id.");
        }
        return fate.get()
                .survivor()
                .map(survivor -> Answers.moved(before + survivor + behind))
                .orElseThrow(() -> Problems.of(Fault.GONE, "All its articles were taken down."));
    }
}
