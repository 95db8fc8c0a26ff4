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
    /// A lost archetype is not given a passage that one copy alone has.
    private static final double ARCHETYPAL = 0.02;

    private final Alterations alterations;
    private final Characters characters;
    private final int above;
    /// The lost texts, each after those copied from it.
    private final List<Integer> lost = new ArrayList<>();
    /// For each lost text its copies.
    private final List<List<Integer>> copies = new ArrayList<>();
    private final List<Integer> key;
    private final Map<Integer, Integer> places = new HashMap<>();
    /// For each lost text but the last the place of its exemplar.
    private final int[] exemplars;
    private int[][] states;
    private final Alterations.Rates usual;
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
        for (int place = 0; place < lost.size(); place++) {
            places.put(lost.get(place), place);
        }
        this.exemplars = new int[lost.size()];
        for (int place = 0; place < lost.size(); place++) {
            for (int copy : copies.get(place)) {
                if (copy >= characters.witnesses) {
                    exemplars[places.get(copy)] = place;
                }
            }
        }
        this.usual = alterations.usual();
    }

    /// Collects a lost text and those below it, and tells their tree by the numbers of the extant ones.
    private List<Integer> gather(List<List<Integer>> children, int node) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int child : children.get(node)) {
            parts.add(child < characters.witnesses ? List.of(child) : gather(children, child));
        }
        parts.sort(LostTexts::compare);
        lost.add(node);
        copies.add(children.get(node));
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
            List<int[]> below = new ArrayList<>();
            for (int copy : copies.get(place)) {
                int[] nearest = copy < characters.witnesses ? new int[] {copy} : extant.get(places.get(copy));
                all.add(alterations.of(states[place], statesOf(copy), nearest));
                below.add(nearest);
            }
            extant.add(below.stream().flatMapToInt(Arrays::stream).toArray());
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
        places.forEach((node, place) -> all.put(node, states[place]));
        return all;
    }

    private int[] statesOf(int node) {
        return node < characters.witnesses ? characters.states[node] : states[places.get(node)];
    }

    private void infer() {
        states = new int[lost.size()][characters.loci.size()];
        costs = new double[lost.size()][characters.most];
        Map<Integer, Alterations.Rates> rates = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Whether a text has a passage decides whether it has the words in it.
            for (boolean passages : new boolean[] {true, false}) {
                for (int locus = 0; locus < characters.loci.size(); locus++) {
                    if (characters.passage[locus] == passages) {
                        infer(locus, rates);
                    }
                }
            }
            for (int place = 0; place < states.length; place++) {
                for (int copy : copies.get(place)) {
                    rates.put(copy, alterations.rates(states[place], statesOf(copy)));
                }
            }
            if (above != Draft.NONE) {
                rates.put(lost.getLast(), alterations.rates(characters.states[above], states[states.length - 1]));
            }
        }
    }

    private void infer(int locus, Map<Integer, Alterations.Rates> rates) {
        int readings = characters.readings(locus);
        int passage = alterations.passageOf(locus);
        for (int place = 0; place < states.length; place++) {
            boolean lacks = passage != Draft.NONE && states[place][passage] == Characters.ABSENT;
            states[place][locus] = lacks ? Characters.LACKS : 0;
            Arrays.fill(costs[place], 0, readings, 0);
            for (int copy : lacks ? List.<Integer>of() : copies.get(place)) {
                for (int state = 0; state < readings; state++) {
                    costs[place][state] +=
                            cheapest(locus, state, copy, rates, readings).cost();
                }
            }
        }
        for (int place = states.length - 1; place >= 0; place--) {
            if (states[place][locus] == Characters.LACKS) {
                continue;
            }
            // Those above have their readings by now; where they lack the passage, this one is the first to have it.
            states[place][locus] = chosen(locus, before(locus, place), place, rates, readings);
        }
    }

    /// What the exemplar of a lost text has.
    private int before(int locus, int place) {
        if (place < states.length - 1) {
            return states[exemplars[place]][locus];
        }
        return above == Draft.NONE ? Characters.LACKS : characters.states[above][locus];
    }

    private int chosen(int locus, int before, int place, Map<Integer, Alterations.Rates> rates, int readings) {
        if (before != Characters.LACKS) {
            return cheapest(locus, before, lost.get(place), rates, readings).state();
        }
        boolean archetype = above == Draft.NONE && place == states.length - 1 && characters.passage[locus];
        Choice best = new Choice(0, Double.POSITIVE_INFINITY);
        for (int state = 0; state < readings; state++) {
            double cost = costs[place][state] + (archetype && state == Characters.PRESENT ? ARCHETYPAL : 0);
            best = cost < best.cost() - EPSILON ? new Choice(state, cost) : best;
        }
        return best.state();
    }

    /// What `copy` costs if its exemplar has that reading.
    private Choice cheapest(int locus, int before, int copy, Map<Integer, Alterations.Rates> rates, int readings) {
        Alterations.Rates own = rates.getOrDefault(copy, usual);
        if (copy < characters.witnesses) {
            int after = characters.states[copy][locus];
            return new Choice(after, after == Characters.LACKS ? 0 : alterations.step(locus, before, after, own));
        }
        int place = places.get(copy);
        if (states[place][locus] == Characters.LACKS) {
            return new Choice(Characters.LACKS, 0);
        }
        Choice best = new Choice(0, Double.POSITIVE_INFINITY);
        for (int after = 0; after < readings; after++) {
            double cost = costs[place][after] + alterations.step(locus, before, after, own);
            best = cost < best.cost() - EPSILON ? new Choice(after, cost) : best;
        }
        return best;
    }

    private record Choice(int state, double cost) {}
}
