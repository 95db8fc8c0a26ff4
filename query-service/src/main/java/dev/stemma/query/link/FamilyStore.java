package dev.stemma.query.link;

import dev.stemma.query.grouping.Components.Bond;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Finds which articles are to be parted together, and holds them meanwhile.
@ApplicationScoped
class FamilyStore {

    /// As many wordings are parted at once. Where bonds chain more of them together, the weakest are left out,
    /// step by step; the bonds of shared text always count.
    private static final int LARGEST = 600;

    private static final double[] LEVELS = {0, 0.4, 0.5, 0.6, 0.75, 2};

    private final StoryRulingStore rulings;

    FamilyStore(StoryRulingStore rulings) {
        this.rulings = rulings;
    }

    private record Tie(UUID a, UUID b, boolean kin) {}

    /// The articles to be parted together with those of some wordings: their families, and whoever stands in a story
    /// with one of them so far.
    ///
    /// @return nothing when these are too many to be parted together; never for a single wording
    Optional<Neighbourhood> around(Shelf shelf, Collection<UUID> wordings) {
        if (wordings.size() > 1) {
            return grow(shelf, wordings, LEVELS[0]);
        }
        for (double level : LEVELS) {
            Optional<Neighbourhood> grown = grow(shelf, wordings, level);
            if (grown.isPresent()) {
                return grown;
            }
        }
        throw new IllegalStateException("the last level always gives a neighbourhood");
    }

    private Optional<Neighbourhood> grow(Shelf shelf, Collection<UUID> wordings, double level) {
        boolean last = level == LEVELS[LEVELS.length - 1];
        Set<UUID> found = new HashSet<>(wordings);
        Set<UUID> border = Set.copyOf(wordings);
        Set<Tie> ties = new HashSet<>();
        while (!border.isEmpty()) {
            List<Tie> more = ties(shelf, border, level);
            rulings.ties(shelf, border).forEach(tie -> more.add(new Tie(tie.a(), tie.b(), false)));
            ties.addAll(more);
            Set<UUID> next = new TreeSet<>(Ids.ORDER);
            more.forEach(tie -> next.addAll(List.of(tie.a(), tie.b())));
            if (found.size() < LARGEST) {
                next.addAll(mates(shelf, border));
            }
            next.removeAll(found);
            found.addAll(next);
            if (found.size() > LARGEST && !last) {
                return Optional.empty();
            }
            border = next;
        }
        List<Member> members = members(shelf, found);
        return Optional.of(new Neighbourhood(
                members,
                ties.stream().filter(Tie::kin).map(FamilyStore::bond).toList(),
                ties.stream().filter(tie -> !tie.kin()).map(FamilyStore::bond).toList(),
                rulings.of(shelf, members.stream().map(Member::article).toList())));
    }

    private static Bond<UUID> bond(Tie tie) {
        return new Bond<>(tie.a(), tie.b());
    }

    private static List<Tie> ties(Shelf shelf, Collection<UUID> wordings, double level) {
        UUID[] all = wordings.toArray(UUID[]::new);
        return shelf.list(
                """
                select a, b, true as kin from kinship where a = any(?) and binds
                union select a, b, true from kinship where b = any(?) and binds
                union select a, b, false from affinity where a = any(?) and score >= ?
                union select a, b, false from affinity where b = any(?) and score >= ?
                """,
                row -> new Tie(row.getObject("a", UUID.class), row.getObject("b", UUID.class), row.getBoolean("kin")),
                all,
                all,
                all,
                level,
                all,
                level);
    }

    private static List<UUID> mates(Shelf shelf, Collection<UUID> wordings) {
        return shelf.list("""
                select distinct wording_id from article where story_id in (
                    select story_id from article where wording_id = any(?))
                """, row -> row.getObject("wording_id", UUID.class), (Object) wordings.toArray(UUID[]::new));
    }

    private static List<Member> members(Shelf shelf, Collection<UUID> wordings) {
        return shelf.list("""
                select a.id, a.wording_id, a.content_hash, a.id = w.representative as judged,
                    case when a.title ~ '[^[:space:]]' then a.title end as title, left(a.text, 100) as opening,
                    a.published_at, a.received_at, a.credit_agency, a.story_id, a.tradition_id
                from article a join wording w on w.id = a.wording_id where a.wording_id = any(?)
                """, FamilyStore::member, (Object) wordings.toArray(UUID[]::new));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("wording_id", UUID.class),
                row.getObject("content_hash", UUID.class),
                row.getBoolean("judged"),
                Optional.ofNullable(row.getString("title")),
                row.getString("opening"),
                Shelf.instant(row, "published_at"),
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getString("credit_agency")),
                Shelf.uuid(row, "story_id"),
                Shelf.uuid(row, "tradition_id"));
    }

    /// Holds the articles of a neighbourhood until the transaction ends.
    ///
    /// @return false when another holds one of them
    boolean hold(Shelf shelf, Neighbourhood neighbourhood) {
        UUID[] articles = neighbourhood.members().stream().map(Member::article).toArray(UUID[]::new);
        List<UUID> held = shelf.list(
                "select id from article where id = any(?) order by id for no key update skip locked",
                row -> row.getObject("id", UUID.class),
                (Object) articles);
        return held.size() == articles.length;
    }

    /// Where an article stands.
    record Standing(UUID article, UUID story, UUID tradition) {}

    /// Writes where articles stand now, and marks those as linked whose entities are all found.
    void place(Shelf shelf, List<Standing> standings) {
        shelf.change(
                """
                update article set story_id = s.story, tradition_id = s.tradition, placed = true,
                    linked_at = coalesce(linked_at, case when s.named then clock_timestamp() end)
                from (
                    select *, not exists (
                        select from article_entity e where e.article_id = article and e.entity_id is null) as named
                    from unnest(?, ?, ?) as s (article, story, tradition)) s
                where id = s.article and (not placed or linked_at is null and s.named
                    or (story_id, tradition_id) is distinct from (s.story, s.tradition))
                """,
                standings.stream().map(Standing::article).toArray(UUID[]::new),
                standings.stream().map(Standing::story).toArray(UUID[]::new),
                standings.stream().map(Standing::tradition).toArray(UUID[]::new));
    }

    /// Marks those of these articles as linked whose story, tradition and entities are all found.
    void settle(Shelf shelf, Collection<UUID> articles) {
        shelf.change("""
                update article set linked_at = clock_timestamp()
                where id = any(?) and linked_at is null and placed
                  and not exists (select from article_entity where article_id = article.id and entity_id is null)
                """, (Object) articles.toArray(UUID[]::new));
    }

    /// The wordings that a story's articles have.
    List<UUID> wordingsOf(Shelf shelf, UUID story) {
        return shelf.list(
                "select distinct wording_id from article where story_id = ?",
                row -> row.getObject("wording_id", UUID.class),
                story);
    }

    /// The stories whose articles are all here.
    Set<UUID> wholeStories(Shelf shelf, Neighbourhood neighbourhood) {
        return whole(shelf, "story_id", neighbourhood);
    }

    /// The traditions whose witnesses are all here.
    Set<UUID> wholeTraditions(Shelf shelf, Neighbourhood neighbourhood) {
        return whole(shelf, "tradition_id", neighbourhood);
    }

    private static Set<UUID> whole(Shelf shelf, String column, Neighbourhood neighbourhood) {
        UUID[] articles = neighbourhood.members().stream().map(Member::article).toArray(UUID[]::new);
        return Set.copyOf(
                shelf.list("""
                select %1$s as id from article
                where %1$s in (select %1$s from article where id = any(?))
                group by %1$s having bool_and(id = any(?))
                """.formatted(column), row -> row.getObject("id", UUID.class), articles, articles));
    }
}
