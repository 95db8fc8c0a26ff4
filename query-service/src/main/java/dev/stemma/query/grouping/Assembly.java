package dev.stemma.query.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nodes that are brought together one after the other, while some are kept apart for good. What was asked for
/// earlier holds: whoever gives the same wishes in the same order gets the same groups.
public final class Assembly<T> {

    private final List<T> nodes;
    private final Map<T, Integer> index = new HashMap<>();
    private final int[] parent;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    /// @param nodes in the order in which they are to be listed; each stands alone at first
    public Assembly(Collection<T> nodes) {
        this.nodes = nodes.stream().distinct().toList();
        this.parent = new int[this.nodes.size()];
        for (int i = 0; i < parent.length; i++) {
            index.put(this.nodes.get(i), i);
            parent[i] = i;
        }
    }

    /// Brings two nodes together, and all that hangs on them, unless some of these are kept apart; nodes that
    /// are not here do not matter.
    public void join(T a, T b) {
        if (!index.containsKey(a) || !index.containsKey(b)) {
            return;
        }
        int left = root(a);
        int right = root(b);
        if (left == right || enemies(left).contains(right)) {
            return;
        }
        int stays = Math.min(left, right);
        int goes = Math.max(left, right);
        parent[goes] = stays;
        Set<Integer> inherited = enemies(goes);
        apart.remove(goes);
        for (int enemy : inherited) {
            enemies(enemy).remove(goes);
            enemies(enemy).add(stays);
        }
        enemies(stays).addAll(inherited);
    }

    /// Brings all of these together as far as possible.
    public void joinAll(List<T> together) {
        List<T> here = together.stream().filter(index::containsKey).toList();
        for (int i = 1; i < here.size(); i++) {
            join(here.getFirst(), here.get(i));
        }
    }

    /// Keeps the ones apart from the others from now on, unless they hang together already.
    public void keepApart(Collection<T> ones, Collection<T> others) {
        Set<Integer> right = roots(others);
        for (int left : roots(ones)) {
            for (int other : right) {
                if (left != other) {
                    enemies(left).add(other);
                    enemies(other).add(left);
                }
            }
        }
    }

    /// The groups, each in the order of its nodes, in the order of their first nodes.
    public List<List<T>> groups() {
        Map<Integer, List<T>> byRoot = new HashMap<>();
        List<List<T>> groups = new ArrayList<>();
        for (T node : nodes) {
            byRoot.computeIfAbsent(root(node), root -> {
                        List<T> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(node);
        }
        return groups;
    }

    private Set<Integer> enemies(int root) {
        return apart.computeIfAbsent(root, fresh -> new HashSet<>());
    }

    private Set<Integer> roots(Collection<T> some) {
        Set<Integer> roots = new HashSet<>();
        some.stream().filter(index::containsKey).forEach(node -> roots.add(root(node)));
        return roots;
    }

    private int root(T node) {
        int root = index.get(node);
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
