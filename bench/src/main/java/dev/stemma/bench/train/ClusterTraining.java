package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.nlp.mention.Gazetteer;
import dev.stemma.nlp.mention.WordClusters;
import dev.stemma.nlp.tagger.Hashing;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.TextReader;
import dev.stemma.nlp.text.Token;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// Learns the clusters of words that the tagger of mentions looks at: `word-clusters.bin.gz`. The words are
/// those of the texts it learns from, of its lists, and of any lists of words under `words/`, a word on each
/// line (those shipped came from SCOWL and WordNet); their vectors come from the Maven profile `peers`.
final class ClusterTraining implements Training {

    private static final int[] FINENESSES = {64, 256, 1024};
    private static final int DIMENSIONS = 96;
    private static final int LONGEST = 28;
    private static final int MOST_TELLING = 100;

    @Override
    public String name() {
        return "word-clusters";
    }

    @Override
    public Path home() {
        return MentionTraining.HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        WordVectors vectors = ServiceLoader.load(WordVectors.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the vectors are missing: build bench with -Ppeers"));
        TreeMap<String, Integer> counts = words(data);
        List<String> byLength = new ArrayList<>(counts.keySet());
        byLength.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.printf("%d words%n", byLength.size());
        float[][] projected = project(vectors.of(byLength));
        float[] weights = new float[byLength.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sqrt(Math.min(counts.get(byLength.get(i)), MOST_TELLING));
        }
        KMeans kMeans = new KMeans(projected, weights);
        List<int[]> groups = new ArrayList<>();
        for (int fineness : FINENESSES) {
            groups.add(kMeans.group(fineness, fineness));
        }
        write(byLength, groups, out.resolve("word-clusters.bin.gz"));
    }

    private static TreeMap<String, Integer> words(Path data) throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (String name : TrainingTexts.SETS) {
            for (String line : DataFolder.lines(data.resolve("ner").resolve(name + ".conll.gz"))) {
                count(line.substring(0, Math.max(0, line.indexOf('\t'))), counts);
            }
        }
        for (Path file : new DataFolder(data.resolve("text")).files("", ".jsonl")) {
            for (JsonNode document : DataFolder.documents(file)) {
                for (Sentence sentence :
                        TextReader.part(document.get("text").asText()).sentences()) {
                    for (Token token : sentence.tokens()) {
                        count(token.form(), counts);
                    }
                }
            }
        }
        for (Path file : new DataFolder(data.resolve("words")).files("", ".txt")) {
            DataFolder.lines(file).forEach(word -> count(word, counts));
        }
        for (String phrase : Gazetteer.phrases()) {
            for (String word : phrase.split(" ")) {
                count(word, counts);
            }
        }
        return counts;
    }

    private static void count(String written, Map<String, Integer> counts) {
        String word = Gazetteer.fold(written);
        boolean fits = !word.isEmpty()
                && word.length() <= LONGEST
                && word.codePoints().anyMatch(Character::isLetter)
                && word.indexOf('/') < 0
                && word.indexOf('@') < 0;
        if (fits) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    /// Vectors about their mean, projected at random to fewer dimensions, which keeps their angles (Achlioptas 2003).
    private static float[][] project(List<float[]> vectors) {
        int length = vectors.getFirst().length;
        float[] mean = new float[length];
        for (float[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        Random random = new Random(7);
        float[][] directions = new float[DIMENSIONS][length];
        for (float[] direction : directions) {
            for (int i = 0; i < length; i++) {
                direction[i] = (float) random.nextGaussian();
            }
        }
        float[][] projected = new float[vectors.size()][DIMENSIONS];
        for (int word = 0; word < projected.length; word++) {
            float[] vector = vectors.get(word);
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                float sum = 0;
                for (int i = 0; i < length; i++) {
                    sum += directions[dimension][i] * (vector[i] - mean[i]);
                }
                projected[word][dimension] = sum;
            }
            KMeans.norm(projected[word]);
        }
        return projected;
    }

    private static void write(List<String> words, List<int[]> groups, Path file) throws IOException {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            rows.putIfAbsent(Hashing.of(words.get(i)), i);
        }
        int[] keys = rows.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        try (DataOutputStream data =
                new DataOutputStream(new Smallest(new BufferedOutputStream(Files.newOutputStream(file))))) {
            data.writeInt(WordClusters.MAGIC);
            data.writeInt(groups.size());
            data.writeInt(keys.length);
            for (int key : keys) {
                data.writeInt(key);
            }
            for (int[] groupOf : groups) {
                for (int key : keys) {
                    data.writeShort(groupOf[rows.get(key)] + 1);
                }
            }
        }
        System.out.printf("%s: %d words, %d bytes%n", file, keys.length, Files.size(file));
    }
}
