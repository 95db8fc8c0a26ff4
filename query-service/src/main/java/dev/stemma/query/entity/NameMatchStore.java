package dev.stemma.query.entity;

import dev.stemma.query.entity.EntityPartition.Match;
import dev.stemma.query.entity.NameStore.Known;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which names match which.
@ApplicationScoped
class NameMatchStore {

    private final NameStore names;
    private final RulingStore rulings;

    NameMatchStore(NameStore names, RulingStore rulings) {
        this.names = names;
        this.rulings = rulings;
    }

    /// Names that are linked together, held until the transaction ends.
    ///
    /// @param outside full names that some of the short ones match, whose entities are not in question
    /// @param matches all matches among them
    /// @param whole entities all whose names are here
    /// @param rulings what people corrected about the names, the latest first
    record Region(List<Known> names, List<Known> outside, List<Match> matches, Set<UUID> whole, List<Ruling> rulings) {}

    /// Two of them, that with the smaller id first.
    private record Pair(long a, long b) {}

    /// Compares names with all that may match them.
    void compare(Shelf shelf, List<Known> changed) {
        names.enterKeys(shelf, changed);
        Map<Pair, Spelling.Match> found = new HashMap<>();
        for (NameStore.Candidate candidate : names.candidates(shelf, changed)) {
            Known one = candidate.name();
            Known other = candidate.other();
            Pair pair = new Pair(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
            if (!found.containsKey(pair)) {
                Spelling.compare(one.name(), other.name())
                        .filter(match -> match.same() || one.partial() != other.partial())
                        .ifPresent(match -> found.put(pair, match));
            }
        }
        List<Map.Entry<Pair, Spelling.Match>> matches = List.copyOf(found.entrySet());
        if (matches.isEmpty()) {
            return;
        }
        shelf.change(
                """
                insert into name_match (a, b, verdict) select * from unnest(?, ?, ?)
                on conflict (a, b) do update set verdict = excluded.verdict where name_match.verdict <> excluded.verdict
                """,
                matches.stream().map(match -> match.getKey().a()).toArray(Long[]::new),
                matches.stream().map(match -> match.getKey().b()).toArray(Long[]::new),
                matches.stream()
                        .map(match -> match.getValue().same() ? "SAME" : "POSSIBLE")
                        .toArray(String[]::new));
    }

    /// The names whose meaning hangs on these.
    Region around(Shelf shelf, Set<Long> start) {
        Set<Long> ids = new HashSet<>(start);
        grow(shelf, ids);
        Set<Long> full = names.known(shelf, ids).stream()
                .filter(known -> !known.partial())
                .map(Known::id)
                .collect(Collectors.toSet());
        Set<Long> parts = parts(shelf, names.matched(shelf, full, false));
        for (Set<Long> border = parts;
                !border.isEmpty();
                border = more(parts(shelf, names.matched(shelf, border, true)), ids)) {
            ids.addAll(border);
        }
        List<Known> inside = held(shelf, ids);
        Set<Long> insideParts =
                inside.stream().filter(Known::partial).map(Known::id).collect(Collectors.toSet());
        Set<Long> bearers = more(names.matched(shelf, insideParts, false), ids);
        List<Known> outside = names.known(shelf, bearers).stream()
                .filter(known ->
                        !known.partial() && !known.ambiguous() && known.entity().isPresent())
                .toList();
        return new Region(
                inside, outside, matches(shelf, inside, outside), whole(shelf, inside), rulings.of(shelf, inside));
    }

    /// Adds whatever matches, whatever means the same so far, and whatever a correction names along.
    private void grow(Shelf shelf, Set<Long> ids) {
        Set<Long> border = new HashSet<>(ids);
        while (!border.isEmpty()) {
            Set<Long> next = new HashSet<>(names.matched(shelf, border, true));
            next.addAll(shelf.list("""
                    select id from name where entity_id in (select entity_id from name where id = any(?))
                    """, row -> row.getLong("id"), (Object) border.toArray(Long[]::new)));
            next.addAll(rulings.named(shelf, border));
            border = more(next, ids);
            ids.addAll(border);
        }
    }

    private Set<Long> parts(Shelf shelf, Collection<Long> ids) {
        return names.known(shelf, ids).stream()
                .filter(Known::partial)
                .map(Known::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> more(Collection<Long> found, Set<Long> ids) {
        return found.stream().filter(id -> !ids.contains(id)).collect(Collectors.toSet());
    }

    private List<Known> held(Shelf shelf, Set<Long> ids) {
        Long[] all = ids.toArray(Long[]::new);
        shelf.list("select id from name where id = any(?) order by id for no key update", row -> true, (Object) all);
        return names.known(shelf, ids);
    }

    private static List<Match> matches(Shelf shelf, List<Known> inside, List<Known> outside) {
        Map<Long, NameForm> forms = new HashMap<>();
        inside.forEach(known -> forms.put(known.id(), known.name()));
        outside.forEach(known -> forms.put(known.id(), known.name()));
        Long[] all = forms.keySet().toArray(Long[]::new);
        List<Match> matches = new ArrayList<>();
        shelf.list(
                "select m.a, m.b from unnest(?) as inside (id) join name_match m on m.a = inside.id where m.b = any(?)",
                row -> {
                    NameForm a = forms.get(row.getLong("a"));
                    NameForm b = forms.get(row.getLong("b"));
                    // judged anew rather than read back: that costs less than parsing the evidence
                    return Spelling.compare(a, b).map(match -> matches.add(new Match(a, b, match)));
                },
                all,
                all);
        return matches;
    }

    private static Set<UUID> whole(Shelf shelf, List<Known> inside) {
        Map<UUID, Long> here = inside.stream()
                .flatMap(known -> known.entity().stream())
                .collect(Collectors.groupingBy(entity -> entity, Collectors.counting()));
        return Set.copyOf(shelf.list(
                """
                select n.entity_id from name n join unnest(?, ?) as here (id, count) on here.id = n.entity_id
                group by n.entity_id, here.count having count(*) = here.count
                """,
                row -> row.getObject("entity_id", UUID.class),
                here.keySet().toArray(UUID[]::new),
                here.values().toArray(Long[]::new)));
    }
}
