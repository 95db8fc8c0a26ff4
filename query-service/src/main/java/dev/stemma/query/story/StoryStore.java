package dev.stemma.query.story;

import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stories.
@ApplicationScoped
public class StoryStore {

    /// A story to be written.
    ///
    /// @param from, to the first and last publication of its articles, where known
    /// @param last `to`, else when its last article was received
    /// @param etag changes when anything of it changes
    public record Story(
            UUID id,
            String title,
            Optional<Instant> from,
            Optional<Instant> to,
            Instant last,
            int articles,
            int traditions,
            String etag) {}

    /// Writes stories.
    public void put(Shelf shelf, List<Story> stories) {
        shelf.changeAll(
                """
                insert into story (id, title, from_at, to_at, last_at, article_count, tradition_count, etag, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                on conflict (id) do update set title = excluded.title, from_at = excluded.from_at,
                    to_at = excluded.to_at, last_at = excluded.last_at, article_count = excluded.article_count,
                    tradition_count = excluded.tradition_count, etag = excluded.etag, updated_at = excluded.updated_at
                    where story.etag <> excluded.etag
                """,
                stories,
                story -> Shelf.row(
                        story.id(),
                        story.title(),
                        story.from(),
                        story.to(),
                        story.last(),
                        story.articles(),
                        story.traditions(),
                        story.etag()));
    }

    /// Takes away stories that are no more.
    public void remove(Shelf shelf, Collection<UUID> ids) {
        shelf.change("delete from story where id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /// Which of these ids are in use.
    public List<UUID> known(Shelf shelf, Collection<UUID> ids) {
        return shelf.list("select id from story where id = any(?)", row -> row.getObject("id", UUID.class), (Object)
                ids.toArray(UUID[]::new));
    }
}
