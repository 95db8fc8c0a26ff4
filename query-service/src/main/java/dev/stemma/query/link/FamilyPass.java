package dev.stemma.query.link;

import dev.stemma.philology.text.Period;
import dev.stemma.query.entity.ReferentStore;
import dev.stemma.query.grouping.Succession;
import dev.stemma.query.grouping.SuccessionStore;
import dev.stemma.query.grouping.Taken;
import dev.stemma.query.link.Neighbourhood.StoryPlan;
import dev.stemma.query.link.Neighbourhood.TraditionPlan;
import dev.stemma.query.link.PendingStore.Claim;
import dev.stemma.query.link.PendingStore.Kind;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.story.StoryStore;
import dev.stemma.query.story.StoryStore.Story;
import dev.stemma.query.tradition.TraditionStore;
import dev.stemma.query.tradition.TraditionStore.Tradition;
import dev.stemma.query.utterance.UtteranceStore;
import dev.stemma.query.utterance.UtteranceStore.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Parts families of articles into stories and traditions, draws these, and writes the ledger of each story. A function
/// of the set of articles: what was there before only tells which ids are kept.
@ApplicationScoped
class FamilyPass {

    private static final String STORY = "STORY";
    private static final String TRADITION = "TRADITION";

    private final PendingStore pending;
    private final FamilyStore families;
    private final Profiles profiles;
    private final StoryStore stories;
    private final TraditionStore traditions;
    private final UtteranceStore utterances;
    private final SuccessionStore succession;
    private final ReferentStore referents;

    FamilyPass(
            PendingStore pending,
            FamilyStore families,
            Profiles profiles,
            StoryStore stories,
            TraditionStore traditions,
            UtteranceStore utterances,
            SuccessionStore succession,
            ReferentStore referents) {
        this.pending = pending;
        this.families = families;
        this.profiles = profiles;
        this.stories = stories;
        this.traditions = traditions;
        this.utterances = utterances;
        this.succession = succession;
        this.referents = referents;
    }

    /// How it went.
    sealed interface Outcome {
        /// Another holds articles of these families: to be tried again.
        record Busy() implements Outcome {}

        /// Families are parted.
        ///
        /// @param wordings those of the wordings asked for whose families these are; others are left for later
        /// @param entities the entities that are named by more or fewer articles now
        record Parted(List<UUID> wordings, Set<UUID> entities) implements Outcome {}
    }

    /// Parts the families of wordings, and whoever stands in one story with them so far: as many of them together as
    /// can be.
    Outcome part(Shelf shelf, List<UUID> wordings) {
        Optional<Neighbourhood> seen = families.around(shelf, wordings);
        return seen.isPresent()
                ? part(shelf, wordings, seen.get())
                : part(shelf, wordings.subList(0, wordings.size() / 2));
    }

    private Outcome part(Shelf shelf, List<UUID> wordings, Neighbourhood seen) {
        if (seen.members().isEmpty()) {
            return new Outcome.Parted(wordings, Set.of());
        }
        if (!families.hold(shelf, seen)) {
            return new Outcome.Busy();
        }
        List<Claim> claims = pending.claim(shelf, Kind.FAMILY, seen.wordings());
        // what was committed by whoever held them before, and what the claims ask for, is seen only now
        Optional<Neighbourhood> neighbourhood = families.around(shelf, wordings).filter(now -> sameArticles(seen, now));
        if (neighbourhood.isEmpty()) {
            return new Outcome.Busy();
        }
        List<StoryPlan> plans = neighbourhood
                .get()
                .stories(parted -> profiles.of(shelf, parted).stream()
                        .map(Profiles.Judged::event)
                        .toList());
        Set<UUID> entities = write(shelf, neighbourhood.get(), plans);
        pending.drop(shelf, claims);
        return new Outcome.Parted(wordings, entities);
    }

    private static boolean sameArticles(Neighbourhood a, Neighbourhood b) {
        return a.members().stream()
                .map(Member::article)
                .toList()
                .equals(b.members().stream().map(Member::article).toList());
    }

    /// @return the entities that are named by more or fewer articles now
    private Set<UUID> write(Shelf shelf, Neighbourhood neighbourhood, List<StoryPlan> plans) {
        List<TraditionPlan> parts =
                plans.stream().flatMap(plan -> plan.traditions().stream()).toList();
        List<List<UUID>> members =
                plans.stream().map(plan -> ids(plan.members())).toList();
        List<List<UUID>> witnesses =
                parts.stream().map(part -> ids(part.witnesses())).toList();
        Succession storyHeirs = Succession.of(
                STORY,
                members,
                stood(shelf, neighbourhood),
                Taken.of(STORY, members, ids -> stories.known(shelf, ids)),
                neighbourhood.rulings().stream().map(StoryRuling::subject).toList());
        Succession traditionHeirs = Succession.of(
                TRADITION,
                witnesses,
                before(families.wholeTraditions(shelf, neighbourhood), neighbourhood, Member::tradition),
                Taken.of(TRADITION, witnesses, ids -> traditions.known(shelf, ids)));

        List<Story> storyRows = new ArrayList<>();
        List<Tradition> traditionRows = new ArrayList<>();
        List<Ledger> ledgers = new ArrayList<>();
        List<FamilyStore.Standing> standings = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < plans.size(); i++) {
            UUID story = storyHeirs.ids().get(i);
            List<UUID> ownTraditions = new ArrayList<>();
            for (TraditionPlan part : plans.get(i).traditions()) {
                UUID tradition = traditionHeirs.ids().get(next++);
                ownTraditions.add(tradition);
                traditionRows.add(tradition(tradition, story, part));
                part.witnesses()
                        .forEach(witness ->
                                standings.add(new FamilyStore.Standing(witness.article(), story, tradition)));
            }
            storyRows.add(story(story, plans.get(i), ownTraditions));
            ledgers.add(ledger(story, plans.get(i)));
        }
        stories.put(shelf, storyRows);
        traditions.put(shelf, traditionRows);
        // after the drawing, which takes longest: names are held from here on
        Set<UUID> entities = referents.assign(
                shelf,
                standings.stream()
                        .collect(Collectors.toMap(FamilyStore.Standing::article, FamilyStore.Standing::story)));
        families.place(shelf, standings);
        utterances.put(shelf, ledgers, storyHeirs.survivors().keySet());
        traditions.remove(shelf, traditionHeirs.survivors().keySet());
        List<UUID> involved = new ArrayList<>(storyHeirs.ids());
        involved.addAll(storyHeirs.survivors().keySet());
        succession.end(shelf, SuccessionStore.Kind.TRADITION, traditions.prune(shelf, involved));
        stories.remove(shelf, storyHeirs.survivors().keySet());
        succession.merge(shelf, SuccessionStore.Kind.STORY, storyHeirs.survivors());
        succession.merge(shelf, SuccessionStore.Kind.TRADITION, traditionHeirs.survivors());
        succession.live(shelf, storyHeirs.ids());
        succession.live(shelf, traditionHeirs.ids());
        return entities;
    }

    /// Under which id each article stood; ids that articles elsewhere bear too are theirs to keep.
    private static Map<UUID, UUID> before(
            Set<UUID> whole, Neighbourhood neighbourhood, Function<Member, Optional<UUID>> id) {
        Map<UUID, UUID> before = new HashMap<>();
        neighbourhood
                .members()
                .forEach(member ->
                        id.apply(member).filter(whole::contains).ifPresent(old -> before.put(member.article(), old)));
        return before;
    }

    /// Under which story each article stood. What was split off has no claim on the id that it was split off from.
    private Map<UUID, UUID> stood(Shelf shelf, Neighbourhood neighbourhood) {
        Map<UUID, UUID> stood = before(families.wholeStories(shelf, neighbourhood), neighbourhood, Member::story);
        neighbourhood.rulings().stream()
                .filter(ruling -> !ruling.isMerge())
                .forEach(ruling -> ruling.other().forEach(article -> stood.remove(article, ruling.subject())));
        return stood;
    }

    private static List<UUID> ids(List<Member> members) {
        return members.stream().map(Member::article).toList();
    }

    private static Tradition tradition(UUID id, UUID story, TraditionPlan plan) {
        Map<UUID, UUID> witnesses = new HashMap<>();
        plan.witnesses().forEach(witness -> witnesses.put(witness.article(), witness.content()));
        return new Tradition(
                id,
                story,
                witnesses,
                plan.witnesses().stream()
                        .flatMap(witness -> witness.credit().stream())
                        .toList());
    }

    private static Story story(UUID id, StoryPlan plan, List<UUID> traditions) {
        Period period = Period.of(times(plan.members()));
        List<Member> members = plan.members().stream()
                .map(member -> member.within(period))
                .sorted(Member.BY_TIME)
                .toList();
        List<Instant> times = times(members);
        Optional<Instant> from = times.stream().min(Instant::compareTo);
        Optional<Instant> to = times.stream().max(Instant::compareTo);
        Instant received =
                members.stream().map(Member::receivedAt).max(Instant::compareTo).orElseThrow();
        String title = title(members);
        var content = new StringBuilder(title);
        traditions.forEach(tradition -> content.append('\n').append(tradition));
        plan.members()
                .forEach(member -> content.append('\n').append(member.article()).append(member.content()));
        return new Story(
                id,
                title,
                from,
                to,
                to.orElse(received),
                members.size(),
                traditions.size(),
                UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static List<Instant> times(Collection<Member> members) {
        return members.stream().flatMap(member -> member.publishedAt().stream()).toList();
    }

    private static Ledger ledger(UUID story, StoryPlan plan) {
        var basis = new StringBuilder().append(UtteranceStore.EDITION);
        for (TraditionPlan tradition : plan.traditions()) {
            basis.append('\n');
            tradition
                    .witnesses()
                    .forEach(witness -> basis.append(witness.article()).append(witness.content()));
        }
        return new Ledger(
                story, UUID.nameUUIDFromBytes(basis.toString().getBytes(StandardCharsets.UTF_8)), ids(plan.members()));
    }

    /// The title of the first article that has one, or the words with which the first begins.
    private static String title(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.title().stream())
                .findFirst()
                .orElseGet(() -> wholeWords(members.getFirst().opening()));
    }

    private static String wholeWords(String opening) {
        int end = opening.lastIndexOf(' ');
        return end > 0 ? opening.substring(0, end) + " …" : opening;
    }
}
