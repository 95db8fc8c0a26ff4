package dev.stemma.query.link;

import dev.stemma.query.grouping.Components;
import dev.stemma.query.grouping.Components.Bond;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Articles that are parted into stories together: one or more whole families.
///
/// @param members the articles
/// @param kin pairs of wordings that share text
/// @param akin pairs of wordings that seem to tell one event
record Neighbourhood(List<Member> members, List<Bond<UUID>> kin, List<Bond<UUID>> akin) {

    Neighbourhood {
        members = members.stream()
                .sorted(java.util.Comparator.comparing(Member::article, Member.BY_ID))
                .toList();
        kin = List.copyOf(kin);
        akin = List.copyOf(akin);
    }

    /// The articles of one tradition.
    record TraditionPlan(List<Member> witnesses) {}

    /// The articles of one story.
    record StoryPlan(List<TraditionPlan> traditions) {
        List<Member> members() {
            return traditions.stream()
                    .flatMap(tradition -> tradition.witnesses().stream())
                    .sorted(java.util.Comparator.comparing(Member::article, Member.BY_ID))
                    .toList();
        }
    }

    List<UUID> wordings() {
        return members.stream()
                .map(Member::wording)
                .distinct()
                .sorted(Member.BY_ID)
                .toList();
    }

    /// Parts the articles: a function of the set alone.
    ///
    /// @param profiles the story profiles of wordings, keyed by their judged articles
    List<StoryPlan> stories(Function<Collection<UUID>, List<StoryProfile>> profiles) {
        List<UUID> wordings = wordings();
        List<List<UUID>> traditions = Components.of(wordings, kin, Member.BY_ID);
        List<Bond<UUID>> all = new ArrayList<>(kin);
        all.addAll(akin);
        List<StoryPlan> plans = new ArrayList<>();
        for (List<UUID> family : Components.of(wordings, all, Member.BY_ID)) {
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
        return StoryPartition.of(profiles.apply(family), together).stream()
                .map(story -> story.stream()
                        .map(profile -> wordingOf.get(profile.key()))
                        .toList())
                .toList();
    }

    private StoryPlan plan(List<UUID> story, List<List<UUID>> traditions) {
        Map<UUID, List<Member>> byWording = new TreeMap<>(Member.BY_ID);
        members.forEach(member -> byWording
                .computeIfAbsent(member.wording(), wording -> new ArrayList<>())
                .add(member));
        Set<UUID> inStory = Set.copyOf(story);
        return new StoryPlan(traditions.stream()
                .filter(tradition -> inStory.contains(tradition.getFirst()))
                .map(tradition -> new TraditionPlan(tradition.stream()
                        .flatMap(wording -> byWording.get(wording).stream())
                        .sorted(java.util.Comparator.comparing(Member::article, Member.BY_ID))
                        .toList()))
                .toList());
    }
}
