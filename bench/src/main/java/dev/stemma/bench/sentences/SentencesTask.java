package dev.stemma.bench.sentences;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often a text is parted into exactly the sentences of the label, white space around them aside
/// (`cases.jsonl`: `{lang, golden, text, sentences}`).
///
/// The golden rules of English come first, then all cases of English, then the golden rules of other languages. Cases
/// that need cleaning first (`*_clean`) are left out. A case that fails is printed to standard error.
public final class SentencesTask implements Task {

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Path> files = new DataFolder(data).files("cases", ".jsonl");
        if (files.isEmpty()) {
            throw new MissingData(data, "cases.jsonl");
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Path file : files) {
            for (JsonNode document : DataFolder.documents(file)) {
                if (!document.path("lang").asText().endsWith("_clean")) {
                    verdicts.add(judge(document));
                }
            }
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("goldenEnglish", share(verdicts, true, true));
        scores.put("english", share(verdicts, true, false));
        scores.put("goldenOther", share(verdicts, false, true));
        scores.put("other", share(verdicts, false, false));
        return Measurement.of(name(), verdicts.size(), scores);
    }

    private record Verdict(boolean english, boolean golden, boolean right) {}

    private static Verdict judge(JsonNode document) {
        List<String> wanted = new ArrayList<>();
        document.path("sentences")
                .forEach(sentence -> wanted.add(sentence.asText().strip()));
        ReadText read = TextReader.outline(document.path("text").asText());
        List<String> found = read.sentences().stream()
                .map(sentence -> sentence.span().in(read.text()).strip())
                .toList();
        boolean english = document.path("lang").asText().startsWith("en");
        boolean golden = document.path("golden").asBoolean();
        boolean right = found.equals(wanted);
        if (!right && english) {
            System.err.printf(
                    "%s %s%n  wanted %s%n  found  %s%n",
                    golden ? "golden" : "case", document.path("name").asText(), wanted, found);
        }
        return new Verdict(english, golden, right);
    }

    private static double share(List<Verdict> verdicts, boolean english, boolean goldenOnly) {
        List<Verdict> judged = verdicts.stream()
                .filter(verdict -> verdict.english() == english && (verdict.golden() || !goldenOnly))
                .toList();
        long right = judged.stream().filter(Verdict::right).count();
        return judged.isEmpty() ? 0 : Math.round(right * 10000.0 / judged.size()) / 10000.0;
    }
}
