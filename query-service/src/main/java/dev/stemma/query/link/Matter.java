package dev.stemma.query.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Wire;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.Marks;
import dev.stemma.query.story.StoryProfile;
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
/// @param marks what was read in the text
/// @param fingerprint keys of the text
record Matter(
        UUID wording,
        UUID article,
        UUID content,
        String title,
        String text,
        Marks marks,
        Optional<Instant> publishedAt,
        List<Integer> fingerprint) {

    private static final JsonMapper MAPPER = Wire.mapper();

    /// The matters of wordings, in the order of their ids.
    static List<Matter> of(Shelf shelf, Collection<UUID> wordings) {
        return shelf.list("""
                select w.id as wording, a.id as article, a.content_hash, a.title, a.text, a.published_at,
                    jsonb_build_object('sentences', a.annotations -> 'sentences',
                        'mentions', a.annotations -> 'mentions', 'times', a.annotations -> 'times') as marks,
                    array(select jsonb_array_elements_text(a.annotations -> 'fingerprint' -> 'keys')::int) as keys
                from wording w join article a on a.id = w.representative
                where w.id = any(?) order by w.id
                """, Matter::read, (Object) wordings.toArray(UUID[]::new));
    }

    /// What tells its event.
    StoryProfile event() {
        return StoryProfile.of(article.toString(), title, text, marks, publishedAt);
    }

    private static Matter read(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("wording", UUID.class),
                row.getObject("article", UUID.class),
                row.getObject("content_hash", UUID.class),
                row.getString("title"),
                row.getString("text"),
                marks(row.getString("marks")),
                Shelf.instant(row, "published_at"),
                Arrays.asList((Integer[]) row.getArray("keys").getArray()));
    }

    private static Marks marks(String json) {
        try {
            return MAPPER.readValue(json, Marks.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("annotations that are none", impossible);
        }
    }
}
