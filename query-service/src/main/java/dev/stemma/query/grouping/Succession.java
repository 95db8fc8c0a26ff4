package dev.stemma.query.grouping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// Which id each group keeps when groups are made anew, and what becomes of the ids that none keeps.
///
/// A group inherits the id under which most of its members stood, if no other group has more of them.
///
/// @param ids the id of each group, in their order
/// @param survivors for each id that is no more, the id of the group that holds most of its members
public record Succession(List<UUID> ids, Map<UUID, UUID> survivors) {

    public Succession {
        ids = List.copyOf(ids);
        survivors = Collections.unmodifiableMap(new TreeMap<>(survivors));
    }

    private record Claim(int group, UUID id, int members) {}

    /// Settles who inherits.
    ///
    /// @param kind what the groups are, such as `STORY`; a new group's id is made of it and of the group's
    ///     first member
    /// @param groups the groups, without common members
    /// @param before under which id a member stood, if it did
    /// @param isTaken whether an id cannot be given to a new group
    public static <M> Succession of(String kind, List<List<M>> groups, Map<M, UUID> before, Predicate<UUID> isTaken) {
        return of(kind, groups, before, isTaken, List.of());
    }

    /// Settles who inherits where some ids are to be kept before others.
    ///
    /// @param first ids that are inherited before all others, in this order, however few members stood under them
    public static <M> Succession of(
            String kind, List<List<M>> groups, Map<M, UUID> before, Predicate<UUID> isTaken, List<UUID> first) {
        List<Claim> claims = claims(groups, before, first);
        UUID[] ids = new UUID[groups.size()];
        Set<UUID> kept = new HashSet<>();
        for (Claim claim : claims) {
            if (ids[claim.group()] == null && kept.add(claim.id())) {
                ids[claim.group()] = claim.id();
            }
        }
        Set<UUID> old = new HashSet<>(before.values());
        for (int group = 0; group < ids.length; group++) {
            if (ids[group] == null) {
                ids[group] =
                        fresh(kind, groups.get(group), id -> old.contains(id) || kept.contains(id) || isTaken.test(id));
                kept.add(ids[group]);
            }
        }
        Map<UUID, UUID> survivors = new HashMap<>();
        for (Claim claim : claims) {
            if (!kept.contains(claim.id())) {
                survivors.putIfAbsent(claim.id(), ids[claim.group()]);
            }
        }
        return new Succession(List.of(ids), survivors);
    }

    /// The strongest claim first.
    private static <M> List<Claim> claims(List<List<M>> groups, Map<M, UUID> before, List<UUID> first) {
        List<Claim> claims = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Map<UUID, Integer> counts = new HashMap<>();
            for (M member : groups.get(group)) {
                if (before.containsKey(member)) {
                    counts.merge(before.get(member), 1, Integer::sum);
                }
            }
            int number = group;
            counts.forEach((id, count) -> claims.add(new Claim(number, id, count)));
        }
        claims.sort(Comparator.comparingInt(
                        (Claim claim) -> first.contains(claim.id()) ? first.indexOf(claim.id()) : first.size())
                .thenComparing(Comparator.comparingInt(Claim::members).reversed())
                .thenComparing(Claim::id, Ids.ORDER)
                .thenComparingInt(Claim::group));
        return claims;
    }

    private static <M> UUID fresh(String kind, Collection<M> group, Predicate<UUID> isTaken) {
        M first = group.iterator().next();
        UUID id = own(kind, first);
        for (int attempt = 1; isTaken.test(id); attempt++) {
            id = own(kind, first + " " + attempt);
        }
        return id;
    }

    /// The id that a new group gets whose first member this is, if nothing else has it.
    public static UUID own(String kind, Object first) {
        return UUID.nameUUIDFromBytes((kind + " " + first).getBytes(StandardCharsets.UTF_8));
    }
}
