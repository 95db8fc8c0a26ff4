package dev.stemma.query.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts articles into stories: those on one event, told apart from those on the same people and places.
///
/// Agglomerative clustering with average linkage (Sokal and Michener 1958) over [#affinity], stopped at one
/// fixed threshold. It is a function of the set of articles: their order of arrival leaves no trace.
public final class StoryPartition {

    /// Two groups of articles whose mean affinity reaches this tell one event. A pair below it never joins by
    /// itself, so the pairs that reach it are all that a family of stories needs to know of each other.
    public static final double EDGE = 0.30;

    private static final Duration SAME_NEWS = Duration.ofDays(3);
    private static final double FADE_DAYS = 14;

    /// Articles that were published further apart than this stay below [#EDGE] even where their profiles are equal.
    public static final Duration REACH =
            SAME_NEWS.plus(Duration.ofHours((long) Math.ceil(FADE_DAYS * 24 * (1 / EDGE - 1))));

    private StoryPartition() {}

    /// How alike two articles are in what they tell, 0 to 1, whenever that was: the cosine of their profiles.
    public static double likeness(StoryProfile a, StoryProfile b) {
        return a.cosine(b);
    }

    /// How likely two articles tell one event, 0 to 1: the cosine of their profiles, faded by the time between
    /// them when both times are known.
    public static double affinity(StoryProfile a, StoryProfile b) {
        return a.cosine(b) * nearness(a, b);
    }

    private static double nearness(StoryProfile a, StoryProfile b) {
        if (a.publishedAt().isEmpty() || b.publishedAt().isEmpty()) {
            return 1;
        }
        Duration apart =
                Duration.between(a.publishedAt().get(), b.publishedAt().get()).abs();
        if (apart.compareTo(SAME_NEWS) <= 0) {
            return 1;
        }
        return 1 / (1 + apart.minus(SAME_NEWS).toHours() / 24.0 / FADE_DAYS);
    }

    /// The stories among these articles.
    public static List<List<StoryProfile>> of(List<StoryProfile> articles) {
        return of(articles, List.of());
    }

    /// The stories among these articles, when it is known that some belong together.
    ///
    /// @param together groups of keys that must not be parted: the witnesses of one tradition
    /// @return stories and their articles, both in the order of their keys
    public static List<List<StoryProfile>> of(List<StoryProfile> articles, Collection<Set<String>> together) {
        var sorted = articles.stream()
                .sorted(Comparator.comparing(StoryProfile::key))
                .toList();
        var groups = new Linkage(sorted, seeds(sorted, together)).merge();
        groups.sort(Comparator.comparing(group -> group.getFirst().key()));
        return groups;
    }

    private static int[] seeds(List<StoryProfile> sorted, Collection<Set<String>> together) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            index.put(sorted.get(i).key(), i);
        }
        int[] seed = new int[sorted.size()];
        Arrays.setAll(seed, i -> i);
        for (Set<String> group : together) {
            int[] members = group.stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .sorted()
                    .toArray();
            for (int member : members) {
                seed[member] = members[0];
            }
        }
        return seed;
    }

    /// Average linkage by a matrix of mean affinities and, for each group, its nearest neighbour.
    private static final class Linkage {
        private final List<StoryProfile> articles;
        private final List<List<Integer>> members = new ArrayList<>();
        private final double[][] mean;
        private final int[] nearest;

        Linkage(List<StoryProfile> articles, int[] seed) {
            this.articles = articles;
            Map<Integer, List<Integer>> bySeed = new java.util.TreeMap<>();
            for (int i = 0; i < seed.length; i++) {
                bySeed.computeIfAbsent(seed[i], s -> new ArrayList<>()).add(i);
            }
            members.addAll(bySeed.values());
            mean = new double[members.size()][members.size()];
            nearest = new int[members.size()];
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    mean[i][j] = mean[j][i] = meanAffinity(members.get(i), members.get(j));
                }
            }
            for (int i = 0; i < members.size(); i++) {
                nearest[i] = nearestOf(i);
            }
        }

        List<List<StoryProfile>> merge() {
            for (int left = closest(); left >= 0; left = closest()) {
                join(left, nearest[left]);
            }
            var groups = new ArrayList<List<StoryProfile>>();
            for (List<Integer> group : members) {
                if (!group.isEmpty()) {
                    groups.add(group.stream().sorted().map(articles::get).toList());
                }
            }
            return groups;
        }

        /// The group whose nearest neighbour is nearest of all; -1 when none reaches the threshold.
        private int closest() {
            int best = -1;
            for (int i = 0; i < nearest.length; i++) {
                if (isAlive(i) && nearest[i] >= 0 && mean[i][nearest[i]] >= EDGE) {
                    best = best < 0 || mean[i][nearest[i]] > mean[best][nearest[best]] ? i : best;
                }
            }
            return best;
        }

        private void join(int kept, int gone) {
            int a = members.get(kept).size();
            int b = members.get(gone).size();
            for (int other = 0; other < nearest.length; other++) {
                if (isAlive(other) && other != kept && other != gone) {
                    mean[kept][other] = mean[other][kept] = (mean[kept][other] * a + mean[gone][other] * b) / (a + b);
                }
            }
            members.get(kept).addAll(members.get(gone));
            members.set(gone, List.of());
            for (int i = 0; i < nearest.length; i++) {
                if (isAlive(i) && (i == kept || nearest[i] == kept || nearest[i] == gone)) {
                    nearest[i] = nearestOf(i);
                }
            }
        }

        private int nearestOf(int group) {
            int best = -1;
            for (int other = 0; other < mean.length; other++) {
                if (other != group && isAlive(other) && (best < 0 || mean[group][other] > mean[group][best])) {
                    best = other;
                }
            }
            return best;
        }

        private boolean isAlive(int group) {
            return !members.get(group).isEmpty();
        }

        private double meanAffinity(List<Integer> left, List<Integer> right) {
            double sum = 0;
            for (int i : left) {
                for (int j : right) {
                    sum += affinity(articles.get(i), articles.get(j));
                }
            }
            return sum / left.size() / right.size();
        }
    }
}
