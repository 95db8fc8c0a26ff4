package dev.stemma.query.search;

import dev.stemma.query.catalog.Paging.Key;
import dev.stemma.query.shelf.Conditions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A stretch of the articles found, the newest first, within which the best come first. Its bounds are articles, so
/// what arrives later moves neither them nor what stands between.
///
/// @param after the time and the id of the article before the first one; none at the very start
/// @param end the time and the id of the last one; none while that is open
/// @param shown the rank and the id of the last one that was shown
record Window(Optional<Key> after, Optional<Key> end, Optional<Key> shown) {

    private static final String NONE = "-";

    static Window first() {
        return new Window(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The window behind this one.
    Window next() {
        return new Window(end, Optional.empty(), Optional.empty());
    }

    /// This one, once its last article is known.
    Window endingAt(Key last) {
        return new Window(after, Optional.of(last), shown);
    }

    /// This one, when it has been shown up to an article.
    Window shownTo(Key last) {
        return new Window(after, end, Optional.of(last));
    }

    /// Reads the key of a cursor.
    static Window of(Key key) {
        return new Window(
                bound(key.part(0).value(), key.part(1).value()),
                bound(key.part(2).value(), key.part(3).value()),
                bound(key.part(4).value(), key.id()));
    }

    /// The key of a cursor.
    Key key() {
        return Key.of(
                shown.map(Key::id).orElse(NONE),
                after.map(Key::value).orElse(NONE),
                after.map(Key::id).orElse(NONE),
                end.map(Key::value).orElse(NONE),
                end.map(Key::id).orElse(NONE),
                shown.map(Key::value).orElse(NONE));
    }

    /// Keeps to the articles of this window.
    ///
    /// @param times where their times stand
    Conditions within(Conditions conditions, String times) {
        after.ifPresent(key -> bounded(conditions, times, "<", ">", key));
        end.ifPresent(key -> bounded(conditions, times, ">", "<=", key));
        return conditions;
    }

    private static void bounded(Conditions conditions, String times, String side, String ids, Key key) {
        Instant time = key.time();
        UUID id = key.uuid();
        conditions.and(times + " " + side + "= ?", time).and(times + " " + side + " ? or id " + ids + " ?", time, id);
    }

    private static Optional<Key> bound(String value, String id) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(new Key(value, id));
    }
}
