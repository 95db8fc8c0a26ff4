package dev.stemma.bench.homonyms;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Counts who was told apart, and who was split.
final class HomonymsTally {

    private static final int OFTEN = 10;

    private final Map<String, Share> pairs = new TreeMap<>();
    private final Share split = new Share();
    private final Share splitOften = new Share();
    private final Share splitArticles = new Share();
    private final Share crossed = new Share();
    private final Share rightlyParted = new Share();

    /// How many of how many.
    private static final class Share {
        private long some;
        private long all;

        void add(long some, long all) {
            this.some += some;
            this.all += all;
        }

        double value() {
            return all == 0 ? 0 : Math.round(10_000.0 * some / all) / 10_000.0;
        }
    }

    /// A single person's articles, by the bearers that were found.
    void single(List<Set<UUID>> found) {
        int all = found.stream().mapToInt(Set::size).sum();
        int most = found.stream().mapToInt(Set::size).max().orElse(0);
        split.add(found.size() > 1 ? 1 : 0, 1);
        splitArticles.add(all - most, all);
        if (all >= OFTEN) {
            splitOften.add(found.size() > 1 ? 1 : 0, 1);
        }
    }

    /// The articles on two people, by the bearers that were found.
    void pair(List<Set<UUID>> found, Set<UUID> one, Set<UUID> other) {
        boolean isParted = found.stream().allMatch(group -> isOf(group, one) || isOf(group, other));
        String size = size(Math.min(one.size(), other.size()));
        pairs.computeIfAbsent("partedOf" + size, pair -> new Share()).add(isParted ? 1 : 0, 1);
        pairs.computeIfAbsent("parted", pair -> new Share()).add(isParted ? 1 : 0, 1);
        long across = 0;
        long within = 0;
        for (Set<UUID> group : found) {
            for (Set<UUID> rest : found) {
                if (!group.equals(rest)) {
                    across += count(group, one) * count(rest, other);
                    within += count(group, one) * count(rest, one) + count(group, other) * count(rest, other);
                }
            }
        }
        crossed.add(across, (long) one.size() * other.size());
        rightlyParted.add(across, across + within / 2);
    }

    private static boolean isOf(Set<UUID> group, Set<UUID> person) {
        return person.containsAll(group);
    }

    private static long count(Set<UUID> group, Set<UUID> person) {
        if (Collections.disjoint(group, person)) {
            return 0;
        }
        Set<UUID> both = new HashSet<>(group);
        both.retainAll(person);
        return both.size();
    }

    private static String size(int articles) {
        return articles < 3 ? "2" : articles < 5 ? "3to4" : "5orMore";
    }

    /// How often anything was judged.
    long judged() {
        return split.all + pairs.getOrDefault("parted", new Share()).all;
    }

    Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("people", split.all);
        scores.put("peopleSplit", split.value());
        scores.put("peopleOfTenArticlesSplit", splitOften.value());
        scores.put("articlesSplitOff", splitArticles.value());
        pairs.forEach((name, share) -> scores.put(name, share.value()));
        scores.put("partingPrecision", rightlyParted.value());
        scores.put("partingRecall", crossed.value());
        return scores;
    }
}
