package dev.stemma.query.link;

import dev.stemma.contracts.Confidence;
import dev.stemma.philology.overlap.Fingerprint;
import dev.stemma.philology.overlap.Kinship;
import dev.stemma.philology.overlap.Outline;
import dev.stemma.philology.overlap.Profile;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.grouping.Portions;
import dev.stemma.query.link.Profiles.Judged;
import dev.stemma.query.shelf.EventPostings;
import dev.stemma.query.shelf.EvidenceJson;
import dev.stemma.query.shelf.Postings;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what wordings are akin to: candidates by shared keys, each judged by what the two say and nothing else.
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

    /// Where one text has but a passage of the other, less than this share of it, it is a copy only if it tells the
    /// same
    /// news, as an excerpt does: not a round-up of the day, nor who quotes what was said before.
    private static final double PASSAGE = 0.4;

    /// A text of which so much is the other's has little else to tell, and need not be as like it.
    private static final double EXCERPT = 0.8;

    private static final double SAME_NEWS = 0.5;
    private static final double SAME_NEWS_OF_EXCERPT = 0.4;

    /// A wording is held against others of about so many words at once, or against one that has more.
    private static final int WORDS_AT_ONCE = 200_000;

    private final Profiles profiles;

    WordingPass(Profiles profiles) {
        this.profiles = profiles;
    }

    private record Event(UUID wording, Integer[] keys, Optional<Instant> publishedAt) {}

    /// Two wordings, that with the smaller id first.
    private record Pair(UUID a, UUID b) {

        private static final Comparator<Pair> IN_ORDER =
                Comparator.comparing(Pair::a, Ids.ORDER).thenComparing(Pair::b, Ids.ORDER);

        private static Pair of(Judged one, Judged other) {
            return Ids.ORDER.compare(one.wording(), other.wording()) < 0
                    ? new Pair(one.wording(), other.wording())
                    : new Pair(other.wording(), one.wording());
        }
    }

    /// What a wording may be akin to.
    ///
    /// @param textual what shares keys of the text
    /// @param eventual what shares keys of the event, or was found to tell one event before
    private record Candidates(UUID wording, Set<UUID> textual, Set<UUID> eventual) {}

    /// @param binds whether it makes one tradition of the two
    private record Kin(Kinship kinship, boolean binds) {}

    /// What came of judging, in the order in which it is written: so nobody waits in a circle.
    private record Judgements(Map<Pair, Kin> kin, Map<Pair, Double> akin) {

        private Judgements() {
            this(new TreeMap<>(Pair.IN_ORDER), new TreeMap<>(Pair.IN_ORDER));
        }
    }

    /// Judges wordings anew.
    ///
    /// @return those that are there: their families are to be looked at
    Set<UUID> judge(Shelf shelf, Collection<UUID> wordings) {
        List<Candidates> candidates = candidates(shelf, wordings);
        Set<UUID> all = new HashSet<>(wordings);
        for (Candidates of : candidates) {
            all.addAll(of.textual());
            all.addAll(of.eventual());
        }
        // a wording whose representative is being changed is waited for, and none is changed before this is done
        shelf.list("select id from wording where id = any(?) order by id for share", row -> true, (Object)
                all.toArray(UUID[]::new));
        Map<UUID, Judged> judged =
                profiles.of(shelf, all).stream().collect(Collectors.toMap(Judged::wording, Function.identity()));
        List<Candidates> there = candidates.stream()
                .filter(of -> judged.containsKey(of.wording()))
                .toList();
        Judgements judgements = new Judgements();
        byWords(shelf, there, judged, judgements);
        byEvents(there, judged, judgements);
        Set<UUID> own = there.stream().map(Candidates::wording).collect(Collectors.toSet());
        write(shelf, own, judgements);
        return own;
    }

    private static List<Candidates> candidates(Shelf shelf, Collection<UUID> wordings) {
        UUID[] all = wordings.toArray(UUID[]::new);
        Map<UUID, Set<UUID>> bound = bound(shelf, all);
        return shelf
                .list(
                        """
                        select id, published_at, array(select key from story_key where wording_id = w.id) as keys
                        from wording w where id = any(?) order by id
                        """,
                        row -> new Event(
                                row.getObject("id", UUID.class),
                                (Integer[]) row.getArray("keys").getArray(),
                                Shelf.instant(row, "published_at")),
                        (Object) all)
                .stream()
                .map(event -> {
                    Set<UUID> eventual = others(
                            event.wording(),
                            EVENTS.sharing(shelf, event.keys(), event.publishedAt(), LEAST_SHARED, CANDIDATES + 1));
                    eventual.addAll(bound.getOrDefault(event.wording(), Set.of()));
                    return new Candidates(event.wording(), textual(shelf, event.wording()), eventual);
                })
                .toList();
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

    /// A wording shares most with itself.
    private static Set<UUID> others(UUID wording, List<UUID> sharing) {
        Set<UUID> others = new HashSet<>(sharing);
        others.remove(wording);
        return others;
    }

    private static Map<UUID, Set<UUID>> bound(Shelf shelf, UUID[] wordings) {
        return shelf
                .list(
                        "select a, b from affinity where a = any(?) union select b, a from affinity where b = any(?)",
                        row -> new Pair(row.getObject("a", UUID.class), row.getObject("b", UUID.class)),
                        wordings,
                        wordings)
                .stream()
                .collect(Collectors.groupingBy(Pair::a, Collectors.mapping(Pair::b, Collectors.toSet())));
    }

    private void byWords(Shelf shelf, List<Candidates> all, Map<UUID, Judged> judged, Judgements judgements) {
        for (Candidates of : all) {
            Judged own = judged.get(of.wording());
            List<Judged> others = here(of.textual(), judged)
                    .filter(other -> !judgements.kin().containsKey(Pair.of(own, other)))
                    .toList();
            if (!others.isEmpty()) {
                Profile words = profiles.words(shelf, List.of(own)).get(own.wording());
                byWords(shelf, own, words, others).forEach(judgements.kin()::put);
            }
        }
    }

    /// Most candidates share too little to be kin: their outlines tell, which are kept longer than profiles.
    private Map<Pair, Kin> byWords(Shelf shelf, Judged own, Profile words, List<Judged> others) {
        Map<UUID, Outline> outlines = profiles.outlines(shelf, others);
        List<Judged> possible = others.stream()
                .filter(other -> outlines.get(other.wording()).mayBeKinOf(words))
                .toList();
        Map<Judged, Integer> sizes = new LinkedHashMap<>();
        possible.forEach(other -> sizes.put(other, outlines.get(other.wording()).size()));
        Map<Pair, Kin> kin = new HashMap<>();
        for (List<Judged> some : Portions.of(sizes, WORDS_AT_ONCE)) {
            Map<UUID, Profile> profilesOf = profiles.words(shelf, some);
            for (Judged other : some) {
                Kinship kinship = Kinship.between(words, profilesOf.get(other.wording()));
                if (kinship.related()) {
                    kin.put(Pair.of(own, other), new Kin(kinship, binds(kinship, own, other)));
                }
            }
        }
        return kin;
    }

    private static boolean binds(Kinship kinship, Judged own, Judged other) {
        double asked = kinship.mostShare() >= EXCERPT ? SAME_NEWS_OF_EXCERPT : SAME_NEWS;
        return kinship.leastShare() >= PASSAGE || inOrder(own, other, StoryPartition::likeness) >= asked;
    }

    /// What a measure makes of two wordings, whichever is judged: sums differ that are added up in another order.
    private static double inOrder(Judged own, Judged other, ToDoubleBiFunction<StoryProfile, StoryProfile> measure) {
        boolean first = Pair.of(own, other).a().equals(own.wording());
        return measure.applyAsDouble(first ? own.event() : other.event(), first ? other.event() : own.event());
    }

    private static void byEvents(List<Candidates> all, Map<UUID, Judged> judged, Judgements judgements) {
        for (Candidates of : all) {
            Judged own = judged.get(of.wording());
            Set<UUID> either = new HashSet<>(of.textual());
            either.addAll(of.eventual());
            here(either, judged).forEach(other -> {
                double affinity = inOrder(own, other, StoryPartition::affinity);
                if (affinity >= StoryPartition.EDGE) {
                    judgements.akin().put(Pair.of(own, other), affinity);
                }
            });
        }
    }

    private static Stream<Judged> here(Set<UUID> candidates, Map<UUID, Judged> judged) {
        return candidates.stream().filter(judged::containsKey).map(judged::get);
    }

    private static void write(Shelf shelf, Set<UUID> wordings, Judgements judgements) {
        shelf.changeAll(
                """
                insert into kinship (a, b, confidence, evidence, binds) values (?, ?, ?, ?::jsonb, ?)
                on conflict (a, b) do update
                    set confidence = excluded.confidence, evidence = excluded.evidence, binds = excluded.binds
                """,
                judgements.kin().entrySet(),
                pair -> Shelf.row(
                        pair.getKey().a(),
                        pair.getKey().b(),
                        Confidence.of(pair.getValue().kinship().confidence()).value(),
                        EvidenceJson.of(pair.getValue().kinship().evidence()).toString(),
                        pair.getValue().binds()));
        UUID[] as = judgements.akin().keySet().stream().map(Pair::a).toArray(UUID[]::new);
        UUID[] bs = judgements.akin().keySet().stream().map(Pair::b).toArray(UUID[]::new);
        UUID[] own = wordings.toArray(UUID[]::new);
        shelf.change("""
                with gone as (
                    select a, b from affinity where (a = any(?) or b = any(?))
                        and not (a, b) in (select * from unnest(?, ?)) order by a, b for update)
                delete from affinity using gone where affinity.a = gone.a and affinity.b = gone.b
                """, own, own, as, bs);
        shelf.change("""
                insert into affinity (a, b, score) select * from unnest(?, ?, ?)
                on conflict (a, b) do update set score = excluded.score where affinity.score <> excluded.score
                """, as, bs, judgements.akin().values().toArray(Double[]::new));
    }
}
