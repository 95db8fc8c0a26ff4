package dev.stemma.query.link;

import dev.stemma.query.grouping.Components.Bond;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What people corrected about stories.
@ApplicationScoped
class StoryRulingStore {

    private record Placed(String kind, UUID subject, boolean isOne, UUID article) {}

    /// Wordings that a correction brings together with one of these. All wordings of a correction hang on the
    /// first of them that is in the library.
    List<Bond<UUID>> ties(Shelf shelf, Collection<UUID> wordings) {
        return shelf.list(
                """
                with mine as (
                    select distinct c.id, a.wording_id from article a
                    join correction_article m on m.article = a.id and m.side <> 'THERE'
                    join correction c on c.id = m.correction_id and c.kind = 'STORY_MERGE'
                    where a.wording_id = any(?)),
                hub as (
                    select o.correction_id as id, min(a.wording_id::text)::uuid as wording_id
                    from correction_article o join article a on a.id = o.article
                    where o.correction_id in (select id from mine) group by o.correction_id)
                select mine.wording_id as a, hub.wording_id as b from mine join hub on hub.id = mine.id
                union
                select hub.wording_id, a.wording_id from mine
                join hub on hub.id = mine.id and hub.wording_id = mine.wording_id
                join correction_article o on o.correction_id = hub.id join article a on a.id = o.article
                """, row -> new Bond<>(row.getObject("a", UUID.class), row.getObject("b", UUID.class)), (Object)
                        wordings.toArray(UUID[]::new));
    }

    /// What people corrected about stories of these articles, the latest first.
    List<StoryRuling> of(Shelf shelf, Collection<UUID> articles) {
        Map<UUID, List<Placed>> corrections = new LinkedHashMap<>();
        shelf.list(
                """
                select c.id, c.kind, c.subject, a.side = 'ONE' as one, a.article
                from correction c join correction_article a on a.correction_id = c.id and a.side <> 'THERE'
                where c.id in (select correction_id from correction_article where article = any(?))
                order by c.number desc, a.article
                """,
                row -> corrections
                        .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                        .add(new Placed(
                                row.getString("kind"),
                                row.getObject("subject", UUID.class),
                                row.getBoolean("one"),
                                row.getObject("article", UUID.class))),
                (Object) articles.toArray(UUID[]::new));
        return corrections.values().stream().map(StoryRulingStore::ruling).toList();
    }

    private static StoryRuling ruling(List<Placed> placed) {
        return new StoryRuling(
                placed.getFirst().kind().equals("STORY_MERGE"),
                placed.getFirst().subject(),
                placed.stream().filter(Placed::isOne).map(Placed::article).toList(),
                placed.stream().filter(one -> !one.isOne()).map(Placed::article).toList());
    }
}
