package dev.stemma.query.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What hangs together: the connected components of a graph. The order in which nodes and bonds are given has
/// no influence.
public final class Components {

    private Components() {}

    /// That two nodes hang together.
    public record Bond<T>(T a, T b) {}

    /// The components, each in the given order of its nodes, in the order of their first nodes.
    ///
    /// @param bonds bonds to nodes that are not among `nodes` count for nothing
    public static <T> List<List<T>> of(Collection<T> nodes, Collection<Bond<T>> bonds, Comparator<T> order) {
        List<T> sorted = nodes.stream().distinct().sorted(order).toList();
        Map<T, Integer> index = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            index.put(sorted.get(i), i);
        }
        int[] parent = new int[sorted.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (Bond<T> bond : bonds) {
            Integer a = index.get(bond.a());
            Integer b = index.get(bond.b());
            if (a != null && b != null) {
                join(parent, a, b);
            }
        }
        List<List<T>> components = new ArrayList<>();
        Map<Integer, List<T>> byRoot = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(parent, i), root -> {
                        List<T> component = new ArrayList<>();
                        components.add(component);
                        return component;
                    })
                    .add(sorted.get(i));
        }
        return components;
    }

    /// The smaller root stays, so that a component is found at its first node.
    private static void join(int[] parent, int a, int b) {
        int left = root(parent, a);
        int right = root(parent, b);
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    private static int root(int[] parent, int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
