package dev.stemma.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Extracted;
import dev.stemma.ingest.extract.WebPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How well the day of publication is told, on pages with the day that people read off them (`truth.jsonl` and `html/`,
/// as htmldate's evaluation has them). The day is that of the outlet's clock, where the page tells it, else
/// that of the instant in UTC; `withinADay` also takes those that a time zone moved. `seen` and `unseen` are two halves
/// of the pages, as for `extraction`.
public final class PublishedDatesTask implements Task {

    @Override
    public String name() {
        return "dates-published";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        Path folder = data.resolve("dates").toFile().isDirectory() ? data.resolve("dates") : data;
        List<Path> truths = new DataFolder(folder).files("truth", ".jsonl");
        if (truths.isEmpty()) {
            throw new MissingData(data, "truth.jsonl with url, file and date");
        }
        Days all = new Days();
        Map<Half, Days> halves = Map.of(Half.SEEN, new Days(), Half.UNSEEN, new Days());
        List<Page> pages = DataFolder.documents(truths.getFirst(), Page::of);
        for (Page page : pages) {
            Optional<LocalDate> ours =
                    day(truths.getFirst().resolveSibling("html").resolve(page.file()), page.url());
            all.add(page.published(), ours);
            halves.get(Half.of(page.file())).add(page.published(), ours);
        }
        Map<String, Object> scores = all.scores();
        scores.put("seen", halves.get(Half.SEEN).scores());
        scores.put("unseen", halves.get(Half.UNSEEN).scores());
        return Measurement.of(name(), pages.size(), scores);
    }

    /// A page, and the day that people read off it.
    private record Page(String file, String url, LocalDate published) {

        static Page of(JsonNode truth) {
            return new Page(
                    truth.path("file").asText(),
                    truth.path("url").asText(),
                    LocalDate.parse(truth.path("date").asText()));
        }
    }

    private static Optional<LocalDate> day(Path file, String url) throws IOException {
        Optional<Address> address = Address.of(url);
        Extracted extracted = WebPage.read(Pages.read(file), address);
        return extracted
                .page()
                .publishedOn()
                .or(() -> PublishedDay.of(extracted, address)
                        .map(Publication::at)
                        .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    /// How many days were told, and told right.
    private static final class Days {

        private int pages;
        private int told;
        private int right;
        private int close;

        void add(LocalDate gold, Optional<LocalDate> ours) {
            pages++;
            told += ours.isPresent() ? 1 : 0;
            right += ours.equals(Optional.of(gold)) ? 1 : 0;
            close += ours.filter(day -> Math.abs(ChronoUnit.DAYS.between(day, gold)) <= 1)
                            .isPresent()
                    ? 1
                    : 0;
        }

        Map<String, Object> scores() {
            Map<String, Object> scores = new LinkedHashMap<>();
            scores.put("precision", share(right, told));
            scores.put("recall", share(right, pages));
            scores.put("f1", share(2 * right, told + pages));
            scores.put("accuracy", share(right, pages));
            scores.put("withinADay", share(close, pages));
            return scores;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : Math.round(10000.0 * part / whole) / 10000.0;
        }
    }
}
