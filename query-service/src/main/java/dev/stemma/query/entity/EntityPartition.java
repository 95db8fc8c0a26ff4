package dev.stemma.query.entity;

import dev.stemma.philology.text.Evidence;
import dev.stemma.query.grouping.Assembly;
import dev.stemma.query.grouping.Components;
import dev.stemma.query.grouping.Components.Bond;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which names name one entity.
///
/// Full names decide: those that match name one. A part of a name joins the one entity whose full names it
/// fits; where several fit it stands by itself, and each story tells who is meant. So does a full name that fits names
/// which contradict each other: `George Bush` where `George W. Bush` and `George H. W. Bush` are known. What people
/// corrected comes before what spelling tells, and a name that a correction is about counts as a full one. A function
/// of the set of names, matches and corrections.
final class EntityPartition {

    private static final double UNIQUE_BEARER = 0.8;
    private static final double CORRECTED = 0.99;
    private static final Comparator<Group> BY_FIRST =
            Comparator.comparing(group -> group.names().getFirst());

    /// The surest match first, so that a name which fits two that were parted goes where it fits better.
    private static final Comparator<Match> SUREST = Comparator.comparingDouble(
                    (Match match) -> -match.match().score())
            .thenComparing(Match::a)
            .thenComparing(Match::b);

    private final Map<NameForm, Boolean> partial;
    private final List<Match> matches;

    /// The matches of each name.
    private final Map<NameForm, List<Match>> touching = new HashMap<>();

    private final Map<NameForm, UUID> settled;
    private final List<Ruling> rulings;
    /// Parts of names that a correction tells the meaning of.
    private final Set<NameForm> told = new HashSet<>();
    /// Full names that contradict each other though another name fits both, and these others.
    private final List<Apart> apart = new ArrayList<>();

    private final Set<NameForm> shared = new HashSet<>();

    private EntityPartition(Names names, Collection<Match> matches, Map<NameForm, UUID> settled) {
        this.partial = new TreeMap<>(names.partial());
        this.matches = List.copyOf(matches);
        this.matches.forEach(match -> Stream.of(match.a(), match.b())
                .forEach(name -> touching.computeIfAbsent(name, bearer -> new ArrayList<>())
                        .add(match)));
        this.settled = new TreeMap<>(settled);
        this.rulings = names.rulings();
        this.settled.keySet().forEach(name -> partial.put(name, false));
        rulings.stream()
                .flatMap(ruling -> ruling.names().stream())
                .filter(name -> partial.getOrDefault(name, false))
                .forEach(told::add);
        told.forEach(name -> partial.put(name, false));
        Set<NameForm> full = Set.copyOf(names(false));
        full.forEach(name -> keepApart(name, full));
        this.settled.keySet().forEach(shared::remove);
        rulings.forEach(ruling -> ruling.names().forEach(shared::remove));
        shared.forEach(name -> partial.put(name, true));
    }

    /// Two names that are not one person's.
    private record Apart(NameForm one, NameForm other) {}

    /// Parts the full names that a full name fits, where they contradict each other.
    private void keepApart(NameForm name, Set<NameForm> full) {
        List<NameForm> longer = touching(name).stream()
                .filter(match -> match.match().same())
                .flatMap(match -> Stream.of(match.a(), match.b()))
                .filter(other -> !other.equals(name) && full.contains(other) && Spelling.hasMiddle(other))
                .toList();
        // whoever contradicts has an initial, or is contradicted by one; few have
        longer.stream()
                .filter(Spelling::hasMiddleInitial)
                .forEach(one -> longer.stream()
                        .filter(other -> Spelling.contradict(one, other))
                        .forEach(other -> {
                            apart.add(new Apart(one, other));
                            shared.add(name);
                        }));
    }

    /// The names in question.
    ///
    /// @param partial whether each is but a part of one
    /// @param rulings what people corrected about them, the latest first
    record Names(Map<NameForm, Boolean> partial, List<Ruling> rulings) {}

    /// That two names may name one.
    record Match(NameForm a, NameForm b, Spelling.Match match) {}

    /// The names of one entity.
    ///
    /// @param ambiguous whether these are parts of names that several entities bear
    /// @param shared the full ones that are taken for parts of names, since they fit several
    record Group(List<NameForm> names, boolean ambiguous, Set<NameForm> shared, Map<NameForm, Standing> standings) {}

    /// Why a name stands where it stands.
    record Standing(double confidence, List<Evidence> evidence) {}

    /// The entities of these names.
    ///
    /// @param settled further full names, and the entities that are known to bear them
    static List<Group> of(Names names, Collection<Match> matches, Map<NameForm, UUID> settled) {
        return new EntityPartition(names, matches, settled).groups();
    }

    private List<Group> groups() {
        List<List<NameForm>> full = full();
        Map<NameForm, Integer> home = new HashMap<>();
        for (int i = 0; i < full.size(); i++) {
            for (NameForm name : full.get(i)) {
                home.put(name, i);
            }
        }
        Map<Integer, List<NameForm>> guests = new TreeMap<>();
        List<Group> groups = new ArrayList<>();
        for (List<NameForm> parts : parts()) {
            Set<Integer> bearers = bearers(parts, home);
            if (bearers.size() == 1) {
                guests.computeIfAbsent(bearers.iterator().next(), bearer -> new ArrayList<>())
                        .addAll(parts);
            } else {
                groups.add(group(parts, List.of(), bearers.size() > 1));
            }
        }
        for (int i = 0; i < full.size(); i++) {
            groups.add(group(full.get(i), guests.getOrDefault(i, List.of()), false));
        }
        groups.sort(BY_FIRST);
        return groups;
    }

    /// Full names: what is known, then what people said, the latest first, then what spelling tells.
    private List<List<NameForm>> full() {
        Assembly<NameForm> assembly = new Assembly<>(names(false));
        Map<UUID, NameForm> first = new HashMap<>();
        settled.forEach((name, entity) -> assembly.join(first.computeIfAbsent(entity, id -> name), name));
        for (Ruling ruling : rulings) {
            assembly.joinAll(ruling.one());
            assembly.joinAll(ruling.other());
            assembly.keepApart(ruling.one(), ruling.other());
        }
        apart.forEach(two -> assembly.keepApart(List.of(two.one()), List.of(two.other())));
        matches.stream()
                .filter(match -> match.match().same())
                .sorted(SUREST)
                .forEach(match -> assembly.join(match.a(), match.b()));
        return assembly.groups();
    }

    private List<List<NameForm>> parts() {
        List<Bond<NameForm>> bonds = matches.stream()
                .filter(match -> match.match().same())
                .map(match -> new Bond<>(match.a(), match.b()))
                .toList();
        return Components.of(names(true), bonds, Comparator.naturalOrder());
    }

    private List<NameForm> names(boolean ofParts) {
        return partial.keySet().stream()
                .filter(name -> partial.get(name) == ofParts)
                .toList();
    }

    private Set<Integer> bearers(List<NameForm> parts, Map<NameForm, Integer> home) {
        return parts.stream()
                .flatMap(part -> touching(part).stream())
                .flatMap(match -> Stream.of(match.a(), match.b())
                        .filter(name -> match.match().same() || !told.contains(name)))
                .filter(home::containsKey)
                .map(home::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Group group(List<NameForm> core, List<NameForm> guests, boolean ambiguous) {
        Map<NameForm, Standing> standings = new TreeMap<>();
        Set<NameForm> known = Set.copyOf(core);
        core.forEach(name -> standings.put(name, corrected(name, known)));
        guests.forEach(name -> standings.put(name, guestStanding(name, known)));
        List<NameForm> names = Stream.concat(core.stream(), guests.stream()).toList();
        return new Group(
                names, ambiguous, names.stream().filter(shared::contains).collect(Collectors.toSet()), standings);
    }

    private Standing corrected(NameForm name, Set<NameForm> core) {
        Optional<Spelling.Match> spelling = best(name, core);
        List<Evidence> corrections = rulings.stream()
                .filter(ruling -> ruling.tells(name, core, spelling.isPresent()))
                .map(Ruling::evidence)
                .distinct()
                .toList();
        return corrections.isEmpty()
                ? standing(spelling)
                : new Standing(
                        CORRECTED,
                        Stream.concat(
                                        corrections.stream(),
                                        spelling.stream().flatMap(match -> match.evidence().stream()))
                                .toList());
    }

    private static Standing standing(Optional<Spelling.Match> spelling) {
        return spelling.map(match -> new Standing(match.score(), match.evidence()))
                .orElseGet(() -> new Standing(1, List.of(new Evidence("name", "the same name", 0))));
    }

    private Standing guestStanding(NameForm name, Set<NameForm> core) {
        List<Evidence> evidence = new ArrayList<>();
        best(name, core).ifPresent(match -> evidence.addAll(match.evidence()));
        evidence.add(new Evidence("unique", "the only one known whose full name it fits", 1));
        return new Standing(UNIQUE_BEARER, evidence);
    }

    private Optional<Spelling.Match> best(NameForm name, Set<NameForm> others) {
        return touching(name).stream()
                .filter(match -> (others.contains(match.a()) || match.a().equals(name))
                        && (others.contains(match.b()) || match.b().equals(name)))
                .max(Comparator.<Match>comparingDouble(match -> match.match().score())
                        .thenComparing(Match::a)
                        .thenComparing(Match::b))
                .map(Match::match);
    }

    private List<Match> touching(NameForm name) {
        return touching.getOrDefault(name, List.of());
    }
}
