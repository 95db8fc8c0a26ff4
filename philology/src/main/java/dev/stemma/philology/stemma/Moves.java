package dev.stemma.philology.stemma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The trees that are one step from a tree: a node hangs elsewhere, changes places with its exemplar or becomes the
/// root, a lost text is put above some nodes or taken away.
final class Moves {

    private final Draft draft;
    private final int size;
    private final List<int[]> trees = new ArrayList<>();
    private final Set<Long> marks = new HashSet<>();

    private Moves(Draft draft) {
        this.draft = draft;
        this.size = draft.size();
        // No move leads where it comes from.
        marks.add(mark(draft.parents()));
        for (int node = 0; node < size; node++) {
            hangElsewhere(node);
            if (draft.isLost(node)) {
                takeAway(node);
            } else {
                putLostInPlaceOf(node);
            }
            if (draft.parent(node) != Draft.NONE) {
                turn(node);
                root(node);
            }
        }
    }

    static Moves from(Draft draft) {
        return new Moves(draft);
    }

    /// The parents of each such tree, of those that differ in nothing but the numbers of their lost texts one.
    List<int[]> trees() {
        return Collections.unmodifiableList(trees);
    }

    /// Whether a move leads to that tree.
    boolean leadTo(Draft other) {
        return marks.contains(mark(other.parents()));
    }

    /// A number that is the same for the same tree, whatever the numbers of its lost texts.
    private long mark(int[] parents) {
        int[] eldest = new int[parents.length];
        int[] next = new int[parents.length];
        Arrays.fill(eldest, Draft.NONE);
        int root = Draft.NONE;
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == Draft.NONE) {
                root = node;
            } else {
                next[node] = eldest[parents[node]];
                eldest[parents[node]] = node;
            }
        }
        return mark(root, eldest, next);
    }

    private long mark(int node, int[] eldest, int[] next) {
        long mark = draft.isLost(node) ? Marks.NAMELESS : Marks.of(node);
        for (int child = eldest[node]; child != Draft.NONE; child = next[child]) {
            mark += mark(child, eldest, next);
        }
        return Marks.mixed(mark);
    }

    private void add(int[] parents) {
        if (marks.add(mark(parents))) {
            trees.add(parents);
        }
    }

    /// Below another node, or beside it below a new lost text.
    private void hangElsewhere(int node) {
        int above = draft.parent(node);
        if (above == Draft.NONE) {
            return;
        }
        boolean[] below = draft.below(node);
        for (int other = 0; other < size; other++) {
            if (below[other]) {
                continue;
            }
            if (other != above) {
                int[] parents = draft.parents();
                parents[node] = other;
                addTidy(parents);
            }
            if (other != above || draft.parent(other) == Draft.NONE) {
                int[] parents = withLost(draft.parent(other));
                parents[other] = size;
                parents[node] = size;
                addTidy(parents);
            }
        }
    }

    private int[] withLost(int above) {
        int[] parents = Arrays.copyOf(draft.parents(), size + 1);
        parents[size] = above;
        return parents;
    }

    /// A lost text takes over all copies of an extant one, or one of several, and has it as a copy.
    private void putLostInPlaceOf(int node) {
        List<Integer> children = draft.children(node);
        if (children.isEmpty()) {
            return;
        }
        int[] all = withLost(draft.parent(node));
        children.forEach(child -> all[child] = size);
        all[node] = size;
        addTidy(all);
        for (int child : children.size() == 1 ? List.<Integer>of() : children) {
            int[] parents = withLost(draft.parent(node));
            parents[child] = size;
            parents[node] = size;
            addTidy(parents);
        }
    }

    private void takeAway(int lost) {
        List<Integer> children = draft.children(lost);
        int above = draft.parent(lost);
        if (above != Draft.NONE) {
            int[] parents = draft.parents();
            children.forEach(child -> parents[child] = above);
            add(without(parents, lost));
        }
        for (int heir : children) {
            int[] parents = draft.parents();
            children.forEach(child -> parents[child] = heir);
            parents[heir] = above;
            addTidy(without(parents, lost));
        }
    }

    /// The node and its exemplar change places: others stay where they are, or those of either go along.
    private void turn(int node) {
        int above = draft.parent(node);
        List<Integer> own = draft.children(node);
        List<Integer> siblings = draft.children(above);
        int[] turned = draft.parents();
        turned[node] = turned[above];
        turned[above] = node;
        addTidy(turned);
        int[] heir = turned.clone();
        siblings.stream().filter(sibling -> sibling != node).forEach(sibling -> heir[sibling] = node);
        addTidy(heir);
        int[] swapped = heir.clone();
        own.forEach(child -> swapped[child] = above);
        addTidy(swapped);
        if (!own.isEmpty()) {
            int[] released = draft.parents();
            own.forEach(child -> released[child] = above);
            addTidy(released);
        }
    }

    /// The same tree hung up at the node: the copies on the way to it are turned round.
    private void root(int node) {
        int[] parents = draft.parents();
        int above = Draft.NONE;
        int at = node;
        while (at != Draft.NONE) {
            int next = parents[at];
            parents[at] = above;
            above = at;
            at = next;
        }
        addTidy(parents);
    }

    /// A lost text with fewer than two copies explains nothing: it goes.
    private void addTidy(int[] parents) {
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
                node = tidy.length;
            }
        }
        add(tidy);
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
