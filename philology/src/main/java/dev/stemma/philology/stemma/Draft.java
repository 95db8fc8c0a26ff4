package dev.stemma.philology.stemma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A tree as it is being drawn: nodes 0 to n-1 are extant, those from n on are lost. Its cost is the
/// negative logarithm of how likely its copyists were to make these texts: each copy has its own rate
/// of changing words, and pays for readings that others have and its exemplar lacks (Lachmann's common
/// readings; the rates as in maximum likelihood, Felsenstein 1981).
final class Draft {

    static final int NONE = -1;
    private static final int ROUNDS = 2;
    private static final double UNSEEN = 0.7;
    private static final double OMISSIONS = 0.05;

    private final Characters characters;
    private final Characters.Costs costs;
    private final Prior prior;
    private int[] parent;
    private int[][] states;
    private int size;

    /// What is known of two witnesses beside their texts.
    interface Prior {
        /// The cost of assuming that one witness comes from the other, by their numbers.
        double cost(int parent, int child);

        /// The cost of assuming that the archetype is none of the witnesses.
        double lostRoot();
    }

    Draft(Characters characters, Characters.Costs costs, Prior prior, int[] parent) {
        this.characters = characters;
        this.costs = costs;
        this.prior = prior;
        this.size = parent.length;
        this.parent = parent.clone();
        this.states = new int[size][];
        for (int node = 0; node < size; node++) {
            states[node] = isLost(node) ? new int[characters.loci.size()] : characters.states[node];
        }
        inferLost();
    }

    /// The same setting with other parents.
    Draft with(int[] parents) {
        return new Draft(characters, costs, prior, parents);
    }

    /// The same tree hung up at another node: the copies on the way to it are turned round.
    Draft rootedAt(int node) {
        int[] parents = parents();
        int above = NONE;
        int at = node;
        while (at != NONE) {
            int next = parents[at];
            parents[at] = above;
            above = at;
            at = next;
        }
        return with(parents);
    }

    boolean isLost(int node) {
        return node >= characters.witnesses;
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return parent[node];
    }

    int[] parents() {
        return parent.clone();
    }

    int[] states(int node) {
        return states[node];
    }

    int root() {
        for (int node = 0; node < size; node++) {
            if (parent[node] == NONE) {
                return node;
            }
        }
        throw new IllegalStateException("a tree without a root");
    }

    Characters characters() {
        return characters;
    }

    List<Integer> children(int node) {
        List<Integer> children = new ArrayList<>();
        for (int child = 0; child < size; child++) {
            if (parent[child] == node) {
                children.add(child);
            }
        }
        return children;
    }

    boolean isBelow(int node, int ancestor) {
        for (int at = node; at != NONE; at = parent[at]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /// For each node whether it is that ancestor or comes from it.
    boolean[] below(int ancestor) {
        boolean[] below = new boolean[size];
        boolean[] known = new boolean[size];
        known[ancestor] = true;
        below[ancestor] = true;
        for (int node = 0; node < size; node++) {
            int top = node;
            while (top != NONE && !known[top]) {
                top = parent[top];
            }
            boolean is = top != NONE && below[top];
            for (int at = node; at != top; at = parent[at]) {
                known[at] = true;
                below[at] = is;
            }
        }
        return below;
    }

    double cost() {
        double cost = costs.lost() * (size - characters.witnesses) + (isLost(root()) ? prior.lostRoot() : 0);
        for (int node = 0; node < size; node++) {
            if (parent[node] != NONE) {
                cost += edge(parent[node], node);
            }
        }
        int[] copies = new int[size];
        for (int node = 0; node < size; node++) {
            if (parent[node] != NONE) {
                copies[parent[node]]++;
                cost -= costs.hub() * Math.log(copies[parent[node]]);
            }
        }
        return cost;
    }

    /// What it costs to assume that `child` was copied from `from`.
    double edge(int from, int child) {
        double cost = isLost(from) || isLost(child)
                ? copying(characters, states[from], states[child])
                : characters.copying(from, child);
        if (isLost(child)) {
            return cost;
        }
        int extant = from;
        while (extant != NONE && isLost(extant)) {
            extant = parent[extant];
        }
        return extant == NONE ? cost : cost + prior.cost(extant, child) + characters.singular(from);
    }

    /// What the readings say for one text having come from another rather than the other way round: it
    /// lacks passages, mends no slips, adds nothing.
    double directed(int from, int child) {
        double directed = 0;
        for (int locus = 0; locus < states[from].length; locus++) {
            int before = states[from][locus];
            int after = states[child][locus];
            if (characters.passage[locus] && before != after) {
                directed += before == Characters.PRESENT ? characters.weights[locus] : -characters.weights[locus];
            }
        }
        return Math.max(-3, Math.min(3, directed));
    }

    /// What it costs to make `copy` from `exemplar`: to come upon readings that other witnesses have and
    /// the exemplar lacks. Readings that stand in one witness alone say nothing on where it comes from
    /// (*lectiones singulares*), and what a copy leaves out it may leave out of any exemplar, so omissions
    /// say little.
    static double copying(Characters characters, int[] exemplar, int[] copy) {
        double changed = 0;
        double kept = 0;
        double dropped = 0;
        double held = 0;
        double invented = 0;
        for (int locus = 0; locus < exemplar.length; locus++) {
            int before = exemplar[locus];
            int after = copy[locus];
            double weight = characters.weights[locus];
            if (after == Characters.LACKS) {
                continue;
            }
            boolean shared = characters.isShared(locus, after);
            if (before == Characters.LACKS) {
                invented += shared ? weight * UNSEEN : 0;
            } else if (characters.passage[locus]) {
                if (before == Characters.PRESENT) {
                    dropped += after == Characters.ABSENT ? weight : 0;
                    held += weight;
                } else if (after == Characters.PRESENT && shared) {
                    invented += characters.inventions[locus][Characters.PRESENT];
                }
            } else if (before == after) {
                kept += weight;
            } else if (shared) {
                changed += weight;
                invented += characters.inventions[locus][after];
            }
        }
        return surprise(changed, changed + kept) + OMISSIONS * surprise(dropped, held) + invented;
    }

    /// How surprising it is that `some` of `all` came out one way, at the rate that suits them best.
    private static double surprise(double some, double all) {
        if (all <= 0) {
            return 0;
        }
        double rate = (some + 0.5) / (all + 1);
        return -some * Math.log(rate) - (all - some) * Math.log(1 - rate);
    }

    private void inferLost() {
        if (size == characters.witnesses) {
            return;
        }
        List<Integer> order = lostFromBelow();
        List<List<Integer>> children = new ArrayList<>();
        for (int node : order) {
            children.add(children(node));
            Arrays.fill(states[node], Characters.LACKS);
        }
        double[] votes = new double[characters.most];
        double[] trust = new double[size];
        Arrays.fill(trust, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < order.size(); i++) {
                int node = order.get(i);
                for (int locus = 0; locus < states[node].length; locus++) {
                    states[node][locus] = vote(node, children.get(i), locus, votes, trust);
                }
            }
            for (int node = 0; node < size; node++) {
                boolean counts = parent[node] != NONE && (isLost(node) || isLost(parent[node]));
                trust[node] = counts ? trust(states[parent[node]], states[node]) : 0;
            }
        }
    }

    /// What a kept reading says for the exemplar having had it, the more, the less the copyist changed.
    private double trust(int[] exemplar, int[] copy) {
        double changed = 0.5;
        double sites = 1;
        for (int locus = 0; locus < exemplar.length; locus++) {
            if (!characters.passage[locus] && exemplar[locus] >= 0 && copy[locus] >= 0) {
                changed += exemplar[locus] == copy[locus] ? 0 : 1;
                sites++;
            }
        }
        double rate = changed / (sites * (1 + characters.constant) + 1);
        return Math.log(1 - Math.min(0.95, rate)) - Math.log(Math.min(0.95, rate)) + characters.coincidence;
    }

    private int vote(int node, List<Integer> children, int locus, double[] votes, double[] trust) {
        Arrays.fill(votes, 0);
        int above = parent[node] == NONE ? Characters.LACKS : states[parent[node]][locus];
        if (characters.passage[locus]) {
            return present(node, children, locus, above);
        }
        if (above != Characters.LACKS) {
            votes[above] += trust[node];
        }
        boolean any = above != Characters.LACKS;
        for (int child : children) {
            if (states[child][locus] != Characters.LACKS) {
                votes[states[child][locus]] += trust[child];
                any = true;
            }
        }
        if (!any) {
            return Characters.LACKS;
        }
        int best = above == Characters.LACKS ? 0 : above;
        for (int state = 0; state < votes.length; state++) {
            if (votes[state] > votes[best] + 1e-9) {
                best = state;
            }
        }
        return best;
    }

    private int present(int node, List<Integer> children, int locus, int above) {
        int having = above == Characters.PRESENT ? 1 : 0;
        for (int child : children) {
            having += states[child][locus] == Characters.PRESENT ? 1 : 0;
        }
        boolean cheap = characters.inventions[locus][Characters.PRESENT] < 2;
        boolean archetypal = parent[node] == NONE && having == 1 && !cheap;
        return having >= 2 || archetypal ? Characters.PRESENT : Characters.ABSENT;
    }

    private List<Integer> lostFromBelow() {
        List<Integer> order = new ArrayList<>();
        int[] depth = new int[size];
        for (int node = characters.witnesses; node < size; node++) {
            order.add(node);
            for (int at = node; parent[at] != NONE; at = parent[at]) {
                depth[node]++;
            }
        }
        order.sort((one, other) ->
                depth[one] != depth[other] ? Integer.compare(depth[other], depth[one]) : Integer.compare(one, other));
        return order;
    }
}
