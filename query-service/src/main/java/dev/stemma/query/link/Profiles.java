package dev.stemma.query.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What wordings are judged by, made once and kept while there is room.
@ApplicationScoped
class Profiles {

    /// Characters of text whose profiles are kept.
    private static final long ROOM = 4_000_000;

    /// A wording as it is judged.
    record Judged(UUID wording, UUID article, UUID content, Profile words, StoryProfile event) {}

    private record Key(UUID article, UUID content) {}

    private record Kept(int size, Judged judged) {}

    private final Cache<Key, Kept> cache = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(ROOM)
            .weigher((Key key, Kept kept) -> kept.size())
            .build();

    /// The profiles of those of these wordings that exist, in the order of their ids.
    List<Judged> of(Shelf shelf, Collection<UUID> wordings) {
        Map<UUID, Key> keys = new HashMap<>();
        shelf.list(
                """
                select w.id, w.representative, a.content_hash from wording w join article a on a.id = w.representative
                where w.id = any(?)
                """,
                row -> keys.put(
                        row.getObject("id", UUID.class),
                        new Key(
                                row.getObject("representative", UUID.class),
                                row.getObject("content_hash", UUID.class))),
                (Object) wordings.toArray(UUID[]::new));
        List<Judged> judged = new ArrayList<>();
        List<UUID> missing = new ArrayList<>();
        keys.forEach((wording, key) -> {
            Kept kept = cache.getIfPresent(key);
            if (kept == null) {
                missing.add(wording);
            } else {
                judged.add(kept.judged());
            }
        });
        if (!missing.isEmpty()) {
            Matter.of(shelf, missing).forEach(matter -> judged.add(keep(matter)));
        }
        judged.sort(java.util.Comparator.comparing(Judged::wording, Member.BY_ID));
        return judged;
    }

    private Judged keep(Matter matter) {
        Judged judged =
                new Judged(matter.wording(), matter.article(), matter.content(), matter.words(), matter.event());
        cache.put(
                new Key(matter.article(), matter.content()),
                new Kept(matter.text().length() + 200, judged));
        return judged;
    }
}
