package dev.stemma.philology.stemma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for the cheapest tree: first without lost texts, then by moves that hang a node elsewhere, put
/// a lost text above some nodes or take one away, as long as one makes the tree cheaper.
final class Search {

    private static final int MOST_NODES_SEARCHED = 48;
    private static final int MOST_TRIALS = 6_000;
    /// So many readings are looked at while searching, at most.
    private static final long MOST_WORK = 60_000_000;
    private static final double GAIN = 1e-6;

    private final Characters characters;
    private final Characters.Costs costs;
    private final Draft.Prior prior;

    Search(Characters characters, Characters.Costs costs, Draft.Prior prior) {
        this.characters = characters;
        this.costs = costs;
        this.prior = prior;
    }

    /// The cheapest tree without lost texts.
    Draft first() {
        return new Draft(characters, costs, prior, withoutLost());
    }

    Draft best() {
        Draft draft = first();
        if (characters.witnesses > MOST_NODES_SEARCHED) {
            return draft;
        }
        double cost = draft.cost();
        int tried = 0;
        boolean better = true;
        long work = (long) characters.loci.size() * characters.witnesses;
        long most = Math.min(MOST_TRIALS, MOST_WORK / Math.max(1, work));
        while (better && tried < most) {
            better = false;
            for (int[] parents : moves(draft)) {
                Draft moved = draft.with(parents);
                double costs = moved.cost();
                tried++;
                if (costs < cost - GAIN) {
                    draft = moved;
                    cost = costs;
                    better = true;
                    break;
                }
            }
        }
        return draft;
    }

    private int[] withoutLost() {
        int count = characters.witnesses;
        double[][] cost = new double[count + 1][count + 1];
        for (int parent = 0; parent < count; parent++) {
            for (int child = 0; child < count; child++) {
                cost[parent + 1][child + 1] = parent == child
                        ? Double.POSITIVE_INFINITY
                        : characters.copying(parent, child) + prior.cost(parent, child) + characters.singular(parent);
            }
        }
        double all = 1e6;
        Arrays.fill(cost[0], all);
        int[] found = Arborescence.of(cost);
        int[] parents = new int[count];
        for (int node = 0; node < count; node++) {
            parents[node] = found[node + 1] - 1;
        }
        return parents;
    }

    private List<int[]> moves(Draft draft) {
        List<int[]> moves = new ArrayList<>();
        for (int node = 0; node < draft.size(); node++) {
            hangElsewhere(draft, node, moves);
            putLostAbove(draft, node, moves);
            if (draft.isLost(node)) {
                takeAway(draft, node, moves);
            }
            if (draft.parent(node) != Draft.NONE) {
                turn(draft, node, moves);
            }
        }
        return moves;
    }

    private static void hangElsewhere(Draft draft, int node, List<int[]> moves) {
        if (draft.parent(node) == Draft.NONE) {
            return;
        }
        for (int other = 0; other < draft.size(); other++) {
            if (other != draft.parent(node) && !draft.isBelow(other, node)) {
                int[] parents = draft.parents();
                parents[node] = other;
                addTidy(draft, parents, moves);
            }
        }
    }

    /// A lost text above `node` and one further: a sibling, its own child or the copy of a sibling.
    private static void putLostAbove(Draft draft, int node, List<int[]> moves) {
        int above = draft.parent(node);
        for (int other = 0; other < draft.size(); other++) {
            boolean sibling = draft.parent(other) == above && other > node;
            boolean child = draft.parent(other) == node;
            if (other == node || !sibling && !child) {
                continue;
            }
            int[] parents = Arrays.copyOf(draft.parents(), draft.size() + 1);
            parents[draft.size()] = above;
            parents[node] = draft.size();
            parents[other] = draft.size();
            moves.add(parents);
        }
        if (above == Draft.NONE && !draft.isLost(node) && draft.children(node).size() > 1) {
            int[] parents = Arrays.copyOf(draft.parents(), draft.size() + 1);
            for (int child : draft.children(node)) {
                parents[child] = draft.size();
            }
            parents[node] = draft.size();
            parents[draft.size()] = Draft.NONE;
            moves.add(parents);
        }
    }

    private static void takeAway(Draft draft, int lost, List<int[]> moves) {
        List<Integer> children = draft.children(lost);
        if (draft.parent(lost) != Draft.NONE) {
            int[] parents = draft.parents();
            children.forEach(child -> parents[child] = draft.parent(lost));
            moves.add(without(parents, lost));
        }
        for (int heir : children) {
            int[] parents = draft.parents();
            children.forEach(child -> parents[child] = heir);
            parents[heir] = draft.parent(lost);
            moves.add(without(parents, lost));
        }
    }

    /// The node and its exemplar change places; the others keep theirs.
    private static void turn(Draft draft, int node, List<int[]> moves) {
        int above = draft.parent(node);
        int[] parents = draft.parents();
        parents[node] = parents[above];
        parents[above] = node;
        addTidy(draft, parents, moves);
        int[] heir = draft.parents();
        for (int child : draft.children(above)) {
            heir[child] = node;
        }
        heir[node] = heir[above];
        heir[above] = node;
        addTidy(draft, heir, moves);
    }

    /// A lost text with fewer than two copies explains nothing: it goes.
    private static void addTidy(Draft draft, int[] parents, List<int[]> moves) {
        int[] tidy = parents;
        for (int node = tidy.length - 1; node >= 0; node--) {
            boolean lost = draft.isLost(node);
            if (!lost || node >= tidy.length) {
                continue;
            }
            int only = Draft.NONE;
            int count = 0;
            for (int child = 0; child < tidy.length; child++) {
                if (tidy[child] == node) {
                    only = child;
                    count++;
                }
            }
            if (count == 0 && tidy[node] == Draft.NONE) {
                return;
            }
            if (count == 1) {
                tidy = tidy.clone();
                tidy[only] = tidy[node];
            }
            if (count < 2) {
                tidy = without(tidy, node);
            }
        }
        moves.add(tidy);
    }

    private static int[] without(int[] parents, int gone) {
        int[] left = new int[parents.length - 1];
        for (int node = 0, at = 0; node < parents.length; node++) {
            if (node != gone) {
                left[at++] = parents[node] > gone ? parents[node] - 1 : parents[node];
            }
        }
        return left;
    }
}
