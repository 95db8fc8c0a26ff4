package dev.stemma.bench.derivation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How like two stemmata over the same witnesses are.
public final class TreeLikeness {

    private static final int UNREACHED = 1_000_000;

    private TreeLikeness() {}

    /// Average sign similarity (Roos and Heikkila 2009): over all witnesses A and pairs B, C of others,
    /// whether both trees agree on which of B and C is nearer to A.
    public static double signSimilarity(List<String> witnesses, List<List<String>> truth, List<List<String>> drawn) {
        int[][] one = distances(witnesses, truth);
        int[][] other = distances(witnesses, drawn);
        double sum = 0;
        int triples = 0;
        for (int a = 0; a < witnesses.size(); a++) {
            for (int b = 0; b < witnesses.size(); b++) {
                for (int c = b + 1; c < witnesses.size(); c++) {
                    if (a != b && a != c) {
                        int sign = Integer.signum(one[a][b] - one[a][c]);
                        int drawnSign = Integer.signum(other[a][b] - other[a][c]);
                        sum += 1 - Math.abs(sign - drawnSign) / 2.0;
                        triples++;
                    }
                }
            }
        }
        return triples == 0 ? 1 : sum / triples;
    }

    /// The share of right ones among the nearest extant ancestors of each witness, averaged.
    public static double parentAccuracy(List<String> witnesses, List<List<String>> truth, List<List<String>> drawn) {
        double sum = 0;
        for (String witness : witnesses) {
            Set<String> right = extantAncestors(witness, witnesses, truth);
            Set<String> found = extantAncestors(witness, witnesses, drawn);
            if (right.isEmpty() && found.isEmpty()) {
                sum++;
            } else if (!right.isEmpty() && !found.isEmpty()) {
                sum += (double) found.stream().filter(right::contains).count() / found.size();
            }
        }
        return witnesses.isEmpty() ? 1 : sum / witnesses.size();
    }

    /// The nearest extant ancestors: up through lost texts.
    static Set<String> extantAncestors(String witness, List<String> witnesses, List<List<String>> edges) {
        Set<String> ancestors = new HashSet<>();
        Set<String> seen = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(witness));
        while (!open.isEmpty()) {
            String at = open.poll();
            for (List<String> edge : edges) {
                if (!edge.get(1).equals(at) || !seen.add(edge.get(0))) {
                    continue;
                }
                if (witnesses.contains(edge.get(0))) {
                    ancestors.add(edge.get(0));
                } else {
                    open.add(edge.get(0));
                }
            }
        }
        return ancestors;
    }

    private static int[][] distances(List<String> witnesses, List<List<String>> edges) {
        Map<String, List<String>> neighbours = new HashMap<>();
        for (List<String> edge : edges) {
            neighbours.computeIfAbsent(edge.get(0), n -> new ArrayList<>()).add(edge.get(1));
            neighbours.computeIfAbsent(edge.get(1), n -> new ArrayList<>()).add(edge.get(0));
        }
        int[][] distances = new int[witnesses.size()][witnesses.size()];
        for (int from = 0; from < witnesses.size(); from++) {
            Map<String, Integer> reached = new HashMap<>(Map.of(witnesses.get(from), 0));
            ArrayDeque<String> open = new ArrayDeque<>(List.of(witnesses.get(from)));
            while (!open.isEmpty()) {
                String at = open.poll();
                for (String next : neighbours.getOrDefault(at, List.of())) {
                    if (reached.putIfAbsent(next, reached.get(at) + 1) == null) {
                        open.add(next);
                    }
                }
            }
            for (int to = 0; to < witnesses.size(); to++) {
                distances[from][to] = reached.getOrDefault(witnesses.get(to), UNREACHED);
            }
        }
        return distances;
    }
}
