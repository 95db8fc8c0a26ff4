package dev.stemma.query.link;

import dev.stemma.query.entity.BearerStore;
import dev.stemma.query.entity.EntityCountStore;
import dev.stemma.query.entity.EntityStore;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.link.PendingStore.Claim;
import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryStore;
import dev.stemma.query.tradition.TraditionStore;
import dev.stemma.query.utterance.UtteranceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Works off what is pending, one piece after the other, each in a transaction of its own. Any number of
/// linkers, in any number of processes, work side by side.
@ApplicationScoped
public class Linker {

    private static final int NAMES_AT_ONCE = 500;
    private static final int ARTICLES_AT_ONCE = 1000;
    private static final int STORIES_AT_ONCE = 10;
    private static final int ENTITIES_AT_ONCE = 200;
    private static final int BEARERS_AT_ONCE = 20;
    private static final int WORDINGS_AT_ONCE = 20;
    private static final int FAMILIES_AT_ONCE = 20;

    /// So long a kind of work goes on before the next has its turn: none waits for the backlog of another.
    private static final Duration TURN = Duration.ofMillis(400);

    private static final Duration RARE_COUNT = Duration.ofMillis(200);
    private static final Duration FREQUENT_COUNT = Duration.ofSeconds(20);
    private static final Duration BUSY_FAMILY = Duration.ofSeconds(15);
    private static final Duration BUSY_COUNT = Duration.ofSeconds(4);
    private static final Duration BUSY_BEARER = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofMillis(50);

    private final Library library;
    private final PendingStore pending;
    private final WordingPass wordings;
    private final FamilyPass families;
    private final FamilyStore standing;
    private final EntityStore entities;
    private final BearerStore bearers;
    private final EntityCountStore counts;
    private final StoryStore stories;
    private final TraditionStore traditions;
    private final UtteranceStore utterances;
    private final SuccessionStore succession;

    Linker(
            Library library,
            PendingStore pending,
            WordingPass wordings,
            FamilyPass families,
            FamilyStore standing,
            EntityStore entities,
            BearerStore bearers,
            EntityCountStore counts,
            StoryStore stories,
            TraditionStore traditions,
            UtteranceStore utterances,
            SuccessionStore succession) {
        this.library = library;
        this.pending = pending;
        this.wordings = wordings;
        this.families = families;
        this.standing = standing;
        this.entities = entities;
        this.bearers = bearers;
        this.counts = counts;
        this.stories = stories;
        this.traditions = traditions;
        this.utterances = utterances;
        this.succession = succession;
    }

    /// Does some of each kind of work that is due.
    ///
    /// @return whether there was any
    public boolean work() {
        boolean worked = inTurn(() -> library.write(this::names)).worked();
        worked |= inTurn(() -> library.write(this::articles)).worked();
        Turn wordings = inTurn(() -> library.write(this::wordings));
        worked |= wordings.worked();
        worked |= inTurn(() -> library.write(this::stories)).worked();
        Duration familiesLate = wordings.unfinished() ? BUSY_FAMILY : Duration.ZERO;
        worked |= inTurn(() -> families(familiesLate)).worked();
        Duration countsLate = worked ? BUSY_COUNT : Duration.ZERO;
        worked |=
                inTurn(() -> library.write(shelf -> counts(shelf, countsLate))).worked();
        Duration bearersLate = worked ? BUSY_BEARER : Duration.ZERO;
        worked |= inTurn(() -> library.write(shelf -> bearers(shelf, bearersLate)))
                .worked();
        return worked;
    }

    /// How the turn of a kind of work went.
    ///
    /// @param unfinished whether more of it was due when its time was over
    private record Turn(boolean worked, boolean unfinished) {}

    private static Turn inTurn(BooleanSupplier piece) {
        long end = System.nanoTime() + TURN.toNanos();
        boolean worked = piece.getAsBoolean();
        boolean more = worked;
        while (more && System.nanoTime() < end) {
            more = piece.getAsBoolean();
        }
        return new Turn(worked, more);
    }

    /// Whether nothing at all is pending, due or not.
    public boolean isIdle() {
        return library.write(pending::count) == 0;
    }

    private boolean names(Shelf shelf) {
        List<Claim> claims = entities.tryAlone(shelf) ? pending.claim(shelf, Kind.NAME, NAMES_AT_ONCE) : List.of();
        if (claims.isEmpty()) {
            return false;
        }
        EntityStore.Relinked relinked = entities.relink(
                shelf, claims.stream().map(claim -> Long.valueOf(claim.key())).toList());
        recount(shelf, relinked.entities());
        pending.addFamilies(shelf, relinked.unclear());
        // settled in a transaction of their own: articles are never held together with names
        pending.add(shelf, Kind.ARTICLE, relinked.articles());
        pending.drop(shelf, claims);
        return true;
    }

    /// Articles whose names were linked: those that waited for nothing else are done.
    private boolean articles(Shelf shelf) {
        return all(
                shelf,
                pending.claim(shelf, Kind.ARTICLE, ARTICLES_AT_ONCE),
                articles -> standing.settle(shelf, articles));
    }

    private boolean wordings(Shelf shelf) {
        return all(
                shelf,
                pending.claim(shelf, Kind.WORDING, WORDINGS_AT_ONCE),
                due -> pending.addFamilies(shelf, wordings.judge(shelf, due)));
    }

    private boolean stories(Shelf shelf) {
        return all(
                shelf,
                pending.claim(shelf, Kind.STORY, STORIES_AT_ONCE),
                due -> due.forEach(story -> story(shelf, story)));
    }

    /// A story that lost an article: its other articles are looked at, and without any it ends.
    private void story(Shelf shelf, UUID story) {
        Collection<UUID> left = standing.wordingsOf(shelf, story);
        pending.addFamilies(shelf, left);
        if (left.isEmpty()) {
            succession.end(shelf, SuccessionStore.Kind.TRADITION, traditions.prune(shelf, List.of(story)));
            utterances.prune(shelf, List.of(story));
            stories.remove(shelf, List.of(story));
            succession.end(shelf, SuccessionStore.Kind.STORY, List.of(story));
        }
    }

    /// While more wordings are due than can be judged, a family waits for those of its own: it is parted and drawn once
    /// for many.
    private boolean families(Duration late) {
        List<Claim> busy = new ArrayList<>();
        boolean due = library.write(shelf -> {
            List<Claim> claims = pending.claim(shelf, Kind.FAMILY, FAMILIES_AT_ONCE, late);
            if (!claims.isEmpty() && !part(shelf, claims)) {
                busy.addAll(claims);
            }
            return !claims.isEmpty();
        });
        for (Claim claim : busy) {
            if (busy.size() == 1 || !library.write(shelf -> family(shelf, claim))) {
                library.write(shelf -> {
                    pending.postpone(shelf, claim, BUSY);
                    return true;
                });
            }
        }
        return due;
    }

    /// @return false when another is at it
    private boolean family(Shelf shelf, Claim wanted) {
        List<Claim> claims = pending.claim(shelf, Kind.FAMILY, ids(List.of(wanted)));
        return claims.isEmpty() || part(shelf, claims);
    }

    private boolean part(Shelf shelf, List<Claim> claims) {
        return switch (families.part(shelf, ids(claims))) {
            case FamilyPass.Outcome.Busy _ -> false;
            case FamilyPass.Outcome.Parted parted -> {
                Set<UUID> done = Set.copyOf(parted.wordings());
                pending.drop(
                        shelf,
                        claims.stream()
                                .filter(claim -> done.contains(UUID.fromString(claim.key())))
                                .toList());
                recount(shelf, parted.entities());
                yield true;
            }
        };
    }

    /// While there is other work, an entity that is named again and again is counted once for all.
    private boolean counts(Shelf shelf, Duration late) {
        return all(shelf, pending.claim(shelf, Kind.ENTITY, ENTITIES_AT_ONCE, late), entities -> {
            Set<UUID> borne = new HashSet<>(bearers.bases(shelf, entities));
            counts.count(shelf, entities);
            borne.addAll(bearers.borneOften(shelf, entities));
            pending.addOnce(shelf, Kind.BEARER, borne, Duration.ZERO);
        });
    }

    /// People who are named by more or fewer articles: it is found out who bears their names. That is most work for one
    /// article, and urgent for none: the more arrive at once, the fewer looks it takes.
    private boolean bearers(Shelf shelf, Duration late) {
        return all(shelf, pending.claim(shelf, Kind.BEARER, BEARERS_AT_ONCE, late), entities -> {
            BearerStore.Outcome outcome = bearers.part(shelf, entities);
            pending.add(shelf, Kind.ENTITY, outcome.changed());
            pending.add(shelf, Kind.BEARER, outcome.unfinished());
        });
    }

    /// Does what is claimed, all at once.
    private boolean all(Shelf shelf, List<Claim> claims, Consumer<List<UUID>> work) {
        if (claims.isEmpty()) {
            return false;
        }
        pending.drop(shelf, claims);
        work.accept(ids(claims));
        return true;
    }

    private static List<UUID> ids(List<Claim> claims) {
        return claims.stream()
                .map(claim -> UUID.fromString(claim.key()))
                .distinct()
                .toList();
    }

    /// The more often an entity is named, the longer its count may lag behind.
    private void recount(Shelf shelf, Collection<UUID> touched) {
        Set<UUID> frequent = counts.frequent(shelf, touched);
        pending.addOnce(shelf, Kind.ENTITY, frequent, FREQUENT_COUNT);
        pending.addOnce(
                shelf,
                Kind.ENTITY,
                touched.stream().filter(entity -> !frequent.contains(entity)).toList(),
                RARE_COUNT);
    }
}
