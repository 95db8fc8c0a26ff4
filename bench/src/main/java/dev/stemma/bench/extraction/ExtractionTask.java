package dev.stemma.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Peers;
import dev.stemma.bench.Task;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well the article is found in a page, on pages with the text that editors marked (`ground-truth.json` and
/// `html/ID.html`, as scrapinghub's article-extraction-benchmark has them).
///
/// `precision`, `recall` and `f1` are of shingles of four words, averaged over the pages; `exact` is the share of pages
/// whose words are all right. `seen` and `unseen` are two halves of the pages: only the first was looked at while the
/// extractor was written. `metadata` has the figures on `truth.jsonl`, where there is one.
public final class ExtractionTask implements Task {

    private static final String TRUTH = "ground-truth.json";

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Page> pages = pages(data);
        Map<String, Map<String, Object>> others = new LinkedHashMap<>();
        if (peers) {
            for (Extractor peer : Peers.of(Extractor.class)) {
                others.put(peer.name(), scores(peer, pages));
            }
        }
        Map<String, Object> scores = scores(new OurExtractor(), pages);
        Map<String, Object> metadata = Metadata.scores(data);
        if (!metadata.isEmpty()) {
            scores.put("metadata", metadata);
        }
        return new Measurement(name(), pages.size(), scores, others);
    }

    private record Page(String id, String url, String body, Path file) {}

    private static List<Page> pages(Path data) throws IOException {
        List<Path> truths = new DataFolder(data).files(TRUTH, "");
        if (truths.isEmpty()) {
            throw new MissingData(data, TRUTH);
        }
        Path folder = truths.getFirst().resolveSibling("html");
        JsonNode truth = DataFolder.document(truths.getFirst());
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : truth.properties()) {
            Path gzipped = folder.resolve(each.getKey() + ".html.gz");
            Path file = Files.exists(gzipped) ? gzipped : folder.resolve(each.getKey() + ".html");
            JsonNode page = each.getValue();
            pages.add(new Page(
                    each.getKey(),
                    page.path("url").asText(),
                    page.path("articleBody").asText(),
                    file));
        }
        return pages;
    }

    private static Map<String, Object> scores(Extractor extractor, List<Page> pages) throws IOException {
        ExtractionTally all = new ExtractionTally();
        Map<Half, ExtractionTally> halves =
                Map.of(Half.SEEN, new ExtractionTally(), Half.UNSEEN, new ExtractionTally());
        long nanos = 0;
        for (Page page : pages) {
            String html = Pages.read(page.file());
            long start = cpuNanos();
            String text = extractor.text(html, page.url());
            nanos += cpuNanos() - start;
            Shingles gold = Shingles.of(page.body());
            Shingles ours = Shingles.of(text);
            all.add(gold, ours);
            halves.get(Half.of(page.id())).add(gold, ours);
        }
        Map<String, Object> scores = all.scores();
        scores.put("seen", halves.get(Half.SEEN).scores());
        scores.put("unseen", halves.get(Half.UNSEEN).scores());
        scores.put("pagesPerCpuSecond", Math.round(pages.size() / (nanos / 1e9)));
        return scores;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
