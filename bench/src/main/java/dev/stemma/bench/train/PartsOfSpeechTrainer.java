package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.LinearChain;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.TextReader;
import dev.stemma.nlp.text.Token;
import dev.stemma.nlp.text.WordFeatures;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/// Trains the tagger of the parts of speech as a pupil of OpenNLP's tagger (model of the English Web Treebank): the
/// teacher tags news, the pupil learns to tag it likewise with features that cost a tenth.
///
/// An averaged perceptron (Collins 2002) that decides from left to right. Run: `PartsOfSpeechTrainer TEACHER_MODEL DATA
/// OUT`, where DATA holds `text/`. One sentence in fifty is held out; the agreement on these is printed.
public final class PartsOfSpeechTrainer {

    private static final int EPOCHS = 3;
    private static final int FEWEST = 3;
    private static final int MOST_TOKENS = 1_600_000;
    private static final int MOST_FEATURES = 120_000;
    private static final int LONGEST = 80;

    private final List<String> labels = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private float[] weights = new float[0];
    private float[] totals = new float[0];
    private int[] touched = new int[0];
    private float[] transitions = new float[0];
    private float[] transitionTotals = new float[0];
    private int[] transitionTouched = new int[0];
    private int now;

    /// A sentence's features and the teacher's labels.
    private record Lesson(int[][] features, int[] labels) {}

    private PartsOfSpeechTrainer() {}

    /// Trains and writes the model.
    public static void main(String[] arguments) throws IOException {
        List<String[]> sentences = sentences(Path.of(arguments[1]));
        new PartsOfSpeechTrainer().train(Path.of(arguments[0]), sentences, Path.of(arguments[2]));
    }

    private static List<String[]> sentences(Path data) throws IOException {
        DataFolder folder = new DataFolder(data.resolve("text"));
        List<String[]> sentences = new ArrayList<>();
        for (String beginning : List.of("wikinews", "senate-press-1", "senate-press-2")) {
            for (Path file : folder.files(beginning, ".jsonl")) {
                for (JsonNode document : DataFolder.documents(file)) {
                    ReadText read = TextReader.part(document.path("text").asText());
                    for (Sentence sentence : read.sentences()) {
                        if (sentence.tokens().size() <= LONGEST) {
                            sentences.add(
                                    sentence.tokens().stream().map(Token::form).toArray(String[]::new));
                        }
                    }
                }
            }
        }
        return sentences;
    }

    private void train(Path teacherModel, List<String[]> sentences, Path out) throws IOException {
        POSTaggerME teacher;
        try (InputStream in = Files.newInputStream(teacherModel)) {
            teacher = new POSTaggerME(new POSModel(in));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        List<String[]> learned = new ArrayList<>();
        List<String[]> heldOut = new ArrayList<>();
        int tokens = 0;
        for (int i = 0; i < sentences.size() && tokens < MOST_TOKENS; i++) {
            (i % 50 == 0 ? heldOut : learned).add(sentences.get(i));
            tokens += sentences.get(i).length;
        }
        for (String[] forms : learned) {
            FeatureRows features = WordFeatures.of(forms);
            for (int at = 0; at < features.end(features.rows() - 1); at++) {
                counts.merge(features.key(at), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < FEWEST);
        counts.keySet().stream().sorted().forEach(key -> rows.put(key, rows.size()));
        List<Lesson> lessons = new ArrayList<>();
        for (String[] forms : learned) {
            lessons.add(lesson(forms, teacher));
        }
        weights = new float[rows.size() * labels.size()];
        totals = new float[weights.length];
        touched = new int[weights.length];
        transitions = new float[(labels.size() + 1) * labels.size()];
        transitionTotals = new float[transitions.length];
        transitionTouched = new int[transitions.length];
        System.out.printf("%d tokens, %d features, labels %s%n", tokens, rows.size(), labels);
        Random random = new Random(42);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(lessons, random);
            int wrong = 0;
            int all = 0;
            for (Lesson lesson : lessons) {
                wrong += learn(lesson);
                all += lesson.labels().length;
            }
            System.out.printf("epoch %d: %.4f%n", epoch, 1 - wrong / (double) all);
        }
        finish();
        write(out);
        report(out, heldOut, teacher);
    }

    private Lesson lesson(String[] forms, POSTaggerME teacher) {
        FeatureRows features = WordFeatures.of(forms);
        String[] tags = PartsOfSpeechTeacher.tags(teacher, forms);
        int[][] known = new int[forms.length][];
        int[] wanted = new int[forms.length];
        for (int i = 0; i < forms.length; i++) {
            int size = 0;
            int[] row = new int[features.end(i) - features.start(i)];
            for (int at = features.start(i); at < features.end(i); at++) {
                Integer number = rows.get(features.key(at));
                if (number != null) {
                    row[size++] = number;
                }
            }
            known[i] = Arrays.copyOf(row, size);
            if (!labels.contains(tags[i])) {
                labels.add(tags[i]);
            }
            wanted[i] = labels.indexOf(tags[i]);
        }
        return new Lesson(known, wanted);
    }

    private int learn(Lesson lesson) {
        int wrong = 0;
        int before = labels.size();
        float[] scores = new float[labels.size()];
        for (int i = 0; i < lesson.labels().length; i++) {
            now++;
            System.arraycopy(transitions, before * labels.size(), scores, 0, scores.length);
            for (int row : lesson.features()[i]) {
                for (int label = 0; label < scores.length; label++) {
                    scores[label] += weights[row * scores.length + label];
                }
            }
            int best = 0;
            for (int label = 1; label < scores.length; label++) {
                best = scores[label] > scores[best] ? label : best;
            }
            int wanted = lesson.labels()[i];
            if (best != wanted) {
                wrong++;
                for (int row : lesson.features()[i]) {
                    add(weights, totals, touched, row * scores.length + wanted, 1);
                    add(weights, totals, touched, row * scores.length + best, -1);
                }
                add(transitions, transitionTotals, transitionTouched, before * scores.length + wanted, 1);
                add(transitions, transitionTotals, transitionTouched, before * scores.length + best, -1);
            }
            before = best;
        }
        return wrong;
    }

    private void add(float[] values, float[] sums, int[] since, int at, float change) {
        sums[at] += values[at] * (now - since[at]);
        since[at] = now;
        values[at] += change;
    }

    private void finish() {
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (totals[at] + weights[at] * (now - touched[at])) / now;
        }
        for (int at = 0; at < transitions.length; at++) {
            transitions[at] = (transitionTotals[at] + transitions[at] * (now - transitionTouched[at])) / now;
        }
    }

    private void write(Path out) throws IOException {
        int count = labels.size();
        List<Map.Entry<Integer, Integer>> kept = rows.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingDouble(entry -> -largest(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FEATURES)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double top = kept.stream()
                .mapToDouble(entry -> largest(entry.getValue()))
                .max()
                .orElse(1);
        float step = (float) (top / 127);
        try (DataOutputStream data = new DataOutputStream(Files.newOutputStream(out))) {
            data.writeInt(LinearChain.MAGIC);
            data.writeInt(count);
            for (String label : labels) {
                data.writeUTF(label);
            }
            for (float transition : transitions) {
                data.writeFloat(transition);
            }
            data.writeFloat(step);
            data.writeInt(kept.size());
            for (Map.Entry<Integer, Integer> entry : kept) {
                data.writeInt(entry.getKey());
            }
            for (Map.Entry<Integer, Integer> entry : kept) {
                for (int label = 0; label < count; label++) {
                    data.writeByte(Math.round(weights[entry.getValue() * count + label] / step));
                }
            }
        }
        System.out.printf("%d features kept, step %.4f, %d bytes%n", kept.size(), step, Files.size(out));
    }

    private double largest(int row) {
        double largest = 0;
        for (int label = 0; label < labels.size(); label++) {
            largest = Math.max(largest, Math.abs(weights[row * labels.size() + label]));
        }
        return largest;
    }

    private static void report(Path model, List<String[]> heldOut, POSTaggerME teacher) throws IOException {
        LinearChain chain;
        try (InputStream in = Files.newInputStream(model)) {
            chain = LinearChain.load(in);
        }
        int right = 0;
        int all = 0;
        for (String[] forms : heldOut) {
            String[] wanted = PartsOfSpeechTeacher.tags(teacher, forms);
            int[] found = chain.labelGreedily(WordFeatures.of(forms));
            for (int i = 0; i < forms.length; i++) {
                right += chain.labels().get(found[i]).equals(wanted[i]) ? 1 : 0;
                all++;
            }
        }
        System.out.printf("agreement on %d held-out tokens: %.4f%n", all, right / (double) all);
    }
}
