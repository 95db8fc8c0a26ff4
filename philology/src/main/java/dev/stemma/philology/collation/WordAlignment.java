package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Aligns several wordings of one passage word by word into columns: the one most like all others
/// first, each further one against all columns so far (progressive multiple alignment; Needleman and
/// Wunsch 1970 for each step).
final class WordAlignment {

    private static final double GAP = -0.42;
    private static final double MISMATCH = -0.55;
    private static final double ALIKE = 0.6;
    private static final long MOST_CELLS = 1_500_000;

    /// Words that stand in one column; `words[sequence]` is the place of the word in that sequence, or
    /// -1.
    record Column(int[] words) {}

    private final List<List<String>> sequences;
    private final Vocabulary vocabulary;
    private final int[][] numbered;
    /// For each column the numbers of the words that stand in it.
    private List<int[]> forms = new ArrayList<>();
    private List<Column> columns = new ArrayList<>();
    private final Map<Integer, Integer> starts = new HashMap<>();

    WordAlignment(List<List<String>> sequences, Background background) {
        this.sequences = sequences;
        this.vocabulary = new Vocabulary(background);
        this.numbered = sequences.stream().map(vocabulary::numbers).toArray(int[][]::new);
    }

    List<Column> columns() {
        for (int sequence : order()) {
            align(sequence);
        }
        return columns;
    }

    private List<Integer> order() {
        int count = sequences.size();
        double[] central = new double[count];
        List<Set<String>> bags =
                sequences.stream().<Set<String>>map(HashSet::new).toList();
        int compared = Math.min(count, 40);
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < compared; other++) {
                central[one] += one == other ? 0 : likeness(bags.get(one), bags.get(other));
            }
        }
        int first = 0;
        for (int one = 1; one < count; one++) {
            if (central[one] > central[first] + 1e-9) {
                first = one;
            }
        }
        int medoid = first;
        List<Integer> order = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            order.add(one);
        }
        double[] toMedoid = new double[count];
        for (int one = 0; one < count; one++) {
            toMedoid[one] = one == medoid ? 2 : likeness(bags.get(one), bags.get(medoid));
        }
        order.sort((one, other) -> {
            int closer = Double.compare(toMedoid[other], toMedoid[one]);
            return closer != 0 ? closer : Integer.compare(one, other);
        });
        return order;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (other.size() < one.size()) {
            return likeness(other, one);
        }
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / Math.max(1, one.size() + other.size());
    }

    private void align(int sequence) {
        int[] words = numbered[sequence];
        int rows = words.length;
        int width = columns.size();
        int band = (int) Math.max(40, MOST_CELLS / Math.max(1, rows + 1) / 2);
        boolean banded = (long) (rows + 1) * (width + 1) > MOST_CELLS;
        double[] above = new double[width + 1];
        double[] here = new double[width + 1];
        byte[][] steps = new byte[rows + 1][];
        for (int i = 0; i <= rows; i++) {
            int middle = rows == 0 ? 0 : (int) ((long) i * width / rows);
            int from = banded ? Math.max(0, middle - band) : 0;
            int to = banded ? Math.min(width, middle + band) : width;
            Arrays.fill(here, Double.NEGATIVE_INFINITY);
            steps[i] = new byte[to - from + 2];
            starts.put(i, from);
            for (int j = from; j <= to; j++) {
                fill(i, j, words, above, here, steps[i], from);
            }
            double[] swap = above;
            above = here;
            here = swap;
        }
        trace(sequence, words, steps);
        starts.clear();
    }

    private void fill(int i, int j, int[] words, double[] above, double[] here, byte[] steps, int from) {
        if (i == 0 && j == 0) {
            here[0] = 0;
            return;
        }
        double diagonal =
                i > 0 && j > 0 ? above[j - 1] + match(words[i - 1], forms.get(j - 1)) : Double.NEGATIVE_INFINITY;
        double skipColumn = j > 0 ? here[j - 1] + GAP : Double.NEGATIVE_INFINITY;
        double skipWord = i > 0 ? above[j] + GAP : Double.NEGATIVE_INFINITY;
        if (diagonal >= skipColumn && diagonal >= skipWord) {
            here[j] = diagonal;
            steps[j - from] = 0;
        } else if (skipColumn >= skipWord) {
            here[j] = skipColumn;
            steps[j - from] = 1;
        } else {
            here[j] = skipWord;
            steps[j - from] = 2;
        }
    }

    private void trace(int sequence, int[] words, byte[][] steps) {
        List<Column> newColumns = new ArrayList<>();
        List<int[]> newForms = new ArrayList<>();
        int i = words.length;
        int j = columns.size();
        while (i > 0 || j > 0) {
            int index = j - starts.get(i);
            byte step = i == 0 ? 1 : j == 0 ? 2 : index < 0 || index >= steps[i].length ? 2 : steps[i][index];
            if (step != 2) {
                Column column = columns.get(j - 1);
                int[] own = forms.get(j - 1);
                if (step == 0) {
                    column.words()[sequence] = i - 1;
                    own = with(own, words[i - 1]);
                    i--;
                }
                newColumns.add(column);
                newForms.add(own);
                j--;
            } else {
                int[] places = new int[sequences.size()];
                Arrays.fill(places, -1);
                places[sequence] = i - 1;
                newColumns.add(new Column(places));
                newForms.add(new int[] {words[i - 1]});
                i--;
            }
        }
        columns = newColumns.reversed();
        forms = newForms.reversed();
        columns = new ArrayList<>(columns);
        forms = new ArrayList<>(forms);
    }

    private static int[] with(int[] forms, int form) {
        for (int known : forms) {
            if (known == form) {
                return forms;
            }
        }
        int[] more = Arrays.copyOf(forms, forms.length + 1);
        more[forms.length] = form;
        return more;
    }

    private double match(int word, int[] column) {
        boolean alike = false;
        for (int form : column) {
            if (form == word) {
                return vocabulary.agreement(word);
            }
            alike = alike || vocabulary.alike(word, form);
        }
        return alike ? ALIKE : MISMATCH;
    }
}
