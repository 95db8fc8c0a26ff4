package dev.stemma.bench.derivation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.BrokenData;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.philology.overlap.Fingerprint;
import dev.stemma.philology.overlap.Kinship;
import dev.stemma.philology.overlap.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which texts share text: candidates through the fingerprints' keys, then the judgement of kinship,
/// for all pairs of a set of documents. The set is `docs*.jsonl` and `pairs*.tsv`; pairs labelled -1
/// count for nothing, and every pair that is not listed is a negative.
public final class DerivationTask implements Task {

    private record Pair(String first, String second) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private record Text(String id, String text) {
        static Text of(JsonNode document) {
            return new Text(document.get("id").asText(), document.get("text").asText());
        }
    }

    private record Labelled(int label, String type) {}

    @Override
    public String name() {
        return "derivation";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        DataFolder folder = new DataFolder(data);
        Map<String, String> texts = texts(folder, data);
        Map<Pair, Labelled> labels = labels(folder, data);
        long start = System.nanoTime();
        Map<String, int[]> keys = new TreeMap<>();
        texts.forEach((id, text) -> keys.put(id, Fingerprint.of(text)));
        long keyed = System.nanoTime();
        Set<Pair> candidates = candidates(keys);
        Map<String, Profile> profiles = new HashMap<>();
        texts.forEach((id, text) -> profiles.put(id, Profile.of(text)));
        Set<Pair> found = new HashSet<>();
        long profiled = System.nanoTime();
        for (Pair pair : candidates) {
            if (Kinship.between(profiles.get(pair.first()), profiles.get(pair.second()))
                    .related()) {
                found.add(pair);
            }
        }
        long judged = System.nanoTime();
        Map<String, Object> scores = score(labels, candidates, found);
        scores.put("documents", texts.size());
        scores.put("candidatePairs", candidates.size());
        scores.put(
                "keysPerDocument",
                rounded(keys.values().stream().mapToInt(k -> k.length).average().orElse(0)));
        scores.put("fingerprintMillisPerDocument", rounded((keyed - start) / 1e6 / texts.size()));
        scores.put("kinshipMicrosPerPair", rounded((judged - profiled) / 1e3 / Math.max(1, candidates.size())));
        return Measurement.of(name(), labels.size(), scores);
    }

    private static Map<String, String> texts(DataFolder folder, Path data) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : folder.files("docs", ".jsonl")) {
            DataFolder.documents(file, Text::of).forEach(text -> texts.put(text.id(), text.text()));
        }
        if (texts.isEmpty()) {
            throw new MissingData(data, "docs*.jsonl or docs*.jsonl.gz");
        }
        return texts;
    }

    private static Map<Pair, Labelled> labels(DataFolder folder, Path data) throws IOException {
        Map<Pair, Labelled> labels = new LinkedHashMap<>();
        for (Path file : folder.files("pairs", ".tsv")) {
            List<String> lines = DataFolder.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t");
                if (cells.length >= 4 && !cells[0].equals("label")) {
                    labels.put(Pair.of(cells[2], cells[3]), new Labelled(label(file, i + 1, cells[0]), cells[1]));
                }
            }
        }
        if (labels.isEmpty()) {
            throw new MissingData(data, "pairs*.tsv");
        }
        return labels;
    }

    private static int label(Path file, int line, String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw BrokenData.line(file, line, e);
        }
    }

    private static Set<Pair> candidates(Map<String, int[]> keys) {
        Map<Integer, List<String>> index = new TreeMap<>();
        keys.forEach((id, own) -> {
            for (int key : own) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
            }
        });
        Map<Pair, Integer> shared = new HashMap<>();
        for (List<String> holders : index.values()) {
            for (int i = 0; i < holders.size(); i++) {
                for (int j = i + 1; j < holders.size(); j++) {
                    shared.merge(Pair.of(holders.get(i), holders.get(j)), 1, Integer::sum);
                }
            }
        }
        Set<Pair> candidates = new HashSet<>();
        shared.forEach((pair, count) -> {
            if (count >= Fingerprint.LEAST_SHARED) {
                candidates.add(pair);
            }
        });
        return candidates;
    }

    private static Map<String, Object> score(Map<Pair, Labelled> labels, Set<Pair> candidates, Set<Pair> found) {
        Map<String, int[]> byType = new TreeMap<>();
        int positives = 0;
        int right = 0;
        int reachable = 0;
        for (Map.Entry<Pair, Labelled> entry : labels.entrySet()) {
            if (entry.getValue().label() != 1) {
                continue;
            }
            positives++;
            boolean hit = found.contains(entry.getKey());
            right += hit ? 1 : 0;
            reachable += candidates.contains(entry.getKey()) ? 1 : 0;
            int[] count = byType.computeIfAbsent(entry.getValue().type(), type -> new int[2]);
            count[0] += hit ? 1 : 0;
            count[1]++;
        }
        List<String> wrong = new ArrayList<>();
        for (Pair pair : found) {
            Labelled label = labels.get(pair);
            if (label == null || label.label() == 0) {
                wrong.add(pair.first() + " " + pair.second() + (label == null ? "" : " " + label.type()));
            }
        }
        Collections.sort(wrong);
        wrong.stream().limit(40).forEach(pair -> System.out.println("wrongly related: " + pair));
        labels.forEach((pair, label) -> {
            if (label.label() == 1 && !found.contains(pair)) {
                System.out.println("not found: " + pair.first() + " " + pair.second() + " " + label.type()
                        + (candidates.contains(pair) ? "" : " (no candidate)"));
            }
        });
        Map<String, Object> recallByType = new TreeMap<>();
        byType.forEach((type, count) -> recallByType.put(type, rounded((double) count[0] / count[1])));
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("precision", rounded(right + wrong.size() == 0 ? 1 : (double) right / (right + wrong.size())));
        scores.put("recall", rounded(positives == 0 ? 1 : (double) right / positives));
        scores.put("recallByType", recallByType);
        scores.put("candidateRecall", rounded(positives == 0 ? 1 : (double) reachable / positives));
        return scores;
    }

    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
