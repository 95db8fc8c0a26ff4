package dev.stemma.query.bearer;

import dev.stemma.philology.text.Evidence;
import dev.stemma.query.grouping.Components;
import dev.stemma.query.grouping.Components.Bond;
import dev.stemma.query.grouping.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Who bears a name: which articles mean one by it, and which another.
///
/// A name has one bearer unless contexts speak against it. Articles on one event mean one; events whose contexts speak
/// for one bearer are brought together, the most alike first (agglomerative, as in
/// [dev.stemma.query.story.StoryPartition]); what is left joins the bearer that it is most like, the most often told
/// first, unless it speaks clearly against all. A function of the set of sightings: their order leaves no trace.
public final class Bearers {

    /// The bearers are found by at most so many articles; the others are held against these.
    public static final int ANCHORS = 48;

    /// So much must speak against one bearer: two people of one name are rare, and one person wrongly taken for two
    /// is worse than two taken for one.
    private static final double PRIOR = 2.5;

    private static final double UNTOLD = 0.6;
    private static final double TOLD = 0.9;
    private static final int REASONS = 4;
    private final List<Bearer> bearers;

    private Bearers(List<Bearer> bearers) {
        this.bearers = List.copyOf(bearers);
    }

    /// One who bears the name.
    ///
    /// @param articles those that mean this one, in the order of their ids
    /// @param core what is told where it is plain that this one is meant
    private record Bearer(List<UUID> articles, Context core, List<Context> events) {}

    /// @param nats how much speaks for it
    private record Nearest(int bearer, double nats) {}

    /// An event in which the name is borne.
    private record Event(List<UUID> articles, Context context) {}

    /// Which bearer an article means, and why.
    ///
    /// @param bearer its number
    public record Meant(int bearer, double confidence, List<Evidence> evidence) {}

    /// The bearers among these sightings, the one that is told of most first.
    ///
    /// @param together sets of articles of which people said that they mean one
    public static Bearers of(Collection<Sighting> sightings, Collection<Set<UUID>> together) {
        List<Event> events = events(sightings, together);
        List<List<Event>> facets = new ArrayList<>(new Linkage(events).merge());
        facets.sort(Comparator.comparingInt((List<Event> facet) -> -facet.size())
                .thenComparingInt(facet -> -facet.stream()
                        .mapToInt(event -> event.articles().size())
                        .sum())
                .thenComparing(facet -> first(facet), Ids.ORDER));
        List<List<Event>> bearers = new ArrayList<>();
        List<Context> cores = new ArrayList<>();
        for (List<Event> facet : facets) {
            Context context = context(facet);
            Nearest nearest = nearest(context, cores);
            if (nearest.nats() >= -PRIOR) {
                bearers.get(nearest.bearer()).addAll(facet);
            } else {
                bearers.add(new ArrayList<>(facet));
                cores.add(context);
            }
        }
        List<Bearer> found = new ArrayList<>();
        for (int i = 0; i < cores.size(); i++) {
            found.add(new Bearer(
                    bearers.get(i).stream()
                            .flatMap(event -> event.articles().stream())
                            .sorted(Ids.ORDER)
                            .toList(),
                    cores.get(i),
                    bearers.get(i).stream().map(Event::context).toList()));
        }
        return new Bearers(found);
    }

    /// The articles of each bearer, in the order of their ids.
    public List<List<UUID>> articles() {
        return bearers.stream().map(Bearer::articles).toList();
    }

    /// The bearer of each article by which they were found.
    public Map<UUID, Integer> numbers() {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < bearers.size(); i++) {
            for (UUID article : bearers.get(i).articles()) {
                numbers.put(article, i);
            }
        }
        return numbers;
    }

    /// How many bear the name.
    public int size() {
        return bearers.size();
    }

    /// Whom an article means that was not among those by which the bearers were found, or that was.
    public Meant meant(Sighting sighting) {
        Context context = sighting.context();
        for (int i = 0; i < bearers.size(); i++) {
            Bearer bearer = bearers.get(i);
            if (bearer.articles().contains(sighting.article())
                    || bearer.events().stream().anyMatch(event -> Likeness.isOneEvent(context, event))) {
                return meant(context, i);
            }
        }
        Nearest nearest = nearest(context, bearers.stream().map(Bearer::core).toList());
        return meant(context, nearest.nats() < -PRIOR ? 0 : nearest.bearer());
    }

    /// What speaks for this one, and what against the one who is told of most beside.
    private Meant meant(Context context, int meant) {
        List<Evidence> evidence = new ArrayList<>();
        Likeness own = Likeness.between(context, bearers.get(meant).core());
        own.evidence().stream()
                .filter(reason -> reason.weight() > 0)
                .limit(REASONS)
                .forEach(evidence::add);
        int rival = meant == 0 ? 1 : 0;
        double margin = own.nats();
        if (rival < bearers.size()) {
            Likeness other = Likeness.between(context, bearers.get(rival).core());
            margin -= other.nats();
            other.evidence().stream()
                    .filter(reason -> reason.weight() < 0)
                    .limit(REASONS)
                    .map(reason -> new Evidence(
                            reason.basis(), "not the other of this name: " + reason.detail(), -reason.weight()))
                    .forEach(evidence::add);
        }
        return new Meant(meant, margin > PRIOR ? TOLD : UNTOLD, evidence);
    }

    /// What tells each bearer from the others in a word or two: an office, else a country, else who is named along.
    public List<Optional<String>> qualifiers() {
        if (bearers.size() < 2) {
            return bearers.stream().map(bearer -> Optional.<String>empty()).toList();
        }
        List<Optional<String>> qualifiers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Bearer bearer : bearers) {
            Optional<String> free = candidates(bearer).stream()
                    .filter(qualifier -> !taken.contains(qualifier.toLowerCase(Locale.ROOT)))
                    .findFirst();
            free.ifPresent(qualifier -> taken.add(qualifier.toLowerCase(Locale.ROOT)));
            qualifiers.add(free);
        }
        return qualifiers;
    }

    private static List<String> candidates(Bearer bearer) {
        List<String> candidates = new ArrayList<>();
        Context all = bearer.events().stream().reduce(Context::plus).orElseThrow();
        all.office().ifPresent(candidates::add);
        String countries = String.join(", ", all.countries().keySet());
        if (!countries.isEmpty()) {
            all.office().ifPresent(office -> candidates.add(office + " (" + countries + ")"));
            candidates.add(countries);
        }
        all.company().heaviest(REASONS).forEach(word -> candidates.add("with " + word));
        return candidates;
    }

    /// The first of those that a context is most like; there may be none.
    private static Nearest nearest(Context context, List<Context> cores) {
        Nearest nearest = new Nearest(0, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < cores.size(); i++) {
            double nats = Likeness.between(context, cores.get(i)).nats();
            if (nats > nearest.nats()) {
                nearest = new Nearest(i, nats);
            }
        }
        return nearest;
    }

    private static Context context(List<Event> events) {
        return events.stream().map(Event::context).reduce(Context::plus).orElseThrow();
    }

    private static UUID first(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.articles().stream())
                .min(Ids.ORDER)
                .orElseThrow();
    }

    /// Sightings that tell one event, or of which people said that they mean one.
    private static List<Event> events(Collection<Sighting> sightings, Collection<Set<UUID>> together) {
        Map<UUID, Sighting> byArticle = new TreeMap<>(Ids.ORDER);
        sightings.forEach(sighting -> byArticle.put(sighting.article(), sighting));
        List<Sighting> sorted = List.copyOf(byArticle.values());
        List<Bond<UUID>> bonds = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sorted.get(i).wording().equals(sorted.get(j).wording())
                        || Likeness.isOneEvent(
                                sorted.get(i).context(), sorted.get(j).context())) {
                    bonds.add(new Bond<>(sorted.get(j).article(), sorted.get(i).article()));
                }
            }
        }
        for (Set<UUID> one : together) {
            List<UUID> here = one.stream()
                    .filter(byArticle::containsKey)
                    .sorted(Ids.ORDER)
                    .toList();
            here.forEach(article -> bonds.add(new Bond<>(here.getFirst(), article)));
        }
        List<Event> events = new ArrayList<>();
        for (List<UUID> articles : Components.of(byArticle.keySet(), bonds, Ids.ORDER)) {
            events.add(new Event(
                    articles,
                    articles.stream()
                            .map(article -> byArticle.get(article).context())
                            .reduce(Context::with)
                            .orElseThrow()));
        }
        return events;
    }

    /// Brings events together while what they tell speaks for one bearer.
    private static final class Linkage {

        private final List<List<Event>> members = new ArrayList<>();
        private final List<Context> contexts = new ArrayList<>();
        private final double[][] nats;

        Linkage(List<Event> events) {
            nats = new double[events.size()][events.size()];
            for (int i = 0; i < events.size(); i++) {
                members.add(new ArrayList<>(List.of(events.get(i))));
                contexts.add(events.get(i).context());
                compare(i);
            }
        }

        private void compare(int group) {
            for (int other = 0; other < contexts.size(); other++) {
                if (other != group && !members.get(other).isEmpty()) {
                    nats[group][other] = nats[other][group] = Likeness.between(contexts.get(group), contexts.get(other))
                            .nats();
                }
            }
        }

        List<List<Event>> merge() {
            for (int[] closest = closest(); closest.length > 0; closest = closest()) {
                int stays = closest[0];
                int goes = closest[1];
                members.get(stays).addAll(members.get(goes));
                members.get(goes).clear();
                contexts.set(stays, contexts.get(stays).plus(contexts.get(goes)));
                compare(stays);
            }
            return members.stream().filter(group -> !group.isEmpty()).toList();
        }

        /// The two most alike that speak for one bearer; nothing when there are none.
        private int[] closest() {
            int[] best = {};
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    boolean alive = !members.get(i).isEmpty() && !members.get(j).isEmpty();
                    if (alive && nats[i][j] >= 0 && (best.length == 0 || nats[i][j] > nats[best[0]][best[1]])) {
                        best = new int[] {i, j};
                    }
                }
            }
            return best;
        }
    }
}
