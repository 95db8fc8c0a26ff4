package dev.stemma.query.link;

import dev.stemma.query.grouping.Assembly;
import dev.stemma.query.grouping.Components;
import dev.stemma.query.grouping.Components.Bond;
import dev.stemma.query.grouping.Ids;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Articles that are parted into stories together: one or more whole families.
///
/// @param members the articles
/// @param kin pairs of wordings that share text
/// @param akin pairs of wordings that seem to tell one event, or do as people say
/// @param rulings what people corrected about their stories, the latest first
record Neighbourhood(List<Member> members, List<Bond<UUID>> kin, List<Bond<UUID>> akin, List<StoryRuling> rulings) {

    Neighbourhood {
        members = members.stream()
                .sorted(Comparator.comparing(Member::article, Ids.ORDER))
                .toList();
        kin = List.copyOf(kin);
        akin = List.copyOf(akin);
        rulings = List.copyOf(rulings);
    }

    /// The articles of one tradition.
    record TraditionPlan(List<Member> witnesses) {}

    /// The articles of one story.
    record StoryPlan(List<TraditionPlan> traditions) {
        List<Member> members() {
            return traditions.stream()
                    .flatMap(tradition -> tradition.witnesses().stream())
                    .sorted(Comparator.comparing(Member::article, Ids.ORDER))
                    .toList();
        }
    }

    List<UUID> wordings() {
        return members.stream()
                .map(Member::wording)
                .distinct()
                .sorted(Ids.ORDER)
                .toList();
    }

    /// Parts the articles: a function of the set alone.
    ///
    /// @param profiles the story profiles of wordings, keyed by their judged articles
    List<StoryPlan> stories(Function<Collection<UUID>, List<StoryProfile>> profiles) {
        List<UUID> wordings = wordings();
        List<List<UUID>> traditions = Components.of(wordings, kin, Ids.ORDER);
        List<Bond<UUID>> all = new ArrayList<>(kin);
        all.addAll(akin);
        List<StoryPlan> plans = new ArrayList<>();
        for (List<UUID> family : Components.of(wordings, all, Ids.ORDER)) {
            for (List<UUID> story : parts(family, traditions, profiles)) {
                plans.add(plan(story, traditions));
            }
        }
        return plans;
    }

    private List<List<UUID>> parts(
            List<UUID> family, List<List<UUID>> traditions, Function<Collection<UUID>, List<StoryProfile>> profiles) {
        List<List<UUID>> inFamily = traditions.stream()
                .filter(tradition -> family.contains(tradition.getFirst()))
                .toList();
        if (inFamily.size() == 1) {
            return List.of(family);
        }
        Map<String, UUID> wordingOf = new HashMap<>();
        Map<UUID, String> keyOf = new HashMap<>();
        for (Member member : members) {
            if (member.judged()) {
                wordingOf.put(member.article().toString(), member.wording());
                keyOf.put(member.wording(), member.article().toString());
            }
        }
        List<Set<String>> together = inFamily.stream()
                .map(tradition -> tradition.stream().map(keyOf::get).collect(Collectors.toSet()))
                .toList();
        List<List<StoryProfile>> stories = StoryPartition.of(profiles.apply(family), together);
        return rulings.isEmpty()
                ? stories.stream()
                        .map(story -> story.stream()
                                .map(profile -> wordingOf.get(profile.key()))
                                .toList())
                        .toList()
                : corrected(family, inFamily, stories, wordingOf);
    }

    /// What people said comes first, the latest before all else; then whatever was found, the most akin first.
    private List<List<UUID>> corrected(
            List<UUID> family,
            List<List<UUID>> traditions,
            List<List<StoryProfile>> stories,
            Map<String, UUID> wordingOf) {
        Assembly<UUID> assembly = new Assembly<>(family);
        traditions.forEach(assembly::joinAll);
        for (StoryRuling ruling : rulings) {
            List<UUID> one = wordings(ruling.one());
            List<UUID> other = wordings(ruling.other());
            assembly.joinAll(one);
            assembly.joinAll(other);
            if (!ruling.isMerge()) {
                assembly.keepApart(one, other);
            } else if (!one.isEmpty() && !other.isEmpty()) {
                assembly.join(one.getFirst(), other.getFirst());
            }
        }
        for (List<StoryProfile> story : stories) {
            ties(story)
                    .forEach(tie -> assembly.join(
                            wordingOf.get(tie.a().key()), wordingOf.get(tie.b().key())));
        }
        return assembly.groups();
    }

    private record Tie(StoryProfile a, StoryProfile b, double affinity) {}

    private static List<Tie> ties(List<StoryProfile> story) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            for (int j = i + 1; j < story.size(); j++) {
                ties.add(new Tie(story.get(i), story.get(j), StoryPartition.affinity(story.get(i), story.get(j))));
            }
        }
        ties.sort(Comparator.comparingDouble(Tie::affinity)
                .reversed()
                .thenComparing(tie -> tie.a().key())
                .thenComparing(tie -> tie.b().key()));
        return ties;
    }

    /// The wordings of those of these articles that are here, in the order of the articles.
    private List<UUID> wordings(List<UUID> articles) {
        Map<UUID, UUID> byArticle = members.stream().collect(Collectors.toMap(Member::article, Member::wording));
        return articles.stream()
                .map(byArticle::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private StoryPlan plan(List<UUID> story, List<List<UUID>> traditions) {
        Map<UUID, List<Member>> byWording = new TreeMap<>(Ids.ORDER);
        members.forEach(member -> byWording
                .computeIfAbsent(member.wording(), wording -> new ArrayList<>())
                .add(member));
        Set<UUID> inStory = Set.copyOf(story);
        return new StoryPlan(traditions.stream()
                .filter(tradition -> inStory.contains(tradition.getFirst()))
                .map(tradition -> new TraditionPlan(tradition.stream()
                        .flatMap(wording -> byWording.get(wording).stream())
                        .sorted(Comparator.comparing(Member::article, Ids.ORDER))
                        .toList()))
                .toList());
    }
}
