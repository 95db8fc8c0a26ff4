package dev.stemma.philology.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// So many wordings with one of its weightiest words a wording is compared with, and no more where many have it.
    private static final int MOST_POSTINGS = 400;
    private static final int MOST_OF_MANY = 100;
    private static final int MOST_OCCURRENCES = 48;
    /// In so many other witnesses a sentence's match is looked for; in a family of thousands these hold it together.
    private static final int MOST_MATCHES = 200;
    private static final int MOST_IN_CELL = 4;
    private static final int MOST_REMEMBERED = 3_000;
    private static final double LEAST_MATCH = 0.15;

    /// What stands before the first row.
    private static final int START = -1;

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
        Matches matches = new Matches();
        List<Link> links = new ArrayList<>();
        for (Sentence one : sentences) {
            for (int number : matches.of(one)) {
                Sentence other = sentences.get(number);
                Optional<Sentence> back = matches.in(one.witness(), other);
                double likeness = likeness(one, other);
                if (back.isEmpty()) {
                    continue;
                }
                if (one.equals(back.get())) {
                    // Both see the match where both were looked at whole; else either may be the one that does.
                    boolean first = one.witness() < other.witness() || matches.areCut(other);
                    if (first && (likeness >= ALIKE || contains(one, other, 9))) {
                        links.add(new Link(one, other, likeness, false));
                    }
                } else if (Math.abs(back.get().place() - one.place()) == 1 && adds(one, back.get(), other)) {
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

    /// For each sentence its best match in other witnesses.
    private final class Matches {

        private final List<Set<String>> handles = new ArrayList<>();
        private final Map<String, List<Integer>> holders = new HashMap<>();
        /// For each sentence the numbers of its matches.
        private final int[][] matches = new int[sentences.size()][];
        private final boolean[] cut = new boolean[sentences.size()];
        /// For each witness the best match so far, and how good it is; only of the sentence at work.
        private final int[] best = new int[table.byWitness().size()];
        private final double[] strength = new double[best.length];

        Matches() {
            for (Sentence.Wording wording : table.wordings()) {
                handles.add(wording.handles(HANDLES));
            }
            for (int kind = 0; kind < handles.size(); kind++) {
                for (String handle : handles.get(kind)) {
                    holders.computeIfAbsent(handle, h -> new ArrayList<>()).add(kind);
                }
            }
            for (int kind = 0; kind < handles.size(); kind++) {
                List<Integer> alike = table.ofKind(kind).isEmpty() ? List.of() : alike(kind);
                for (Sentence sentence : table.ofKind(kind)) {
                    find(sentence, alike);
                }
            }
        }

        int[] of(Sentence sentence) {
            return matches[numbers.get(sentence)];
        }

        /// Whether not all witnesses were looked at.
        boolean areCut(Sentence sentence) {
            return cut[numbers.get(sentence)];
        }

        /// The best match of a sentence in one witness.
        Optional<Sentence> in(int witness, Sentence sentence) {
            if (!areCut(sentence)) {
                return known(witness, sentence);
            }
            Optional<Sentence> found = Optional.empty();
            double most = LEAST_MATCH;
            for (Sentence other : table.byWitness().get(witness)) {
                boolean candidate = other.kind() == sentence.kind()
                        || !Collections.disjoint(handles.get(other.kind()), handles.get(sentence.kind()));
                double match = candidate ? match(sentence, other) : 0;
                if (match > most) {
                    most = match;
                    found = Optional.of(other);
                }
            }
            return found;
        }

        private Optional<Sentence> known(int witness, Sentence sentence) {
            for (int match : of(sentence)) {
                if (sentences.get(match).witness() == witness) {
                    return Optional.of(sentences.get(match));
                }
            }
            return Optional.empty();
        }

        /// The wordings that share one of the weightiest words.
        private List<Integer> alike(int kind) {
            Set<Integer> found = new TreeSet<>(Set.of(kind));
            for (String handle : handles.get(kind)) {
                List<Integer> same = holders.get(handle);
                found.addAll(same.size() <= MOST_POSTINGS ? same : same.subList(0, MOST_OF_MANY));
            }
            return found.stream()
                    .filter(other -> wordsMatch(kind, other) > LEAST_MATCH)
                    .toList();
        }

        private void find(Sentence sentence, List<Integer> alike) {
            int own = numbers.get(sentence);
            cut[own] = handles.get(sentence.kind()).stream()
                    .anyMatch(handle -> holders.get(handle).size() > MOST_POSTINGS);
            List<Integer> witnesses = new ArrayList<>();
            for (int kind : alike) {
                List<Sentence> same = table.ofKind(kind);
                cut[own] |= same.size() > MOST_OCCURRENCES;
                for (Sentence other : same.subList(0, Math.min(MOST_OCCURRENCES, same.size()))) {
                    int witness = other.witness();
                    double match = witness == sentence.witness() ? 0 : match(sentence, other);
                    if (match > Math.max(LEAST_MATCH, strength[witness])) {
                        if (strength[witness] == 0) {
                            witnesses.add(witness);
                        }
                        best[witness] = numbers.get(other);
                        strength[witness] = match;
                    }
                }
            }
            if (witnesses.size() > MOST_MATCHES) {
                cut[own] = true;
                witnesses.sort(Comparator.comparingDouble((Integer witness) -> -strength[witness])
                        .thenComparing(Comparator.naturalOrder()));
            }
            matches[own] = witnesses.stream()
                    .limit(MOST_MATCHES)
                    .mapToInt(witness -> best[witness])
                    .toArray();
            witnesses.forEach(witness -> strength[witness] = 0);
        }
    }

    private double match(Sentence one, Sentence other) {
        return wordsMatch(one.kind(), other.kind()) - 0.0005 * Math.min(100, Math.abs(one.place() - other.place()));
    }

    private double wordsMatch(int one, int other) {
        return likeness(one, other) + 0.2 * Math.max(within(one, other), within(other, one));
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
        Map<Integer, Integer> after = new HashMap<>();
        for (int witness : witnesses) {
            int before = START;
            for (Sentence sentence : table.byWitness().get(witness)) {
                int row = find(numbers.get(sentence));
                if (!after.containsKey(row)) {
                    after.put(row, after.getOrDefault(before, START));
                    after.put(before, row);
                }
                before = row;
            }
        }
        List<TreeMap<Integer, List<Sentence>>> order = new ArrayList<>();
        for (int row = after.getOrDefault(START, START); row != START; row = after.get(row)) {
            order.add(members.get(row));
        }
        return order;
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

    private double likeness(Sentence one, Sentence other) {
        return likeness(one.kind(), other.kind());
    }

    private double within(Sentence one, Sentence other) {
        return within(one.kind(), other.kind());
    }

    /// The share of weight that two wordings have in common (Dice 1945).
    private double likeness(int one, int other) {
        if (one == other) {
            return 1;
        }
        double total =
                table.wordings().get(one).total() + table.wordings().get(other).total();
        return total == 0 ? 0 : 2 * shared(one, other) / total;
    }

    /// The share of the one's weight that stands in the other.
    private double within(int one, int other) {
        double total = table.wordings().get(one).total();
        return one == other ? 1 : total == 0 ? 0 : shared(one, other) / total;
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
