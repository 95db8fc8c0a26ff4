package dev.stemma.philology.stemma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tree as it is being drawn: nodes 0 to n-1 are extant, those from n on are lost. Its cost is the weighted sum of
/// its [terms][Term], what its copyists did and what shape it has, and of what is known beside the texts; the
/// cheapest tree is the likeliest.
final class Draft {

    static final int NONE = -1;

    private final Alterations alterations;
    private final Characters characters;
    private final Prior prior;
    private final int[] parent;
    private final List<List<Integer>> children = new ArrayList<>();
    private final int root;
    private final Map<Integer, int[]> lost = new HashMap<>();

    /// What is known of the witnesses beside their texts.
    interface Prior {
        /// The cost of assuming that one witness was there before the other, by their numbers.
        double time(int ancestor, int copy);

        /// The cost of assuming that one witness was copied from the other, directly or by way of lost texts.
        double credit(int exemplar, int copy);

        /// What it costs, beside what the texts say, to assume that one witness was copied directly from the other.
        default double cost(int exemplar, int copy, Weights weights) {
            return time(exemplar, copy)
                    + credit(exemplar, copy)
                    + weights.of(Term.LAGS) * lags().between(exemplar, copy);
        }

        /// How surprising times between texts and their copies are.
        Lags lags();

        /// Whether a witness is dated and none is older.
        boolean isEarliest(int witness);

        /// The cost of assuming that the archetype is none of the witnesses, beside that of its being lost; below 0
        /// a gain.
        double lostRoot();
    }

    Draft(Alterations alterations, Prior prior, int[] parent) {
        this.alterations = alterations;
        this.characters = alterations.characters;
        this.prior = prior;
        this.parent = parent.clone();
        int first = NONE;
        for (int node = 0; node < parent.length; node++) {
            children.add(new ArrayList<>());
            first = parent[node] == NONE ? node : first;
        }
        if (first == NONE) {
            throw new IllegalArgumentException("a tree without a root");
        }
        this.root = first;
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] != NONE) {
                children.get(parent[node]).add(node);
            }
        }
    }

    /// The same setting with other parents.
    Draft with(int[] parents) {
        return new Draft(alterations, prior, parents);
    }

    boolean isLost(int node) {
        return node >= characters.witnesses;
    }

    int size() {
        return parent.length;
    }

    int parent(int node) {
        return parent[node];
    }

    int[] parents() {
        return parent.clone();
    }

    /// The readings of a node; those of a lost one are inferred.
    int[] states(int node) {
        if (!isLost(node)) {
            return characters.states[node];
        }
        if (!lost.containsKey(node)) {
            int top = node;
            while (parent[top] != NONE && isLost(parent[top])) {
                top = parent[top];
            }
            lost.putAll(new LostTexts(alterations, children, top, parent[top]).states());
        }
        return lost.get(node);
    }

    int root() {
        return root;
    }

    Characters characters() {
        return characters;
    }

    List<Integer> children(int node) {
        return children.get(node);
    }

    /// For each node whether it is that ancestor or comes from it.
    boolean[] below(int ancestor) {
        boolean[] below = new boolean[parent.length];
        List<Integer> open = new ArrayList<>(List.of(ancestor));
        for (int i = 0; i < open.size(); i++) {
            below[open.get(i)] = true;
            open.addAll(children.get(open.get(i)));
        }
        return below;
    }

    double cost() {
        double cost = alterations.weights.cost(terms()) + (isLost(root) ? prior.lostRoot() : 0);
        for (int node = 0; node < characters.witnesses; node++) {
            cost += told(node);
        }
        return cost;
    }

    /// What is known beside the texts against this node's having those exemplars: it is older than none above it.
    private double told(int node) {
        double cost = 0;
        boolean nearest = true;
        for (int above = parent[node]; above != NONE; above = parent[above]) {
            if (!isLost(above)) {
                cost += prior.time(above, node) + (nearest ? prior.credit(above, node) : 0);
                nearest = false;
            }
        }
        return cost;
    }

    /// The terms of the tree, by their order.
    double[] terms() {
        double[] terms = new double[Term.COUNT];
        terms[Term.LOST.ordinal()] = (double) parent.length - characters.witnesses;
        terms[Term.LOST_ROOT.ordinal()] = isLost(root) ? 1 : 0;
        terms[Term.EARLIEST_ROOT.ordinal()] = !isLost(root) && prior.isEarliest(root) ? 1 : 0;
        for (int copies = 2; copies <= children.get(root).size(); copies++) {
            terms[Term.COPIES_OF_ROOT.ordinal()] += Math.log(copies);
        }
        terms[Term.LAGS.ordinal()] = prior.lags().of(this);
        long[][] below = new long[parent.length][characters.words()];
        gather(root, below);
        boolean rooted = false;
        for (int node = 0; node < parent.length; node++) {
            boolean stands = !isLost(node);
            if (stands && node != root) {
                terms[Term.FURTHER_COPIES.ordinal()] +=
                        Math.max(0, children.get(node).size() - 1);
            }
            if (stands && parent[node] != NONE && !isLost(parent[node])) {
                add(alterations.between(parent[node], node), below, terms);
                // Of two texts the one is as good an exemplar as the other.
                boolean first = parent[node] == root && !rooted;
                rooted |= first;
                terms[Term.SINGULAR_READINGS.ordinal()] += first ? 0 : singular(parent[node]);
            }
            if (!stands && (parent[node] == NONE || !isLost(parent[node]))) {
                alterations
                        .among(new LostTexts(alterations, children, node, parent[node]))
                        .forEach(made -> add(made, below, terms));
            }
        }
        return terms;
    }

    /// What the readings that only this witness has say against its having been copied: each copy would
    /// have had to come back to what the others have (*eliminatio*, Maas 1927).
    private double singular(int witness) {
        return Math.log(1 + characters.singular(witness));
    }

    /// For each node the witnesses that come from it, and itself, a bit for each.
    private void gather(int node, long[][] below) {
        if (!isLost(node)) {
            below[node][node / Long.SIZE] |= 1L << node;
        }
        for (int child : children.get(node)) {
            gather(child, below);
            for (int word = 0; word < below[node].length; word++) {
                below[node][word] |= below[child][word];
            }
        }
    }

    private void add(Alteration made, long[][] below, double[] terms) {
        for (int term = 0; term < terms.length; term++) {
            terms[term] += made.terms()[term];
        }
        alterations.addShared(made.shared(below), terms);
    }

    /// What it costs to assume that `child` was copied from `from`.
    double edge(int from, int child) {
        boolean extant = !isLost(from) && !isLost(child);
        double beside = extant ? prior.cost(from, child, alterations.weights) : 0;
        return alterations.cost(alterations.of(states(from), states(child))) + beside;
    }
}
