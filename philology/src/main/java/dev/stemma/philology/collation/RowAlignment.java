package dev.stemma.philology.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds which sentences of the witnesses correspond, wherever they stand.
///
/// Two sentences of two witnesses are linked where each is the other's best match; a sentence that
/// another one contains beside its neighbour is linked as a split. Links are followed from the
/// strongest down, and none may bring together sentences of one witness that are not neighbours. What
/// is left over is matched more boldly where its neighbours correspond.
final class RowAlignment {

    private static final double ALIKE = 0.36;
    private static final double CONTAINED = 0.62;
    private static final double ALIKE_BETWEEN_NEIGHBOURS = 0.17;
    private static final int HANDLES = 8;
    private static final int MOST_POSTINGS = 400;
    private static final int MOST_OCCURRENCES = 48;
    private static final int MOST_IN_CELL = 4;
    private static final int MOST_REMEMBERED = 3_000;

    private record Link(Sentence one, Sentence other, double strength, boolean split) {}

    private final SentenceTable table;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<Sentence, Integer> numbers = new HashMap<>();
    /// For two wordings the weight that they share; NaN where it has not been asked yet.
    private final double[][] shared;
    private int[] group;
    private final Map<Integer, TreeMap<Integer, List<Sentence>>> members = new HashMap<>();

    RowAlignment(SentenceTable table) {
        this.table = table;
        this.shared = new double[Math.min(MOST_REMEMBERED, table.wordings().size())][];
    }

    /// The rows: for each, the sentences of each witness that has any, by the witness's number.
    List<TreeMap<Integer, List<Sentence>>> rows() {
        table.originals().forEach(witness -> sentences.addAll(table.byWitness().get(witness)));
        group = new int[sentences.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            Sentence sentence = sentences.get(i);
            numbers.put(sentence, i);
            TreeMap<Integer, List<Sentence>> row = new TreeMap<>();
            row.put(sentence.witness(), new ArrayList<>(List.of(sentence)));
            members.put(i, row);
        }
        List<Link> links = links();
        links.stream().filter(link -> !link.split()).forEach(this::join);
        links.stream().filter(Link::split).forEach(this::join);
        matchBetweenNeighbours();
        return inOrder();
    }

    private List<Link> links() {
        List<Set<Integer>> alike = candidates();
        List<Link> links = new ArrayList<>();
        Map<Sentence, Map<Integer, Sentence>> best = new HashMap<>();
        for (Sentence sentence : sentences) {
            best.put(sentence, best(sentence, alike.get(sentence.kind())));
        }
        for (Sentence one : sentences) {
            for (Sentence other : best.get(one).values()) {
                Sentence back = best.get(other).get(one.witness());
                double likeness = likeness(one, other);
                if (one.equals(back)) {
                    if (one.witness() < other.witness() && (likeness >= ALIKE || contains(one, other, 9))) {
                        links.add(new Link(one, other, likeness, false));
                    }
                } else if (back != null && Math.abs(back.place() - one.place()) == 1 && adds(one, back, other)) {
                    links.add(new Link(one, other, within(one, other), true));
                }
            }
        }
        links.sort(Comparator.comparingDouble((Link link) -> -link.strength())
                .thenComparing(
                        link -> Math.abs(link.one().place() - link.other().place()))
                .thenComparing(link -> numbers.get(link.one()))
                .thenComparing(link -> numbers.get(link.other())));
        return links;
    }

    /// Whether `whole` holds most of `part`, and more of it than is in the neighbour that `whole`
    /// matches best.
    private boolean adds(Sentence part, Sentence neighbour, Sentence whole) {
        Sentence.Wording own = wording(part);
        return own.total() >= 12
                && within(part, whole) >= CONTAINED
                && own.sharedBeyond(wording(whole), wording(neighbour)) >= 0.4 * own.total();
    }

    private boolean contains(Sentence one, Sentence other, double least) {
        double part = Math.max(within(one, other), within(other, one));
        return part >= CONTAINED && shared(one.kind(), other.kind()) >= least;
    }

    /// For each wording, those that share one of its weightiest words.
    private List<Set<Integer>> candidates() {
        Map<String, List<Integer>> index = new HashMap<>();
        List<Set<String>> handles = new ArrayList<>();
        for (Sentence.Wording wording : table.wordings()) {
            handles.add(wording.handles(HANDLES));
        }
        for (int kind = 0; kind < handles.size(); kind++) {
            for (String handle : handles.get(kind)) {
                index.computeIfAbsent(handle, h -> new ArrayList<>()).add(kind);
            }
        }
        List<Set<Integer>> alike = new ArrayList<>();
        for (int kind = 0; kind < handles.size(); kind++) {
            Set<Integer> found = new HashSet<>(Set.of(kind));
            for (String handle : handles.get(kind)) {
                List<Integer> holders = index.get(handle);
                if (holders.size() <= MOST_POSTINGS) {
                    found.addAll(holders);
                }
            }
            alike.add(found);
        }
        return alike;
    }

    /// The best match of a sentence in each other witness.
    private Map<Integer, Sentence> best(Sentence sentence, Set<Integer> kinds) {
        Map<Integer, Sentence> best = new HashMap<>();
        Map<Integer, Double> strength = new HashMap<>();
        kinds.stream().sorted().forEach(kind -> {
            List<Sentence> same = table.ofKind(kind);
            for (Sentence other : same.subList(0, Math.min(MOST_OCCURRENCES, same.size()))) {
                if (other.witness() == sentence.witness()) {
                    continue;
                }
                double match = likeness(sentence, other)
                        + 0.2 * Math.max(within(sentence, other), within(other, sentence))
                        - 0.0005 * Math.min(100, Math.abs(sentence.place() - other.place()));
                if (match > strength.getOrDefault(other.witness(), 0.15)) {
                    best.put(other.witness(), other);
                    strength.put(other.witness(), match);
                }
            }
        });
        return best;
    }

    private void join(Link link) {
        int one = find(numbers.get(link.one()));
        int other = find(numbers.get(link.other()));
        if (one != other && mayJoin(members.get(one), members.get(other), link.split())) {
            merge(Math.min(one, other), Math.max(one, other));
        }
    }

    private static boolean mayJoin(
            TreeMap<Integer, List<Sentence>> one, TreeMap<Integer, List<Sentence>> other, boolean split) {
        if (other.size() < one.size()) {
            return mayJoin(other, one, split);
        }
        for (Map.Entry<Integer, List<Sentence>> cell : one.entrySet()) {
            List<Sentence> there = other.get(cell.getKey());
            if (there != null && (!split || !neighbours(cell.getValue(), there))) {
                return false;
            }
        }
        return true;
    }

    private static boolean neighbours(List<Sentence> one, List<Sentence> other) {
        boolean touching = one.getLast().place() + 1 == other.getFirst().place()
                || other.getLast().place() + 1 == one.getFirst().place();
        return touching && one.size() + other.size() <= MOST_IN_CELL;
    }

    private void merge(int into, int from) {
        group[from] = into;
        TreeMap<Integer, List<Sentence>> target = members.get(into);
        members.remove(from).forEach((witness, own) -> {
            List<Sentence> cell = target.computeIfAbsent(witness, w -> new ArrayList<>());
            cell.addAll(own);
            cell.sort(Comparator.comparingInt(Sentence::place));
        });
    }

    private void matchBetweenNeighbours() {
        for (Sentence sentence : sentences) {
            int own = find(numbers.get(sentence));
            if (members.get(own).size() > 1) {
                continue;
            }
            int bestRow = -1;
            double best = ALIKE_BETWEEN_NEIGHBOURS;
            for (int row : rowsBetweenNeighbours(sentence)) {
                if (row == own || members.get(row).containsKey(sentence.witness())) {
                    continue;
                }
                double likeness = members.get(row).values().stream()
                        .limit(MOST_OCCURRENCES)
                        .flatMap(List::stream)
                        .mapToDouble(other -> likeness(sentence, other))
                        .max()
                        .orElse(0);
                if (likeness > best) {
                    best = likeness;
                    bestRow = row;
                }
            }
            if (bestRow >= 0) {
                merge(Math.min(own, bestRow), Math.max(own, bestRow));
            }
        }
    }

    /// The rows that other witnesses have next to the rows of the sentence's neighbours.
    private Set<Integer> rowsBetweenNeighbours(Sentence sentence) {
        Set<Integer> rows = new TreeSet<>();
        for (int step : new int[] {-1, 1}) {
            int place = sentence.place() + step;
            List<Sentence> own = table.byWitness().get(sentence.witness());
            if (place < 0 || place >= own.size()) {
                continue;
            }
            int neighbour = find(numbers.get(own.get(place)));
            members.get(neighbour).values().stream().limit(MOST_OCCURRENCES).forEach(cell -> {
                Sentence edge = step < 0 ? cell.getLast() : cell.getFirst();
                List<Sentence> theirs = table.byWitness().get(edge.witness());
                int next = edge.place() - step;
                if (edge.witness() != sentence.witness() && next >= 0 && next < theirs.size()) {
                    rows.add(find(numbers.get(theirs.get(next))));
                }
            });
        }
        return rows;
    }

    /// The rows in the order of the text: that of the witness with most rows, the others' own rows put
    /// in after the row that they follow.
    private List<TreeMap<Integer, List<Sentence>>> inOrder() {
        List<Integer> witnesses = new ArrayList<>(table.originals());
        witnesses.sort(Comparator.comparingInt(
                        (Integer witness) -> -table.byWitness().get(witness).size())
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> order = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (int witness : witnesses) {
            int before = -1;
            for (Sentence sentence : table.byWitness().get(witness)) {
                int row = find(numbers.get(sentence));
                if (placed.add(row)) {
                    order.add(before < 0 ? 0 : order.indexOf(before) + 1, row);
                }
                before = row;
            }
        }
        return order.stream().map(members::get).toList();
    }

    private int find(int number) {
        int root = number;
        while (group[root] != root) {
            root = group[root];
        }
        group[number] = root;
        return root;
    }

    private Sentence.Wording wording(Sentence sentence) {
        return table.wordings().get(sentence.kind());
    }

    /// The share of weight that two sentences have in common (Dice 1945).
    private double likeness(Sentence one, Sentence other) {
        if (one.kind() == other.kind()) {
            return 1;
        }
        double total = wording(one).total() + wording(other).total();
        return total == 0 ? 0 : 2 * shared(one.kind(), other.kind()) / total;
    }

    /// The share of the one's weight that stands in the other.
    private double within(Sentence one, Sentence other) {
        double total = wording(one).total();
        return one.kind() == other.kind() ? 1 : total == 0 ? 0 : shared(one.kind(), other.kind()) / total;
    }

    private double shared(int one, int other) {
        if (other < one) {
            return shared(other, one);
        }
        List<Sentence.Wording> wordings = table.wordings();
        if (wordings.size() > MOST_REMEMBERED) {
            return wordings.get(one).shared(wordings.get(other));
        }
        double[] row = shared[one];
        if (row == null) {
            row = new double[wordings.size()];
            Arrays.fill(row, Double.NaN);
            shared[one] = row;
        }
        if (Double.isNaN(row[other])) {
            row[other] = wordings.get(one).shared(wordings.get(other));
        }
        return row[other];
    }
}
