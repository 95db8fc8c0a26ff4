package dev.stemma.query.link;

import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/// What the linker has made of the library, for tests.
@ApplicationScoped
public class Linked {

    private final Library library;
    private final Linker linker;

    Linked(Library library, Linker linker) {
        this.library = library;
        this.linker = linker;
    }

    /// Returns when nothing is pending.
    public void await() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    while (linker.work()) {
                        // the workers of the service do their part meanwhile
                    }
                    return linker.isIdle();
                });
    }

    /// Empties the library.
    public void clear() {
        library.write(shelf -> shelf.change("""
                truncate pending, vacancy, article, wording, name, entity, story, tradition, succession, apparatus_entry,
                    utterance, utterance_quote, quote_place,
                    fingerprint_key, story_key, name_key, kinship, affinity, name_match, article_entity, quote, entity_name,
                    correction, correction_name, correction_article
                """));
    }

    /// Everything derived, line by line, without the ids that the linker gave.
    public List<String> picture() {
        return library.write(Linked::picture);
    }

    public List<String> list(String sql, Object... values) {
        return library.write(shelf -> shelf.list(sql, row -> String.valueOf(row.getString(1)), values));
    }

    private static List<String> picture(Shelf shelf) {
        return shelf.list("""
                select line from (
                    select 'story ' || s.title || ' ' || coalesce(s.from_at::text, '') || coalesce(s.to_at::text, '')
                        || (select string_agg(id::text, ' ' order by id) from article where story_id = s.id)
                        || s.article_count || s.tradition_count as line from story s
                    union all
                    select 'tradition ' || coalesce(t.credit, '') || ' ' || t.witness_count || ' ' || t.stemma::text || ' '
                        || (select string_agg(id::text, ' ' order by id) from article where tradition_id = t.id)
                        || coalesce((select string_agg(e.number || e.kind || e.significance || e.readings::text, ' '
                            order by e.number) from apparatus_entry e where e.tradition_id = t.id), '') from tradition t
                    union all
                    select 'entity ' || e.type || ' ' || e.name || ' ' || coalesce(e.qualifier, '') || ' ' || e.article_count || ' ' || e.mention_count || ' '
                        || (select string_agg(form || article_count, ' ' order by form collate "C")
                            from entity_name where entity_id = e.id) || ' '
                        || coalesce((select string_agg(article_id || '/' || referent || confidence || evidence::text, ' '
                            order by article_id, referent)
                            from article_entity where entity_id = e.id), '') from entity e
                    union all
                    select 'utterance ' || u.at || ' ' || u.basis || ' ' || u.quote_count || ' ' || u.article_count || ' '
                        || u.wording_count || ' ' || (
                            select string_agg(x.article_id || '/' || x.ordinal || '/' || x.wording, ' ' order by x.rank)
                            from utterance_quote x where x.utterance_id = u.id) from utterance u
                    union all
                    select 'place ' || article_id || '/' || ordinal || ' ' || place_from || ' ' || place_to
                        from quote_place
                    union all
                    select 'unlinked ' || id from article where linked_at is null) as lines
                order by line collate "C"
                """, row -> row.getString("line"));
    }
}
