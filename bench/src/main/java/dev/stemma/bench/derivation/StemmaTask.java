package dev.stemma.bench.derivation;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Stemma;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How well stemmata are drawn: average sign similarity and directed-parent accuracy on generated and
/// on hand-copied traditions, with and without times; and where only two or three witnesses of a tradition are known.
public final class StemmaTask implements Task {

    private static final int STEPS = 10;
    private static final int DRAWS = 4;

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        DataFolder folder = new DataFolder(data);
        List<Tradition> traditions = new ArrayList<>();
        for (Path file : folder.files("traditions", ".jsonl")) {
            traditions.addAll(DataFolder.documents(file, Tradition::of));
        }
        List<Path> tables = folder.files("witnesses", ".csv").stream()
                .filter(file -> file.getFileName().toString().equals("witnesses.csv"))
                .toList();
        if (traditions.isEmpty() && tables.isEmpty()) {
            throw new MissingData(data, "traditions*.jsonl, traditions*.jsonl.gz or stemmata/*/witnesses.csv");
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        if (!traditions.isEmpty()) {
            scores.putAll(generated(traditions));
        }
        for (Path table : tables) {
            scores.put(table.getParent().getFileName().toString(), copied(new LociTable(table.getParent())));
        }
        return Measurement.of(name(), traditions.size() + tables.size(), scores);
    }

    private static Map<String, Object> generated(List<Tradition> traditions) {
        Tally timed = new Tally();
        Tally timeless = new Tally();
        long collating = 0;
        long drawing = 0;
        for (Tradition tradition : traditions) {
            long start = System.nanoTime();
            Collation collation = Collation.of(tradition.witnesses());
            long collated = System.nanoTime();
            timed.add(tradition, Stemma.of(collation));
            drawing += System.nanoTime() - collated;
            collating += collated - start;
            timeless.add(tradition, Stemma.of(withoutTimes(collation)));
        }
        Map<String, Object> scores = timed.scores();
        scores.put("withoutTimes", timeless.scores());
        scores.put("pairs", ofFew(traditions, 2));
        scores.put("triples", ofFew(traditions, 3));
        scores.put("collationMillis", rounded(collating / 1e6 / traditions.size()));
        scores.put("stemmaMillis", rounded(drawing / 1e6 / traditions.size()));
        return scores;
    }

    /// Where only so few witnesses of each tradition are known, drawn by chance.
    private static Map<String, Object> ofFew(List<Tradition> traditions, int witnesses) {
        RandomGenerator dice = new SplittableRandom(witnesses);
        Tally timed = new Tally();
        Tally timeless = new Tally();
        for (Tradition tradition : traditions) {
            for (int draw = 0; draw < DRAWS; draw++) {
                Tradition few = tradition.withOnly(witnesses, dice);
                Collation collation = Collation.of(few.witnesses());
                timed.add(few, Stemma.of(collation));
                timeless.add(few, Stemma.of(withoutTimes(collation)));
            }
        }
        Map<String, Object> scores = timed.parents();
        scores.put("withoutTimes", timeless.parents());
        return scores;
    }

    /// The same collation of witnesses without times.
    public static Collation withoutTimes(Collation collation) {
        List<Witness> witnesses = collation.witnesses().stream()
                .map(witness -> new Witness(
                        witness.siglum(), witness.text(), Optional.empty(), witness.credit(), witness.notes()))
                .toList();
        return new Collation(witnesses, collation.rows(), collation.loci());
    }

    private static Map<String, Object> copied(LociTable table) {
        Map<String, Object> scores = new LinkedHashMap<>();
        Collation collation = table.collation();
        long start = System.nanoTime();
        Stemma stemma = Stemma.of(collation);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<List<String>> truth = table.truth();
        if (!truth.isEmpty()) {
            List<String> sigla =
                    collation.witnesses().stream().map(Witness::siglum).toList();
            double floor = TreeLikeness.signSimilarity(sigla, truth, List.of());
            double sign = TreeLikeness.signSimilarity(sigla, truth, edges(stemma));
            scores.put("signSimilarity", rounded(sign));
            scores.put("parentAccuracy", rounded(TreeLikeness.parentAccuracy(sigla, truth, edges(stemma))));
            scores.put("floor", rounded(floor));
            scores.put("floorCorrected", rounded((sign - floor) / (1 - floor)));
        }
        scores.put("witnesses", collation.witnesses().size());
        scores.put("lost", stemma.nodes().stream().filter(node -> node.lost()).count());
        scores.put("seconds", rounded(seconds));
        return scores;
    }

    static List<List<String>> edges(Stemma stemma) {
        return stemma.edges().stream()
                .map(edge -> List.of(edge.parent(), edge.child()))
                .toList();
    }

    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }

    /// The sums over traditions.
    private static final class Tally {
        private final int[] given = new int[STEPS + 1];
        private final int[] right = new int[STEPS + 1];
        private int traditions;
        private double sign;
        private double parent;
        private double floor;
        private double allLost;
        private int contaminatedFound;
        private int contaminatedRight;
        private int contaminated;

        void add(Tradition tradition, Stemma stemma) {
            List<String> sigla = tradition.sigla();
            List<List<String>> drawn = edges(stemma);
            traditions++;
            sign += TreeLikeness.signSimilarity(sigla, tradition.edges(), drawn);
            parent += TreeLikeness.parentAccuracy(sigla, tradition.edges(), drawn);
            floor += TreeLikeness.signSimilarity(sigla, tradition.edges(), List.of());
            allLost += TreeLikeness.parentAccuracy(sigla, tradition.edges(), List.of());
            for (String siglum : sigla) {
                boolean two = exemplars(siglum, tradition.edges()) > 1;
                boolean found = exemplars(siglum, drawn) > 1;
                contaminated += two ? 1 : 0;
                contaminatedFound += found ? 1 : 0;
                contaminatedRight += two && found ? 1 : 0;
            }
            for (Derivation edge : stemma.edges()) {
                judge(tradition, sigla, edge, stemma);
            }
        }

        private void judge(Tradition tradition, List<String> sigla, Derivation edge, Stemma stemma) {
            if (!sigla.contains(edge.child())) {
                return;
            }
            Set<String> truth = TreeLikeness.extantAncestors(edge.child(), sigla, tradition.edges());
            Set<String> drawn = new HashSet<>();
            if (sigla.contains(edge.parent())) {
                drawn.add(edge.parent());
            } else {
                drawn.addAll(TreeLikeness.extantAncestors(edge.parent(), sigla, edges(stemma)));
            }
            boolean holds = drawn.isEmpty() ? truth.isEmpty() : drawn.stream().anyMatch(truth::contains);
            int step = (int) Math.min(STEPS - 1, Math.floor(edge.confidence() * STEPS));
            given[step]++;
            right[step] += holds ? 1 : 0;
        }

        private static long exemplars(String siglum, List<List<String>> edges) {
            return edges.stream().filter(edge -> edge.get(1).equals(siglum)).count();
        }

        Map<String, Object> scores() {
            Map<String, Object> scores = new LinkedHashMap<>();
            double base = floor / traditions;
            scores.put("signSimilarity", rounded(sign / traditions));
            scores.put("parentAccuracy", rounded(parent / traditions));
            scores.put("floor", rounded(base));
            scores.put("floorCorrected", rounded((sign / traditions - base) / (1 - base)));
            scores.put("contaminationFound", contaminatedFound);
            if (contaminatedFound > 0) {
                scores.put("contaminationPrecision", rounded((double) contaminatedRight / contaminatedFound));
            }
            if (contaminated > 0) {
                scores.put("contaminationRecall", rounded((double) contaminatedRight / contaminated));
            }
            scores.put("calibration", calibration());
            return scores;
        }

        /// The figures that say something of few witnesses, beside those of a judge who takes all exemplars for lost.
        Map<String, Object> parents() {
            Map<String, Object> scores = new LinkedHashMap<>();
            scores.put("parentAccuracy", rounded(parent / traditions));
            scores.put("allLost", rounded(allLost / traditions));
            scores.put("calibration", calibration());
            return scores;
        }

        private Map<String, Object> calibration() {
            Map<String, Object> calibration = new LinkedHashMap<>();
            for (int step = 0; step < STEPS; step++) {
                if (given[step] > 0) {
                    calibration.put(
                            String.format(Locale.ROOT, "%.1f", step / (double) STEPS),
                            Map.of("edges", given[step], "right", rounded((double) right[step] / given[step])));
                }
            }
            return calibration;
        }
    }
}
