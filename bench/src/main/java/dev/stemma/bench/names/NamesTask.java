package dev.stemma.bench.names;

import dev.stemma.bench.BrokenData;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How well names of one person are told from names of others: pairs ranked by score; average precision over all pairs,
/// over
/// those that vary in spelling or order only (with all negatives), and the best F1.
public final class NamesTask implements Task {

    private static final int COLUMNS = 7;

    private record Pair(boolean same, String kind, String band, double score) {}

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        long start = System.nanoTime();
        for (Path file : new DataFolder(data).files("pairs", ".tsv")) {
            List<String> lines = DataFolder.lines(file);
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length < COLUMNS) {
                    throw BrokenData.line(file, i + 1, new IllegalArgumentException(lines.get(i)));
                }
                pairs.add(pair(cells));
            }
        }
        if (pairs.isEmpty()) {
            throw new MissingData(data, "pairs*.tsv");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> scores = new LinkedHashMap<>();
        Predicate<Pair> latin = pair -> pair.kind().equals("latin-latin");
        Predicate<Pair> variants = pair ->
                !pair.same() || pair.band().equals("variant") || pair.band().equals("same");
        scores.put("apAll", averagePrecision(pairs, latin));
        scores.put("apVariants", averagePrecision(pairs, latin.and(variants)));
        scores.put("bestF1", bestF1(pairs, latin));
        scores.put("bestF1Variants", bestF1(pairs, latin.and(variants)));
        scores.put("apArabic", averagePrecision(pairs, latin.negate()));
        scores.put("pairsPerSecond", Math.round(pairs.size() / seconds));
        return Measurement.of(name(), pairs.size(), scores);
    }

    private static Pair pair(String[] cells) {
        return new Pair(
                cells[0].equals("1"),
                cells[1],
                cells[2],
                Names.compare(NameKind.PERSON, cells[5], cells[6]).score());
    }

    private static List<Pair> ranked(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream()
                .filter(which)
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.score()).thenComparing(Pair::same))
                .toList();
    }

    private static double averagePrecision(List<Pair> pairs, Predicate<Pair> which) {
        int seen = 0;
        int right = 0;
        double sum = 0;
        for (Pair pair : ranked(pairs, which)) {
            seen++;
            if (pair.same()) {
                right++;
                sum += (double) right / seen;
            }
        }
        return right == 0 ? 0 : sum / right;
    }

    private static double bestF1(List<Pair> pairs, Predicate<Pair> which) {
        List<Pair> ranked = ranked(pairs, which);
        double all = ranked.stream().filter(Pair::same).count();
        int right = 0;
        double best = 0;
        for (int i = 0; i < ranked.size(); i++) {
            right += ranked.get(i).same() ? 1 : 0;
            best = Math.max(best, 2 * right / (all + i + 1));
        }
        return best;
    }
}
