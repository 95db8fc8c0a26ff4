package dev.stemma.bench.langid;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.nlp.language.LanguageFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often the language of a text is told, over all the languages that the product knows (`sentences/`,
/// `word-pairs/`, `single-words/`, each with a file `<ISO 639-1>.txt` of one text in each line): accuracy, the mean
/// over
/// the languages.
///
/// `unknown` is the share of texts for which `und` was the answer, `sure` the accuracy of the answers with a confidence
/// of 0.9 or more and `sureShare` how many these are.
public final class LangidTask implements Task {

    private static final List<String> KINDS = List.of("sentences", "word-pairs", "single-words");

    @Override
    public String name() {
        return "langid";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        LanguageFinder finder = LanguageFinder.load();
        Map<String, Object> scores = new LinkedHashMap<>();
        int items = 0;
        for (String kind : KINDS) {
            List<Path> files = new DataFolder(data.resolve(kind)).files("", ".txt");
            if (!files.isEmpty()) {
                Tally tally = new Tally();
                files.forEach(file -> tally.judge(finder, file));
                items += tally.texts;
                scores.put(kind, tally.scores());
            }
        }
        if (scores.isEmpty()) {
            throw new MissingData(data, "sentences/<code>.txt, word-pairs/ and single-words/");
        }
        return Measurement.of(name(), items, scores);
    }

    private static final class Tally {

        private final Map<String, Object> accuracies = new TreeMap<>();
        private double sum;
        private int texts;
        private int unknown;
        private int sure;
        private int sureRight;

        void judge(LanguageFinder finder, Path file) {
            String code = file.getFileName().toString().replaceFirst("\\.txt$", "");
            int right = 0;
            int all = 0;
            for (String line : DataFolder.lines(file)) {
                if (line.isBlank()) {
                    continue;
                }
                var found = finder.find("", line);
                boolean met = found.code().equals(code);
                all++;
                right += met ? 1 : 0;
                unknown += found.code().equals("und") ? 1 : 0;
                if (found.confidence().value() >= 0.9) {
                    sure++;
                    sureRight += met ? 1 : 0;
                }
            }
            texts += all;
            sum += right / (double) all;
            accuracies.put(code, rounded(right / (double) all));
        }

        Map<String, Object> scores() {
            Map<String, Object> scores = new LinkedHashMap<>();
            scores.put("accuracy", rounded(sum / accuracies.size()));
            scores.put("unknown", rounded(unknown / (double) texts));
            scores.put("sure", rounded(sure == 0 ? 0 : sureRight / (double) sure));
            scores.put("sureShare", rounded(sure / (double) texts));
            scores.put("byLanguage", accuracies);
            return scores;
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 10000) / 10000.0;
    }
}
