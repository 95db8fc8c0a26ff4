package dev.stemma.bench.derivation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.stemma.Stemma;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How fast a large tradition is collated, drawn and listed: 100 witnesses of 600 words, each made from an earlier one
/// by changing one word in thirty, from the documents of `docs*.jsonl` or `traditions*.jsonl`. The same data give the
/// same witnesses. The time is the median of some rounds, after some that warm up.
public final class CollationTask implements Task {

    private static final int WITNESSES = 100;
    private static final int WORDS = 600;
    private static final int WARMING = 3;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "collation";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Witness> witnesses = Copies.witnesses(Copies.of(text(data), WITNESSES));
        Collation collation = Collation.of(witnesses);
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("witnesses", WITNESSES);
        scores.put("words", WORDS);
        scores.put("rows", collation.rows().size());
        scores.put("loci", collation.loci().size());
        scores.put("collationSeconds", median(() -> Collation.of(witnesses)));
        scores.put("stemmaSeconds", median(() -> Stemma.of(collation)));
        scores.put("apparatusSeconds", median(() -> Apparatus.of(collation)));
        return Measurement.of(name(), WITNESSES, scores);
    }

    /// As many words as are wanted, from the first documents of the folder.
    private static String text(Path data) throws IOException {
        DataFolder folder = new DataFolder(data);
        List<Path> files = new ArrayList<>(folder.files("docs", ".jsonl"));
        files.addAll(folder.files("traditions", ".jsonl"));
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            for (JsonNode document : DataFolder.documents(file)) {
                JsonNode own = document.has("text")
                        ? document.get("text")
                        : document.path("witnesses").path(0).path("text");
                text.append(own.asText()).append("\n\n");
                String words = Copies.words(text.toString(), WORDS);
                if (words.length() < text.length()) {
                    return words;
                }
            }
        }
        throw new MissingData(data, "text of " + WORDS + " words in docs*.jsonl or traditions*.jsonl");
    }

    private static double median(Supplier<?> work) {
        double[] seconds = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Object made = work.get();
            long end = System.nanoTime();
            if (made == null) {
                throw new IllegalStateException("nothing was made");
            }
            if (round >= 0) {
                seconds[round] = (end - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return DerivationTask.rounded(seconds[ROUNDS / 2]);
    }
}
