package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Learns the background of English that philology ships: in what share of texts a word stands.
///
/// Three collections are counted apart and weighed, so that the largest (press releases of one
/// country's senators) does not rule: news written by machine-readable agencies (Groningen Meaning
/// Bank) .45, Wikinews .35, senators' press releases .20. All texts are cut to pieces of 400 words,
/// because a long text holds more words. Run: `BackgroundTrainer DATA OUT`, where DATA holds `text/`
/// and `ner/gmb.conll.gz`.
public final class BackgroundTrainer {

    private static final int PIECE = 400;
    private static final int KEPT = 52_000;
    private static final double FINENESS = 0.1;

    private record Collection(double weight, List<List<String>> pieces) {}

    private BackgroundTrainer() {}

    /// Reads the collections and writes the resource.
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        DataFolder text = new DataFolder(data.resolve("text"));
        List<Collection> collections = List.of(
                new Collection(0.45, pieces(gmb(data.resolve("ner/gmb.conll.gz")))),
                new Collection(0.35, pieces(texts(text, "wikinews"))),
                new Collection(0.20, pieces(texts(text, "senate-press"))));
        Map<String, Double> shares = shares(collections);
        write(shares, Path.of(arguments[1]));
    }

    private static List<String> texts(DataFolder folder, String beginning) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : folder.files(beginning, ".jsonl")) {
            for (JsonNode document : DataFolder.documents(file)) {
                texts.add(document.get("text").asText());
            }
        }
        return texts;
    }

    /// The sentences stand in the order of the documents, whose borders are not marked; twenty make a
    /// text.
    private static List<String> gmb(Path file) {
        List<String> texts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int sentences = 0;
        for (String line : DataFolder.lines(file)) {
            if (!line.isEmpty()) {
                current.append(line, 0, Math.max(0, line.indexOf('\t'))).append(' ');
            } else if (++sentences % 20 == 0) {
                texts.add(current.toString());
                current.setLength(0);
            }
        }
        texts.add(current.toString());
        return texts;
    }

    private static List<List<String>> pieces(List<String> texts) {
        List<List<String>> pieces = new ArrayList<>();
        for (String text : texts) {
            List<String> forms = Words.of(text).stream().map(Word::form).toList();
            for (int at = 0; at < forms.size(); at += PIECE) {
                pieces.add(forms.subList(at, Math.min(forms.size(), at + PIECE)));
            }
        }
        return pieces;
    }

    private static Map<String, Double> shares(List<Collection> collections) {
        Map<String, Double> shares = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Collection collection : collections) {
            double each = collection.weight() / collection.pieces().size();
            for (List<String> piece : collection.pieces()) {
                for (String form : new HashSet<>(piece)) {
                    shares.merge(form, each, Double::sum);
                    counts.merge(form, 1, Integer::sum);
                }
            }
        }
        shares.keySet().removeIf(form -> counts.get(form) < 2 || form.length() > 24);
        return shares;
    }

    private static void write(Map<String, Double> shares, Path out) throws IOException {
        List<Map.Entry<String, Double>> commonest = shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .toList();
        TreeMap<Long, TreeSet<String>> levels = new TreeMap<>();
        for (Map.Entry<String, Double> word : commonest) {
            long level = Math.round(-Math.log(Math.min(1, word.getValue())) / FINENESS);
            levels.computeIfAbsent(level, l -> new TreeSet<>()).add(word.getKey());
        }
        OutputStream file = Files.newOutputStream(out);
        GZIPOutputStream gzip = new GZIPOutputStream(file) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        try (Writer writer = new OutputStreamWriter(gzip, StandardCharsets.UTF_8)) {
            for (Map.Entry<Long, TreeSet<String>> level : levels.entrySet()) {
                writer.write(level.getKey() + " " + String.join(" ", level.getValue()) + "\n");
            }
        }
        System.out.println(commonest.size() + " words, " + Files.size(out) + " bytes");
    }
}
