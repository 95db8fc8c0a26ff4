package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Row;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The loci of a collation as a table: which reading each witness has at each, and what it would cost
/// to assume that a copyist came upon a reading by himself.
final class Characters {

    static final int LACKS = -1;
    static final int ABSENT = 0;
    static final int PRESENT = 1;

    private static final double LETTERS_IN_WORD = 6;
    private static final int MOST_LOCI = 4_000;
    /// So many readings are compared at most, each witness's with each other's.
    private static final long MOST_COMPARISONS = 4_000_000_000L;

    final int witnesses;
    final List<Locus> loci;
    final boolean[] passage;
    /// For each locus the reading of each witness, by its number in [Locus#variants]; `LACKS` where it
    /// has none; `PRESENT` and `ABSENT` where the locus is a passage.
    final int[][] states;
    /// For each locus and reading the cost, in nats, of coming upon it independently.
    final double[][] inventions;
    final double[] weights;
    private final int[][] holders;
    /// For each locus and reading that several have the witnesses that have it, a bit for each.
    private final long[][][] havings;
    private final int[] singular;
    final int most;
    /// How many words stand unvaried for each that varies.
    final double constant;
    /// How many rows every witness has.
    final int rowsOfAll;
    /// The passages in the order of the text; `Draft.NONE` for one that every witness has.
    final int[] course;
    /// The cost of coming upon the same common word as another.
    final double coincidence;

    Characters(Collation collation, Costs costs) {
        List<Witness> all = collation.witnesses();
        witnesses = all.size();
        coincidence = costs.common();
        constant = constant(collation);
        rowsOfAll = (int) collation.rows().stream()
                .filter(row -> row.passages().size() == collation.witnesses().size())
                .count();
        loci = informative(
                collation.loci().stream()
                        .filter(locus -> locus.variants().size() > 1)
                        .toList(),
                witnesses);
        passage = new boolean[loci.size()];
        states = new int[witnesses][loci.size()];
        inventions = new double[loci.size()][];
        weights = new double[loci.size()];
        holders = new int[loci.size()][];
        havings = new long[loci.size()][][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < witnesses; i++) {
            numbers.put(all.get(i).siglum(), i);
            Arrays.fill(states[i], LACKS);
        }
        Set<Integer> margins = margins(collation);
        int variants = 2;
        for (int locus = 0; locus < loci.size(); locus++) {
            read(locus, numbers, costs, margins.contains(loci.get(locus).row()));
            variants = Math.max(variants, loci.get(locus).variants().size());
        }
        most = variants;
        course = course(collation);
        singular = IntStream.range(0, witnesses).map(this::singularReadings).toArray();
    }

    private int singularReadings(int witness) {
        int own = 0;
        for (int locus = 0; locus < passage.length; locus++) {
            int state = states[witness][locus];
            boolean stands = state >= 0 && !(passage[locus] && state == ABSENT);
            own += stands && !isShared(locus, state) && weights[locus] == 1 ? 1 : 0;
        }
        return own;
    }

    private int[] course(Collation collation) {
        Map<Integer, Integer> passages = new HashMap<>();
        for (int locus = 0; locus < passage.length; locus++) {
            if (passage[locus]) {
                passages.put(loci.get(locus).row(), locus);
            }
        }
        return collation.rows().stream()
                .filter(row ->
                        passages.containsKey(row.number()) || row.passages().size() == witnesses)
                .mapToInt(row -> passages.getOrDefault(row.number(), Draft.NONE))
                .toArray();
    }

    private static double constant(Collation collation) {
        double varying = 0;
        double unvaried = 0;
        Map<Integer, Double> taken = new HashMap<>();
        for (Locus locus : collation.loci()) {
            if (locus.variants().size() < 2) {
                unvaried++;
            } else if (locus.scope() == Locus.Scope.WORDS) {
                varying++;
                String longest = locus.variants().getFirst().form();
                taken.merge(
                        locus.row(),
                        1.0 + longest.chars().filter(mark -> mark == ' ').count(),
                        Double::sum);
            }
        }
        for (Row row : collation.rows()) {
            double characters = row.passages().values().stream()
                    .mapToInt(passages -> passages.stream()
                            .mapToInt(passage -> passage.end() - passage.start())
                            .sum())
                    .average()
                    .orElse(0);
            double words = row.passages().size() < 2 ? 0 : characters / LETTERS_IN_WORD;
            unvaried += Math.max(0, words - taken.getOrDefault(row.number(), 0.0));
        }
        return varying == 0 ? 0 : unvaried / varying;
    }

    /// The loci that part most witnesses in groups; all, unless there are too many of both.
    private static List<Locus> informative(List<Locus> loci, int witnesses) {
        int most = (int) Math.max(64, Math.min(MOST_LOCI, MOST_COMPARISONS / witnesses / witnesses));
        if (loci.size() <= most) {
            return loci;
        }
        return IntStream.range(0, loci.size())
                .boxed()
                .sorted(Comparator.comparingInt(locus -> -parted(loci.get(locus))))
                .limit(most)
                .sorted()
                .map(loci::get)
                .toList();
    }

    /// How many witnesses share a reading other than the commonest.
    private static int parted(Locus locus) {
        IntSummaryStatistics shared = locus.variants().stream()
                .mapToInt(variant -> variant.readings().size())
                .filter(readings -> readings > 1)
                .summaryStatistics();
        return (int) shared.getSum() - Math.max(0, shared.getMax());
    }

    private void read(int number, Map<String, Integer> numbers, Costs costs, boolean margin) {
        Locus locus = loci.get(number);
        passage[number] = locus.scope() == Locus.Scope.SENTENCE;
        weights[number] = margin ? costs.margin() : 1;
        List<Variant> variants = locus.variants();
        inventions[number] = new double[Math.max(2, variants.size())];
        holders[number] = new int[Math.max(2, variants.size())];
        havings[number] = new long[Math.max(2, variants.size())][];
        for (int state = 0; state < variants.size(); state++) {
            Variant variant = variants.get(state);
            int own = passage[number] ? (variant.isOmission() ? ABSENT : PRESENT) : state;
            for (Reading reading : variant.readings()) {
                states[numbers.get(reading.siglum())][number] = own;
                holders[number][own]++;
            }
        }
        for (int state = 0; !passage[number] && state < variants.size(); state++) {
            havings[number][state] = holders[number][state] > 1 ? having(variants.get(state), numbers) : null;
        }
        for (int state = 0; state < variants.size(); state++) {
            Variant variant = variants.get(state);
            if (passage[number]) {
                inventions[number][PRESENT] += variant.isOmission() ? 0 : costs.restored(variant) * weights[number];
            } else {
                inventions[number][state] =
                        weights[number] * (isSlip(variants, state) ? costs.slip() : costs.invented(variant));
            }
        }
    }

    private long[] having(Variant variant, Map<String, Integer> numbers) {
        long[] having = new long[words()];
        for (Reading reading : variant.readings()) {
            int witness = numbers.get(reading.siglum());
            having[witness / Long.SIZE] |= 1L << witness;
        }
        return having;
    }

    /// How many readings only this witness has.
    int singular(int witness) {
        return singular[witness];
    }

    /// How many readings there are at a locus.
    int readings(int locus) {
        return passage[locus] ? 2 : loci.get(locus).variants().size();
    }

    /// Whether several witnesses have that reading.
    boolean isShared(int locus, int state) {
        return holders[locus][state] > 1;
    }

    /// The witnesses that have a reading which several have, a bit for each.
    long[] having(int locus, int state) {
        return havings[locus][state];
    }

    /// So many numbers hold a bit for each witness.
    int words() {
        return (witnesses + Long.SIZE - 1) / Long.SIZE;
    }

    /// Whether a reading is a slip of the pen, or the word that was mistaken: two spellings of which
    /// English knows one.
    private static boolean isSlip(List<Variant> variants, int state) {
        String form = variants.get(state).form();
        if (form.isEmpty() || form.indexOf(' ') >= 0) {
            return false;
        }
        for (Variant other : variants) {
            if (!other.form().equals(form)
                    && other.form().indexOf(' ') < 0
                    && Spelling.alike(form, other.form())
                    && (Background.english().rarity(form) >= 10)
                            != (Background.english().rarity(other.form()) >= 10)) {
                return true;
            }
        }
        return false;
    }

    /// The rows of short lines that stand above or below the text of every witness that has them: these
    /// are likely the outlets' furniture and say little on descent.
    private static Set<Integer> margins(Collation collation) {
        Set<Integer> inner = new HashSet<>();
        Map<String, List<int[]>> placed = new HashMap<>();
        int many = Math.max(2, (collation.witnesses().size() + 1) / 2);
        Set<Integer> core = new HashSet<>();
        for (Row row : collation.rows()) {
            if (row.passages().size() >= many) {
                core.add(row.number());
            }
            row.passages().forEach((siglum, passages) -> {
                for (Passage passage : passages) {
                    placed.computeIfAbsent(siglum, s -> new ArrayList<>())
                            .add(new int[] {passage.start(), passage.end(), row.number()});
                }
            });
        }
        placed.values().forEach(sentences -> {
            sentences.sort((one, other) -> Integer.compare(one[0], other[0]));
            int first = 0;
            while (first < sentences.size() && !core.contains(sentences.get(first)[2])) {
                first++;
            }
            int last = sentences.size() - 1;
            while (last >= 0 && !core.contains(sentences.get(last)[2])) {
                last--;
            }
            for (int i = 0; i < sentences.size(); i++) {
                int[] sentence = sentences.get(i);
                boolean isLong = sentence[1] - sentence[0] > 80;
                if (isLong || i >= first && i <= last) {
                    inner.add(sentence[2]);
                }
            }
        });
        Set<Integer> margins = new HashSet<>();
        for (Row row : collation.rows()) {
            if (!inner.contains(row.number())) {
                margins.add(row.number());
            }
        }
        return margins;
    }

    /// How much readings and passages weigh. One setting for all traditions.
    ///
    /// @param common cost of coming upon a reading of common words
    /// @param rare further cost for each unit of its rarity
    /// @param words further cost for each word beyond the first
    /// @param slip cost of making, or mending, a slip of the pen that others have
    /// @param restored cost of coming upon a passage that others have
    /// @param margin weight of short lines above and below the text
    record Costs(double common, double rare, double words, double slip, double restored, double margin) {

        static Costs standard() {
            return new Costs(0.59, 0.05, 0.2, 3.0, 7.5, 0.1);
        }

        double invented(Variant variant) {
            double rarest = 0;
            int words = 0;
            for (String form : variant.form().split(" ")) {
                if (!form.isEmpty()) {
                    rarest = Math.max(rarest, Math.min(9, Background.english().rarity(form)));
                    words++;
                }
            }
            return common + rare * Math.max(0, rarest - 6) + this.words * Math.max(0, Math.min(8, words - 1));
        }

        double restored(Variant variant) {
            double sum = 0;
            for (String form : new HashSet<>(List.of(variant.form().split(" ")))) {
                sum += Math.min(8, Background.english().rarity(form));
            }
            return Math.min(restored, 0.5 + sum * sum / 500);
        }
    }
}
