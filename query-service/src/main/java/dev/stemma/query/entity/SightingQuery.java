package dev.stemma.query.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.query.bearer.Reading;
import dev.stemma.query.bearer.Reading.Named;
import dev.stemma.query.bearer.Sighting;
import dev.stemma.query.bearer.Subject;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.entity.Roll.At;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Reads what articles tell of whom they name.
@ApplicationScoped
class SightingQuery {

    /// As many articles are read from the library at once.
    private static final int TEXTS_AT_ONCE = 16;

    /// What was read lately: most of it is asked for again when the next article on the same one arrives.
    private final Map<At, Sighting> lately = Collections.synchronizedMap(new Lately<>(2_000));

    /// What articles are about that were read lately: whoever else is named in one is asked for soon after.
    private final Map<Telling, Subject> subjects = Collections.synchronizedMap(new Lately<>(200));

    private record Text(String title, String text, UUID content) {}

    /// @param content names all that was told of the article
    private record Telling(UUID article, UUID content) {}

    private static final class Lately<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int room;

        Lately(int room) {
            super(16, 0.75f, true);
            this.room = room;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > room;
        }
    }

    /// What is told in these places; nothing of articles that changed meanwhile.
    Map<UUID, Sighting> seen(Shelf shelf, Collection<At> places) {
        Map<UUID, Sighting> seen = new HashMap<>();
        List<At> missing = new ArrayList<>();
        for (At at : places) {
            Sighting known = lately.get(at);
            if (known == null) {
                missing.add(at);
            } else {
                seen.put(at.article(), known);
            }
        }
        for (int from = 0; from < missing.size(); from += TEXTS_AT_ONCE) {
            read(shelf, missing.subList(from, Math.min(missing.size(), from + TEXTS_AT_ONCE)))
                    .forEach((at, sighting) -> {
                        lately.put(at, sighting);
                        seen.put(at.article(), sighting);
                    });
        }
        return seen;
    }

    private Map<At, Sighting> read(Shelf shelf, List<At> places) {
        UUID[] articles = places.stream().map(At::article).toArray(UUID[]::new);
        Map<UUID, List<Named>> named = new HashMap<>();
        shelf.list(
                """
                select article_id, type, name, variants, role, location ->> 'country' as country,
                    case when type = 'PERSON' then mentions else '[]' end as mentions
                from article_entity where article_id = any(?) order by article_id, referent
                """,
                row -> named.computeIfAbsent(row.getObject("article_id", UUID.class), article -> new ArrayList<>())
                        .add(named(row)),
                (Object) articles);
        // read last: what was told anew meanwhile is not taken for what was told before
        Map<UUID, Text> texts = new HashMap<>();
        shelf.list(
                "select id, title, text, content_hash from article where id = any(?)",
                row -> texts.put(
                        row.getObject("id", UUID.class),
                        new Text(
                                row.getString("title"),
                                row.getString("text"),
                                row.getObject("content_hash", UUID.class))),
                (Object) articles);
        Map<At, Sighting> read = new HashMap<>();
        for (At at : places) {
            Optional<Text> text = Optional.ofNullable(texts.get(at.article()));
            List<Named> all = named.getOrDefault(at.article(), List.of());
            text.filter(told -> told.content().equals(at.content()) && at.referent() < all.size())
                    .ifPresent(told -> read.put(at, sighting(at, told, all)));
        }
        return read;
    }

    private Sighting sighting(At at, Text told, List<Named> named) {
        Subject subject = subjects.computeIfAbsent(
                new Telling(at.article(), at.content()), telling -> Subject.of(told.title(), told.text()));
        return Sighting.of(new Reading(at.article(), at.wording(), subject, told.text(), named), at.referent());
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                MentionType.valueOf(row.getString("type")),
                row.getString("name"),
                List.of((String[]) row.getArray("variants").getArray()),
                Optional.ofNullable(row.getString("role")),
                Optional.ofNullable(row.getString("country")),
                StreamSupport.stream(Stored.json(row.getString("mentions")).spliterator(), false)
                        .map(SightingQuery::span)
                        .toList());
    }

    private static Span span(JsonNode mention) {
        return new Span(mention.path("start").asInt(), mention.path("end").asInt());
    }
}
