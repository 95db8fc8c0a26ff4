package dev.stemma.query.grouping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// Whether an id is in use. The ids that new groups get unless something else has them are asked for at once, any
/// others one by one.
public final class Taken implements Predicate<UUID> {

    private final Function<Collection<UUID>, Collection<UUID>> known;
    private final Set<UUID> asked = new HashSet<>();
    private final Set<UUID> taken;

    private Taken(Set<UUID> asked, Function<Collection<UUID>, Collection<UUID>> known) {
        this.asked.addAll(asked);
        this.known = known;
        this.taken = new HashSet<>(asked.isEmpty() ? List.of() : known.apply(asked));
    }

    /// @param kind what the groups are, as for [Succession#of]
    /// @param groups the groups that may get new ids
    /// @param known which of some ids are in use
    public static <M> Taken of(String kind, List<List<M>> groups, Function<Collection<UUID>, Collection<UUID>> known) {
        Set<UUID> own = new HashSet<>();
        groups.forEach(group -> own.add(Succession.own(kind, group.getFirst())));
        return new Taken(own, known);
    }

    @Override
    public boolean test(UUID id) {
        if (asked.add(id) && known.apply(List.of(id)).contains(id)) {
            taken.add(id);
        }
        return taken.contains(id);
    }
}
