package dev.stemma.query.link;

import dev.stemma.contracts.Confidence;
import dev.stemma.philology.overlap.Fingerprint;
import dev.stemma.philology.overlap.Kinship;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.link.Profiles.Judged;
import dev.stemma.query.shelf.EventPostings;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Postings;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryPartition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds what a wording is akin to: candidates by shared keys, each judged by what the two say and nothing
/// else.
///
/// The keys of a wording are there for all to see before it is judged. So of two that are written at once, the
/// one that is judged later sees the other, and no pair is missed.
@ApplicationScoped
class WordingPass {

    private static final Postings TEXTS = new Postings("fingerprint_key");
    private static final EventPostings EVENTS = new EventPostings(StoryPartition.REACH);

    /// As many wordings are judged at most, those that share most, rare keys first.
    private static final int CANDIDATES = 60;

    /// Two articles on one event share at least this many of the keys of their events.
    private static final int LEAST_SHARED = 3;

    private final Profiles profiles;

    WordingPass(Profiles profiles) {
        this.profiles = profiles;
    }

    private record Event(Integer[] keys, Optional<Instant> publishedAt) {}

    private record Kin(UUID a, UUID b, Kinship judgement) {}

    private record Akin(UUID a, UUID b, double score) {}

    /// Judges a wording anew.
    ///
    /// @return its family is to be looked at; nothing when it is gone
    boolean judge(Shelf shelf, UUID wording) {
        Set<UUID> textual = textual(shelf, wording);
        Set<UUID> eventual = eventual(shelf, wording);
        eventual.addAll(bound(shelf, wording));
        Set<UUID> all = new HashSet<>(textual);
        all.addAll(eventual);
        all.add(wording);
        // a wording whose representative is being changed is waited for, and none is changed before this is done
        shelf.list("select id from wording where id = any(?) order by id for share", row -> true, (Object)
                all.toArray(UUID[]::new));
        List<Judged> judged = profiles.of(shelf, all);
        Optional<Judged> own =
                judged.stream().filter(other -> other.wording().equals(wording)).findFirst();
        if (own.isEmpty()) {
            return false;
        }
        textual.add(wording);
        Map<UUID, Profile> words = profiles.words(
                shelf,
                judged.stream()
                        .filter(other -> textual.contains(other.wording()))
                        .toList());
        List<Kin> kin = new ArrayList<>();
        List<Akin> akin = new ArrayList<>();
        for (Judged other : judged) {
            if (other.wording().equals(wording)) {
                continue;
            }
            boolean first = Member.BY_ID.compare(wording, other.wording()) < 0;
            Judged a = first ? own.get() : other;
            Judged b = first ? other : own.get();
            if (words.containsKey(other.wording())) {
                Kinship kinship = Kinship.between(words.get(a.wording()), words.get(b.wording()));
                if (kinship.related()) {
                    kin.add(new Kin(a.wording(), b.wording(), kinship));
                }
            }
            double affinity = StoryPartition.affinity(a.event(), b.event());
            if (affinity >= StoryPartition.EDGE) {
                akin.add(new Akin(a.wording(), b.wording(), affinity));
            }
        }
        write(shelf, wording, kin, akin);
        return true;
    }

    private static Set<UUID> textual(Shelf shelf, UUID wording) {
        return others(
                wording,
                TEXTS.sharing(
                        shelf,
                        "fingerprint_key mine where mine.wording_id = ?",
                        wording,
                        Fingerprint.LEAST_SHARED,
                        CANDIDATES + 1));
    }

    private static Set<UUID> eventual(Shelf shelf, UUID wording) {
        return shelf.first(
                        """
                        select published_at, array(select key from story_key where wording_id = w.id) as keys
                        from wording w where id = ?
                        """,
                        row -> new Event(
                                (Integer[]) row.getArray("keys").getArray(), Shelf.instant(row, "published_at")),
                        wording)
                .map(event -> others(
                        wording,
                        EVENTS.sharing(shelf, event.keys(), event.publishedAt(), LEAST_SHARED, CANDIDATES + 1)))
                .orElseGet(HashSet::new);
    }

    /// A wording shares most with itself.
    private static Set<UUID> others(UUID wording, List<UUID> sharing) {
        Set<UUID> others = new HashSet<>(sharing);
        others.remove(wording);
        return others;
    }

    private static List<UUID> bound(Shelf shelf, UUID wording) {
        return shelf.list(
                "select b as id from affinity where a = ? union select a from affinity where b = ?",
                row -> row.getObject("id", UUID.class),
                wording,
                wording);
    }

    private static void write(Shelf shelf, UUID wording, List<Kin> kin, List<Akin> akin) {
        kin.sort(Comparator.comparing(Kin::a, Member.BY_ID).thenComparing(Kin::b, Member.BY_ID));
        akin.sort(Comparator.comparing(Akin::a, Member.BY_ID).thenComparing(Akin::b, Member.BY_ID));
        shelf.changeAll(
                """
                insert into kinship (a, b, confidence, evidence) values (?, ?, ?, ?::jsonb)
                on conflict (a, b) do update set confidence = excluded.confidence, evidence = excluded.evidence
                """,
                kin,
                pair -> Shelf.row(
                        pair.a(),
                        pair.b(),
                        Confidence.of(pair.judgement().confidence()).value(),
                        EvidenceJson.of(pair.judgement().evidence()).toString()));
        shelf.change("delete from affinity where a = ? or b = ?", wording, wording);
        shelf.changeAll("""
                insert into affinity (a, b, score) values (?, ?, ?)
                on conflict (a, b) do update set score = excluded.score
                """, akin, pair -> Shelf.row(pair.a(), pair.b(), pair.score()));
    }
}
