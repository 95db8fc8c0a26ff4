package dev.stemma.query.entity;

import dev.stemma.query.bearer.Bearers;
import dev.stemma.query.grouping.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// The articles by which it is found out who bears the names of one entity.
///
/// However many bear them, these are a few: the first by their ids, which are hashes of what an article is
/// known by, and those about which people said something. The others are held against these alone. So a
/// newcomer costs as much as these few, and the result depends on which articles there are, not on when they
/// came.
///
/// @param base the entity that the names mean by themselves
/// @param noted what the bearers were found by last
/// @param homonyms the entities that bear the names beside
/// @param anchors the articles, and where each names the bearer
/// @param together what people said is one, the latest first
record Roll(
        UUID base,
        Optional<UUID> noted,
        Set<UUID> homonyms,
        Map<UUID, List<Bearing>> anchors,
        List<Together> together) {

    /// Changes when contexts are judged another way.
    private static final String EDITION = "homonyms 1";

    /// That an article names one of those who bear the names of an entity.
    ///
    /// @param entity the one that it is taken to mean
    /// @param parted what that was judged by, if the names have several bearers
    record Bearing(At at, int mentions, UUID entity, Optional<UUID> parted) {

        UUID article() {
            return at.article();
        }
    }

    /// Where one is named.
    ///
    /// @param content names all that was told of the article
    /// @param wording verbatim copies have the same
    record At(UUID article, int referent, UUID content, UUID wording) {}

    /// That people said that articles mean one by the names of an entity.
    ///
    /// @param subject the entity that they corrected, as it was called then: it keeps its id
    record Together(UUID correction, Optional<UUID> subject, Set<UUID> articles) {}

    /// The few among articles that bear the names.
    static Map<UUID, List<Bearing>> anchors(Collection<Bearing> bearings, List<Together> together) {
        Map<UUID, List<Bearing>> all = byArticle(bearings);
        Set<UUID> kept = new TreeSet<>(Ids.ORDER);
        all.keySet().stream().limit(Bearers.ANCHORS).forEach(kept::add);
        together.forEach(said -> kept.addAll(said.articles()));
        all.keySet().retainAll(kept);
        return all;
    }

    static Map<UUID, List<Bearing>> byArticle(Collection<Bearing> bearings) {
        Map<UUID, List<Bearing>> all = new TreeMap<>(Ids.ORDER);
        bearings.forEach(bearing -> all.computeIfAbsent(bearing.article(), article -> new ArrayList<>())
                .add(bearing));
        return all;
    }

    /// Of each article, where the bearer is named most.
    static List<At> places(Map<UUID, List<Bearing>> bearings) {
        return bearings.values().stream()
                .map(all -> all.stream()
                        .max(Comparator.comparingInt(Bearing::mentions)
                                .thenComparingInt(bearing -> -bearing.at().referent()))
                        .orElseThrow()
                        .at())
                .toList();
    }

    /// Whether the names stand in a single article and mean whom they mean by themselves.
    boolean isPlain() {
        return anchors.size() < 2
                && homonyms.isEmpty()
                && anchors.values().stream()
                        .flatMap(List::stream)
                        .allMatch(bearing -> bearing.parted().isEmpty());
    }

    /// Names all by which the bearers are found.
    UUID basis() {
        var basis = new StringBuilder(EDITION);
        anchors.values().stream()
                .flatMap(List::stream)
                .map(Bearing::at)
                .forEach(at -> basis.append('\n')
                        .append(at.article())
                        .append(at.content())
                        .append(at.referent()));
        together.forEach(said -> {
            basis.append("\nsame");
            said.articles().stream()
                    .filter(anchors::containsKey)
                    .sorted(Ids.ORDER)
                    .forEach(basis::append);
        });
        return UUID.nameUUIDFromBytes(basis.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the bearers were found by this very basis.
    boolean isNoted(UUID basis) {
        return noted.equals(Optional.of(basis));
    }

    /// Whether every anchor was judged by this basis.
    boolean isJudged(UUID basis) {
        return anchors.values().stream()
                .flatMap(List::stream)
                .allMatch(bearing -> bearing.parted().equals(Optional.of(basis)));
    }

    /// The entities that bear the names.
    Set<UUID> family() {
        Set<UUID> family = new TreeSet<>(Ids.ORDER);
        family.add(base);
        family.addAll(homonyms);
        return family;
    }

    /// Under which id each anchor stands.
    Map<UUID, UUID> standing() {
        Map<UUID, UUID> standing = new HashMap<>();
        anchors.forEach((article, all) -> standing.put(article, all.getFirst().entity()));
        return standing;
    }

    /// Which id each bearer has, where the anchors were judged already.
    Map<Integer, UUID> ids(Bearers bearers) {
        Map<Integer, UUID> ids = new HashMap<>();
        Map<UUID, UUID> standing = standing();
        bearers.numbers().forEach((article, number) -> ids.put(number, standing.get(article)));
        ids.values().removeIf(Objects::isNull);
        return ids;
    }
}
