package dev.stemma.query.link;

import dev.stemma.query.grouping.Ids;
import dev.stemma.query.shelf.EventPostings;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The wordings, each with the article that is judged for all its verbatim copies, and the keys by which it is
/// found.
@ApplicationScoped
public class WordingStore {

    /// What came of a change of articles.
    ///
    /// @param judged wordings whose representative is new or has changed: to be judged again
    /// @param joined wordings that have other copies than before: their families are to be looked at
    public record Settled(Set<UUID> judged, Set<UUID> joined) {}

    /// Makes sure that wordings exist, and holds them, always in the same order.
    ///
    /// @param added the wordings of articles to come, each with one of these articles
    /// @param left the wordings that articles are about to leave
    public void hold(Shelf shelf, Map<UUID, UUID> added, Collection<UUID> left) {
        shelf.changeAll(
                "insert into wording (id, representative) values (?, ?) on conflict (id) do nothing",
                inOrder(added.keySet()),
                wording -> Shelf.row(wording, added.get(wording)));
        Set<UUID> all = new HashSet<>(added.keySet());
        all.addAll(left);
        shelf.list("select id from wording where id = any(?) order by id for no key update", row -> true, (Object)
                all.toArray(UUID[]::new));
    }

    /// Brings held wordings in line with their articles: representatives and keys; those without articles go.
    ///
    /// @param changed the articles that were written
    public Settled settle(Shelf shelf, Collection<UUID> wordings, Collection<UUID> changed) {
        UUID[] all = wordings.toArray(UUID[]::new);
        Set<UUID> judged = new HashSet<>(
                shelf.list("""
                update wording w set representative = foremost.id, published_at = foremost.published_at
                from (select distinct on (wording_id) wording_id, id, published_at from article
                      where wording_id = any(?) order by wording_id, published_at nulls last, id) foremost
                where w.id = foremost.wording_id
                  and (foremost.id = any(?)
                    or (w.representative, w.published_at) is distinct from (foremost.id, foremost.published_at))
                returning w.id
                """, row -> row.getObject("id", UUID.class), all, changed.toArray(UUID[]::new)));
        enter(shelf, judged);
        Set<UUID> joined = new HashSet<>(wordings);
        joined.removeAll(judged);
        return new Settled(judged, joined);
    }

    /// Takes away those of these wordings that no article has any more.
    ///
    /// @return the wordings that were bound to them
    public Set<UUID> prune(Shelf shelf, Collection<UUID> wordings) {
        UUID[] empty = shelf.list("""
                        select id from wording w where id = any(?)
                            and not exists (select from article where wording_id = w.id)
                        """, row -> row.getObject("id", UUID.class), (Object) wordings.toArray(UUID[]::new))
                .toArray(UUID[]::new);
        Set<UUID> bound =
                new HashSet<>(shelf.list("""
                select b as other from kinship where a = any(?) union select a from kinship where b = any(?)
                union select b from affinity where a = any(?) union select a from affinity where b = any(?)
                """, row -> row.getObject("other", UUID.class), empty, empty, empty, empty));
        forgetKeys(shelf, empty);
        shelf.change("delete from wording where id = any(?)", (Object) empty);
        return bound;
    }

    private record Keyed(UUID wording, Collection<Integer> keys, Optional<Integer> hour) {}

    /// Writes the keys of wordings and what tells their events anew.
    void enter(Shelf shelf, Collection<UUID> wordings) {
        UUID[] all = wordings.toArray(UUID[]::new);
        List<Matter> matters = Matter.of(shelf, wordings);
        List<Keyed> fingerprints = new ArrayList<>();
        List<Keyed> events = new ArrayList<>();
        Map<UUID, StoryProfile> profiles = new LinkedHashMap<>();
        for (Matter matter : matters) {
            StoryProfile event = matter.event();
            profiles.put(matter.wording(), event);
            fingerprints.add(new Keyed(matter.wording(), matter.fingerprint(), Optional.empty()));
            events.add(new Keyed(matter.wording(), event.keys(), EventPostings.hour(matter.publishedAt())));
        }
        shelf.changeAll(
                "update wording set terms = ?, weights = ? where id = ?",
                profiles.entrySet(),
                profile ->
                        Shelf.row(profile.getValue().terms(), profile.getValue().weights(), profile.getKey()));
        forgetKeys(shelf, all);
        shelf.changeAll(
                "insert into fingerprint_key (key, wording_id) select unnest(?), ?",
                fingerprints,
                keyed -> Shelf.row(array(keyed.keys()), keyed.wording()));
        shelf.changeAll(
                "insert into story_key (key, hour, wording_id) select unnest(?), ?::int, ?",
                events,
                keyed -> Shelf.row(array(keyed.keys()), keyed.hour(), keyed.wording()));
    }

    /// Some 170 keys lead to a wording, too many to have the database look for it with each: it is held while they are
    /// written, and they go with it.
    private static void forgetKeys(Shelf shelf, UUID[] wordings) {
        shelf.change("delete from fingerprint_key where wording_id = any(?)", (Object) wordings);
        shelf.change("delete from story_key where wording_id = any(?)", (Object) wordings);
    }

    private static Integer[] array(Collection<Integer> keys) {
        return keys.stream().distinct().sorted().toArray(Integer[]::new);
    }

    private static List<UUID> inOrder(Collection<UUID> ids) {
        return ids.stream().sorted(Ids.ORDER).toList();
    }
}
