package dev.stemma.bench.quotes;

import dev.stemma.bench.BrokenData;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.bench.quotes.Brat.Gold;
import dev.stemma.contracts.Annotations;
import dev.stemma.nlp.enrich.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How well quotes and their speakers are found, on articles with brat annotations (`text/*.txt`,
/// `attributions/*.ann`).
///
/// Direct: of the passages in quotation marks of four words or more that annotators attributed to a source,
/// `directAccuracy` is the share for which the right speaker was named, `directPrecision` the share of those for which
/// any was named. A speaker is right when the words overlap the annotated source, or end in the same word, or
/// when they point to the same name as the source does. Indirect: `indirectPrecision` is the share of our
/// indirect quotes whose content overlaps an annotated content by half of the shorter or more,
/// `indirectRecall` the share of annotated contents without quotation marks so met.
///
/// Two apostrophes, with which some newsrooms write quotation marks, count as such; `doubleMarksOnly` has the scores
/// where they do not.
public final class QuotesTask implements Task {

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        ArticleReader reader = ArticleReader.load();
        List<Path> texts = new DataFolder(data.resolve("text")).files("", ".txt");
        if (texts.isEmpty() || !Files.isDirectory(data.resolve("attributions"))) {
            throw new MissingData(data, "text/*.txt and attributions/*.ann");
        }
        QuotesTally tally = QuotesTally.ofAllMarks();
        QuotesTally doubleMarks = QuotesTally.ofDoubleMarks();
        int articles = 0;
        for (Path file : texts) {
            List<Gold> golds = golds(data.resolve("attributions"), file);
            if (!golds.isEmpty()) {
                String text = Files.readString(file);
                Annotations annotations = reader.read("", text, Optional.empty(), Optional.empty());
                tally.judge(text, golds, annotations);
                doubleMarks.judge(text, golds, annotations);
                articles++;
            }
        }
        Map<String, Object> scores = tally.scores();
        scores.put("doubleMarksOnly", doubleMarks.scores());
        return Measurement.of(name(), articles, scores);
    }

    /// The first annotation of an article; some were annotated twice.
    private static List<Gold> golds(Path folder, Path text) throws IOException {
        String stem = text.getFileName().toString().replaceFirst("\\.txt$", "");
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> annotation = files.filter(
                            file -> file.getFileName().toString().startsWith(stem))
                    .min(Comparator.naturalOrder());
            return annotation.isEmpty() ? List.of() : golds(annotation.get());
        }
    }

    private static List<Gold> golds(Path annotation) {
        try {
            return Brat.read(DataFolder.lines(annotation));
        } catch (RuntimeException e) {
            throw new BrokenData(annotation, "there is a line that is no brat annotation", e);
        }
    }
}
