package dev.stemma.query.correction;

import dev.stemma.query.correction.CorrectionView.Kind;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The corrections.
@ApplicationScoped
class CorrectionStore {

    /// A derivation, by its articles.
    record Pair(UUID parent, UUID child) {}

    /// A correction to be written.
    ///
    /// @param subject what is corrected
    /// @param merged what is merged into it
    /// @param articles in which alone it holds
    /// @param content names all that was asked for
    record Correction(
            Kind kind,
            UUID subject,
            Optional<UUID> merged,
            Optional<Pair> pair,
            List<UUID> articles,
            UUID content,
            Remark remark) {

        Correction {
            articles = List.copyOf(articles);
        }

        /// That two entities are one.
        static Correction merge(UUID entity, UUID merged, Remark remark) {
            return new Correction(
                    Kind.ENTITY_MERGE,
                    entity,
                    Optional.of(merged),
                    Optional.empty(),
                    List.of(),
                    content(Kind.ENTITY_MERGE, entity, merged.toString()),
                    remark);
        }

        /// That an entity is two.
        ///
        /// @param names what is split off, without `articles`
        static Correction split(UUID entity, Collection<String> names, Collection<UUID> articles, Remark remark) {
            String[] asked = Stream.concat(names.stream(), articles.stream().map(UUID::toString))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
            return new Correction(
                    Kind.ENTITY_SPLIT,
                    entity,
                    Optional.empty(),
                    Optional.empty(),
                    articles.stream().distinct().toList(),
                    content(Kind.ENTITY_SPLIT, entity, asked),
                    remark);
        }

        /// That two stories are one, or that one is two.
        ///
        /// @param merged what is merged into it; nothing when it is split
        /// @param asked which story or articles
        static Correction story(UUID story, Optional<UUID> merged, Collection<UUID> asked, Remark remark) {
            Kind kind = merged.isPresent() ? Kind.STORY_MERGE : Kind.STORY_SPLIT;
            String[] sorted =
                    asked.stream().map(UUID::toString).distinct().sorted().toArray(String[]::new);
            return new Correction(
                    kind, story, merged, Optional.empty(), List.of(), content(kind, story, sorted), remark);
        }

        /// That one article was made from another, or was not.
        static Correction derivation(Kind kind, UUID tradition, Pair pair, Remark remark) {
            return new Correction(
                    kind,
                    tradition,
                    Optional.empty(),
                    Optional.of(pair),
                    List.of(),
                    content(kind, pair.parent(), pair.child().toString()),
                    remark);
        }

        private static UUID content(Kind kind, UUID subject, String... asked) {
            String content = kind + "\n" + subject + "\n" + String.join("\n", asked);
            return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The correction that says the same already, unless a later one is about the same.
    Optional<UUID> known(Shelf shelf, Correction correction) {
        return shelf.first("""
                select c.id from correction c
                where c.content = ? and not exists (
                    select from correction_name mine
                    join correction_name other on other.kind = mine.kind and other.form = mine.form
                    join correction later on later.id = other.correction_id and later.number > c.number
                    where mine.correction_id = c.id)
                  and not exists (select from correction later
                    where later.child = c.child and later.parent = c.parent and later.number > c.number)
                  and (c.kind not like 'STORY%' or not exists (
                    select from correction_article mine
                    join correction_article other on other.article = mine.article
                    join correction later on later.id = other.correction_id and later.number > c.number
                        and later.kind like 'STORY%'
                    where mine.correction_id = c.id))
                order by c.number desc
                """, row -> row.getObject("id", UUID.class), correction.content());
    }

    /// Writes a correction.
    UUID put(Shelf shelf, Correction correction) {
        UUID id = UUID.randomUUID();
        shelf.change(
                """
                insert into correction (id, kind, content, subject, merged, parent, child, made_by, note, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """,
                id,
                correction.kind(),
                correction.content(),
                correction.subject(),
                correction.merged(),
                correction.pair().map(Pair::parent),
                correction.pair().map(Pair::child),
                correction.remark().by(),
                correction.remark().note());
        shelf.change(
                "insert into correction_article (correction_id, article) select ?, unnest(?)",
                id,
                correction.articles().toArray(UUID[]::new));
        return id;
    }

    /// Notes which articles a correction of stories is about.
    void place(Shelf shelf, UUID id, String side, Collection<UUID> articles) {
        shelf.change(
                "insert into correction_article (correction_id, side, article) select ?, ?, unnest(?)",
                id,
                side,
                articles.toArray(UUID[]::new));
    }

    /// The articles that a correction of stories is about, on one side.
    List<UUID> placed(Shelf shelf, UUID id, String side) {
        return shelf.list(
                "select article from correction_article where correction_id = ? and side = ? order by article",
                row -> row.getObject("article", UUID.class),
                id,
                side);
    }

    /// An article as it stands.
    record Standing(UUID article, UUID story, UUID tradition) {}

    /// Holds the articles of stories until the transaction ends.
    List<Standing> holdStories(Shelf shelf, Collection<UUID> stories) {
        return shelf.list(
                """
                select id, story_id, tradition_id from article where story_id = any(?)
                order by id for no key update
                """,
                row -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("story_id", UUID.class),
                        row.getObject("tradition_id", UUID.class)),
                (Object) stories.toArray(UUID[]::new));
    }

    /// What a story was merged into, if it was.
    Optional<UUID> survivor(Shelf shelf, UUID story) {
        return shelf.first(
                "select survivor from succession where id = ? and survivor is not null",
                row -> row.getObject("survivor", UUID.class),
                story);
    }

    /// Lets held articles claim an id for their story again that nothing bears now.
    void reclaim(Shelf shelf, UUID story, Collection<UUID> articles) {
        shelf.change("""
                update article set story_id = ? where id = any(?) and not exists (select from story where id = ?)
                """, story, articles.toArray(UUID[]::new), story);
    }

    /// Holds articles until the transaction ends.
    ///
    /// @return those that are in the library
    List<UUID> hold(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                "select id from article where id = any(?) order by id for no key update",
                row -> row.getObject("id", UUID.class),
                (Object) articles.toArray(UUID[]::new));
    }

    /// Those of these articles that are witnesses of a tradition.
    Set<UUID> witnesses(Shelf shelf, UUID tradition, Collection<UUID> articles) {
        return Set.copyOf(shelf.list(
                "select id from article where tradition_id = ? and id = any(?)",
                row -> row.getObject("id", UUID.class),
                tradition,
                articles.toArray(UUID[]::new)));
    }

    /// Whether there is such a tradition.
    boolean isTradition(Shelf shelf, UUID id) {
        return shelf.first("select 1 from tradition where id = ?", row -> true, id)
                .isPresent();
    }

    /// The wordings of articles.
    List<UUID> wordings(Shelf shelf, Collection<UUID> articles) {
        return shelf.list(
                "select distinct wording_id from article where id = any(?)",
                row -> row.getObject("wording_id", UUID.class),
                (Object) articles.toArray(UUID[]::new));
    }

    /// Takes a correction away.
    void remove(Shelf shelf, UUID id) {
        shelf.change("delete from correction where id = ?", id);
    }
}
