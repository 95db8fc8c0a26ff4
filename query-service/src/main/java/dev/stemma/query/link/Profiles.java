package dev.stemma.query.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What wordings are judged by, made once and kept while there is room.
@ApplicationScoped
class Profiles {

    /// Characters of text whose profiles are kept.
    private static final long ROOM = 4_000_000;

    /// As many profiles of events are kept.
    private static final int EVENTS = 8_000;

    /// A wording as it is judged.
    record Judged(UUID wording, UUID article, UUID content, StoryProfile event) {}

    private record Key(UUID article, UUID content) {}

    private record Kept(int size, Profile words) {}

    private final Cache<Key, Kept> texts = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(ROOM)
            .weigher((Key key, Kept kept) -> kept.size())
            .build();
    private final Cache<Key, Judged> events =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(EVENTS).build();

    /// What tells the events of those of these wordings that exist, in the order of their ids.
    List<Judged> of(Shelf shelf, Collection<UUID> wordings) {
        List<Judged> judged = new ArrayList<>();
        List<UUID> missing = new ArrayList<>();
        keys(shelf, wordings).forEach((wording, key) -> {
            Judged kept = events.getIfPresent(key);
            if (kept == null) {
                missing.add(wording);
            } else {
                judged.add(kept);
            }
        });
        if (!missing.isEmpty()) {
            for (Judged made : stored(shelf, missing)) {
                events.put(new Key(made.article(), made.content()), made);
                judged.add(made);
            }
        }
        judged.sort(Comparator.comparing(Judged::wording, Member.BY_ID));
        return judged;
    }

    /// The words of wordings.
    Map<UUID, Profile> words(Shelf shelf, Collection<Judged> wordings) {
        Map<UUID, Profile> words = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (Judged judged : wordings) {
            Kept kept = texts.getIfPresent(new Key(judged.article(), judged.content()));
            if (kept == null) {
                missing.add(judged.wording());
            } else {
                words.put(judged.wording(), kept.words());
            }
        }
        if (!missing.isEmpty()) {
            for (Matter matter : Matter.of(shelf, missing)) {
                Kept kept = new Kept(matter.text().length() + 200, matter.words());
                texts.put(new Key(matter.article(), matter.content()), kept);
                words.put(matter.wording(), kept.words());
            }
        }
        return words;
    }

    private static Map<UUID, Key> keys(Shelf shelf, Collection<UUID> wordings) {
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
        return keys;
    }

    /// The profiles that were made when the wordings were entered; made here for those that were entered before
    /// profiles were kept.
    private static List<Judged> stored(Shelf shelf, List<UUID> wordings) {
        List<Judged> judged = new ArrayList<>();
        List<UUID> without = new ArrayList<>();
        shelf.list(
                """
                select w.id, w.representative, w.terms, w.weights, a.content_hash, a.published_at
                from wording w join article a on a.id = w.representative where w.id = any(?)
                """,
                row -> row.getArray("terms") == null
                        ? without.add(row.getObject("id", UUID.class))
                        : judged.add(judged(row)),
                (Object) wordings.toArray(UUID[]::new));
        if (!without.isEmpty()) {
            Matter.of(shelf, without)
                    .forEach(matter -> judged.add(
                            new Judged(matter.wording(), matter.article(), matter.content(), matter.event())));
        }
        return judged;
    }

    private static Judged judged(ResultSet row) throws SQLException {
        UUID article = row.getObject("representative", UUID.class);
        return new Judged(
                row.getObject("id", UUID.class),
                article,
                row.getObject("content_hash", UUID.class),
                StoryProfile.of(
                        article.toString(),
                        (Integer[]) row.getArray("terms").getArray(),
                        (Float[]) row.getArray("weights").getArray(),
                        Shelf.instant(row, "published_at")));
    }
}
