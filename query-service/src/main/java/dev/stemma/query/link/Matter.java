package dev.stemma.query.link;

import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryProfile;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a wording is judged by: its representative article.
///
/// @param content names all that was told of the article
/// @param names what it names
/// @param fingerprint keys of the text
record Matter(
        UUID wording,
        UUID article,
        UUID content,
        String title,
        String text,
        List<String> names,
        Optional<Instant> publishedAt,
        List<Integer> fingerprint) {

    /// The matters of wordings, in the order of their ids.
    static List<Matter> of(Shelf shelf, Collection<UUID> wordings) {
        return shelf.list("""
                select w.id as wording, a.id as article, a.content_hash, a.title, a.text, a.published_at,
                    array(select e.name from article_entity e where e.article_id = a.id order by e.referent) as names,
                    array(select jsonb_array_elements_text(a.annotations -> 'fingerprint' -> 'keys')::int) as keys
                from wording w join article a on a.id = w.representative
                where w.id = any(?) order by w.id
                """, Matter::read, (Object) wordings.toArray(UUID[]::new));
    }

    /// What tells its event.
    StoryProfile event() {
        return StoryProfile.of(article.toString(), title, text, names, publishedAt);
    }

    private static Matter read(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("wording", UUID.class),
                row.getObject("article", UUID.class),
                row.getObject("content_hash", UUID.class),
                row.getString("title"),
                row.getString("text"),
                elements(row.getArray("names"), String[].class),
                Shelf.instant(row, "published_at"),
                elements(row.getArray("keys"), Integer[].class));
    }

    private static <T> List<T> elements(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
