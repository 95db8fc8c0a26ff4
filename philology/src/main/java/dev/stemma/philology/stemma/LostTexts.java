package dev.stemma.philology.stemma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lost texts of a tree that hang together: one that stands at the root or below an extant text, with those that were
/// copied from it without an extant one between. They are given the readings that make all their copies cheapest
/// together (Sankoff 1975), first at the usual rates of copyists and then at those that came out.
final class LostTexts {

    private static final int ROUNDS = 2;
    private static final double EPSILON = 1e-12;
    private static final int DISPUTED = -2;
    /// A lost archetype is not given a passage that one copy alone has.
    private static final double ARCHETYPAL = 0.02;

    private final Alterations alterations;
    private final Characters characters;
    private final int above;
    /// The lost texts, each after those copied from it.
    private final List<Integer> lost = new ArrayList<>();
    /// For each lost text its copies: a witness by its number, a lost text by the complement of its place.
    private final int[][] below;
    private final List<Integer> key;
    /// For each lost text but the last the place of its exemplar.
    private final int[] exemplars;
    private int[][] states;
    private final Alterations.Rates usual;
    /// The rates of whoever made a witness, or a lost text, by its place.
    private final Alterations.Rates[] ratesOfWitness;
    private final Alterations.Rates[] ratesOfLost;
    /// For each lost text and reading the cost of all below it, at one locus.
    private double[][] costs;

    /// @param children for each node of the tree its copies
    /// @param top the lost text from which the others come
    /// @param above the extant text above it, or none
    LostTexts(Alterations alterations, List<List<Integer>> children, int top, int above) {
        this.alterations = alterations;
        this.characters = alterations.characters;
        this.above = above;
        this.key = new ArrayList<>(List.of(above));
        key.addAll(gather(children, top));
        this.below = new int[lost.size()][];
        this.exemplars = new int[lost.size()];
        for (int place = 0; place < below.length; place++) {
            List<Integer> copies = children.get(lost.get(place));
            below[place] = new int[copies.size()];
            for (int copy = 0; copy < below[place].length; copy++) {
                below[place][copy] = numbered(copies.get(copy));
                if (below[place][copy] < 0) {
                    exemplars[~below[place][copy]] = place;
                }
            }
        }
        this.usual = alterations.usual();
        this.ratesOfWitness = new Alterations.Rates[characters.witnesses];
        this.ratesOfLost = new Alterations.Rates[lost.size()];
    }

    private int numbered(int node) {
        return node < characters.witnesses ? node : ~lost.indexOf(node);
    }

    /// Collects a lost text and those below it, and tells their tree by the numbers of the extant ones.
    private List<Integer> gather(List<List<Integer>> children, int node) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int child : children.get(node)) {
            parts.add(child < characters.witnesses ? List.of(child) : gather(children, child));
        }
        parts.sort(LostTexts::compare);
        lost.add(node);
        List<Integer> tree = new ArrayList<>();
        tree.add(-2);
        parts.forEach(tree::addAll);
        tree.add(-3);
        return tree;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /// What tells this tree of lost texts from others, whatever their numbers.
    List<Integer> key() {
        return Collections.unmodifiableList(key);
    }

    /// How all copies of these texts were made, and the first of them.
    List<Alteration> alterations() {
        infer();
        List<Alteration> all = new ArrayList<>();
        List<int[]> extant = new ArrayList<>();
        for (int place = 0; place < states.length; place++) {
            List<int[]> nearest = new ArrayList<>();
            for (int copy : below[place]) {
                int[] texts = copy >= 0 ? new int[] {copy} : extant.get(~copy);
                all.add(alterations.of(states[place], statesOf(copy), texts));
                nearest.add(texts);
            }
            extant.add(nearest.stream().flatMapToInt(Arrays::stream).toArray());
        }
        if (above != Draft.NONE) {
            all.add(alterations.of(characters.states[above], states[states.length - 1], extant.getLast()));
        }
        return all;
    }

    /// The readings of each lost text, by its number.
    Map<Integer, int[]> states() {
        infer();
        Map<Integer, int[]> all = new HashMap<>();
        for (int place = 0; place < states.length; place++) {
            all.put(lost.get(place), states[place]);
        }
        return all;
    }

    private int[] statesOf(int copy) {
        return copy >= 0 ? characters.states[copy] : states[~copy];
    }

    private void infer() {
        int loci = characters.loci.size();
        states = new int[lost.size()][loci];
        costs = new double[lost.size()][characters.most];
        Arrays.fill(ratesOfWitness, usual);
        Arrays.fill(ratesOfLost, usual);
        int[] agreed = new int[loci];
        for (int locus = 0; locus < loci; locus++) {
            agreed[locus] = agreed(locus);
        }
        for (int round = 0; round < ROUNDS; round++) {
            // Whether a text has a passage decides whether it has the words in it.
            infer(agreed, true);
            infer(agreed, false);
            for (int place = 0; place < states.length; place++) {
                for (int copy : below[place]) {
                    Alterations.Rates rates = alterations.rates(states[place], statesOf(copy));
                    if (copy >= 0) {
                        ratesOfWitness[copy] = rates;
                    } else {
                        ratesOfLost[~copy] = rates;
                    }
                }
            }
            if (above != Draft.NONE) {
                ratesOfLost[states.length - 1] = alterations.rates(characters.states[above], states[states.length - 1]);
            }
        }
    }

    /// The one reading that all extant texts about these have as far as they have any, the first where none has one.
    private int agreed(int locus) {
        int agreed = above == Draft.NONE ? Characters.LACKS : characters.states[above][locus];
        for (int[] copies : below) {
            for (int copy : copies) {
                int state = copy < 0 ? Characters.LACKS : characters.states[copy][locus];
                if (agreed == Characters.LACKS) {
                    agreed = state;
                } else if (state != Characters.LACKS && state != agreed) {
                    return DISPUTED;
                }
            }
        }
        return agreed == Characters.LACKS ? 0 : agreed;
    }

    private void infer(int[] agreed, boolean passages) {
        for (int locus = 0; locus < agreed.length; locus++) {
            if (characters.passage[locus] != passages) {
                continue;
            }
            int passage = alterations.passageOf(locus);
            for (int[] own : states) {
                boolean lacks = passage != Draft.NONE && own[passage] == Characters.ABSENT;
                own[locus] = lacks ? Characters.LACKS : Math.max(0, agreed[locus]);
            }
            if (agreed[locus] == DISPUTED) {
                infer(locus);
            }
        }
    }

    private void infer(int locus) {
        int readings = characters.readings(locus);
        for (int place = 0; place < states.length; place++) {
            Arrays.fill(costs[place], 0, readings, 0);
            for (int copy : states[place][locus] == Characters.LACKS ? new int[0] : below[place]) {
                for (int state = 0; state < readings; state++) {
                    costs[place][state] += cost(locus, state, copy, readings);
                }
            }
        }
        for (int place = states.length - 1; place >= 0; place--) {
            if (states[place][locus] != Characters.LACKS) {
                // Those above have their readings by now; where they lack the passage, this one is the first to have
                // it.
                states[place][locus] = chosen(locus, before(locus, place), place, readings);
            }
        }
    }

    /// What the exemplar of a lost text has.
    private int before(int locus, int place) {
        if (place < states.length - 1) {
            return states[exemplars[place]][locus];
        }
        return above == Draft.NONE ? Characters.LACKS : characters.states[above][locus];
    }

    /// The reading of a lost text that makes it and its copies cheapest.
    private int chosen(int locus, int before, int place, int readings) {
        boolean archetype = above == Draft.NONE && place == states.length - 1 && characters.passage[locus];
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int state = 0; state < readings; state++) {
            double cost = costs[place][state];
            if (before != Characters.LACKS) {
                cost += alterations.step(locus, before, state, ratesOfLost[place]);
            } else if (archetype && state == Characters.PRESENT) {
                cost += ARCHETYPAL;
            }
            if (cost < least - EPSILON) {
                best = state;
                least = cost;
            }
        }
        return best;
    }

    /// What a copy costs, and all below it, if its exemplar has that reading.
    private double cost(int locus, int before, int copy, int readings) {
        if (copy >= 0) {
            int after = characters.states[copy][locus];
            return after == Characters.LACKS ? 0 : alterations.step(locus, before, after, ratesOfWitness[copy]);
        }
        if (states[~copy][locus] == Characters.LACKS) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int after = 0; after < readings; after++) {
            least = Math.min(least, costs[~copy][after] + alterations.step(locus, before, after, ratesOfLost[~copy]));
        }
        return least;
    }
}
