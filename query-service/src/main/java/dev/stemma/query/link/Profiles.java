package dev.stemma.query.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stemma.philology.overlap.Outline;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.grouping.Ids;
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
import java.util.function.Function;

/// What wordings are judged by, made once and kept while there is room.
@ApplicationScoped
class Profiles {

    /// Characters of text whose profiles are kept.
    private static final long TEXTS = 1_000_000;

    /// As many texts are read from the library at once.
    private static final int TEXTS_AT_ONCE = 8;

    /// Runs of words that are kept in outlines.
    private static final long RUNS = 6_000_000;

    /// As many profiles of events are kept.
    private static final int EVENTS = 8_000;

    /// A wording as it is judged.
    record Judged(UUID wording, UUID article, UUID content, StoryProfile event) {

        private Key key() {
            return new Key(article, content);
        }
    }

    private record Key(UUID article, UUID content) {}

    private final Cache<Key, Profile> texts = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(TEXTS)
            .weigher((Key key, Profile words) -> words.length() + 200)
            .build();
    private final Cache<Key, Outline> outlines = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(RUNS)
            .weigher((Key key, Outline outline) -> outline.size() + 50)
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
                events.put(made.key(), made);
                judged.add(made);
            }
        }
        judged.sort(Comparator.comparing(Judged::wording, Ids.ORDER));
        return judged;
    }

    /// The outlines of wordings.
    Map<UUID, Outline> outlines(Shelf shelf, Collection<Judged> wordings) {
        return kept(shelf, wordings, outlines, Outline::of);
    }

    /// The words of wordings.
    Map<UUID, Profile> words(Shelf shelf, Collection<Judged> wordings) {
        return kept(shelf, wordings, texts, Profile::of);
    }

    private static <T> Map<UUID, T> kept(
            Shelf shelf, Collection<Judged> wordings, Cache<Key, T> cache, Function<String, T> maker) {
        Map<UUID, T> all = new HashMap<>();
        Map<UUID, Key> missing = new HashMap<>();
        for (Judged judged : wordings) {
            T kept = cache.getIfPresent(judged.key());
            if (kept == null) {
                missing.put(judged.wording(), judged.key());
            } else {
                all.put(judged.wording(), kept);
            }
        }
        if (!missing.isEmpty()) {
            made(shelf, missing.keySet(), maker).forEach((wording, made) -> {
                cache.put(missing.get(wording), made);
                all.put(wording, made);
            });
        }
        return all;
    }

    private static <T> Map<UUID, T> made(Shelf shelf, Collection<UUID> wordings, Function<String, T> maker) {
        Map<UUID, T> made = new HashMap<>();
        shelf.listInSteps(
                TEXTS_AT_ONCE,
                """
                select w.id, a.text from wording w join article a on a.id = w.representative where w.id = any(?)
                """,
                row -> made.put(row.getObject("id", UUID.class), maker.apply(row.getString("text"))),
                (Object) wordings.toArray(UUID[]::new));
        return made;
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
