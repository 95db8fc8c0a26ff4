package dev.stemma.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Extracted;
import dev.stemma.ingest.extract.WebPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How well titles, authors and times of publication are told, on `metadata/truth.jsonl` (postlight/parser's fixtures).
///
/// Titles and authors are compared by their letters and digits in lower case; `dateLoose` allows the day before and
/// after.
final class Metadata {

    private int titles;
    private int titlesRight;
    private int authors;
    private int authorsRight;
    private int dates;
    private int datesStrict;
    private int datesLoose;

    private Metadata() {}

    static Map<String, Object> scores(Path data) throws IOException {
        List<Path> truths = new DataFolder(data.resolve("metadata")).files("truth", ".jsonl");
        if (truths.isEmpty()) {
            return Map.of();
        }
        Metadata metadata = new Metadata();
        for (JsonNode truth : DataFolder.documents(truths.getFirst())) {
            Path file = truths.getFirst()
                    .resolveSibling("html")
                    .resolve(truth.path("fixture").asText() + ".gz");
            Optional<Address> address = Address.of(truth.path("url").asText());
            metadata.judge(truth, WebPage.read(Pages.read(file), address), address);
        }
        return metadata.figures();
    }

    private void judge(JsonNode truth, Extracted ours, Optional<Address> address) {
        if (truth.path("title").isTextual()) {
            titles++;
            titlesRight += same(truth.path("title").asText(), ours.title()) ? 1 : 0;
        }
        if (truth.path("author").isTextual()) {
            authors++;
            authorsRight += same(truth.path("author").asText(), ours.byline().orElse("")) ? 1 : 0;
        }
        if (truth.path("date_published").isTextual()) {
            dates++;
            Instant gold = Instant.parse(truth.path("date_published").asText());
            Optional<Instant> at = PublishedDay.of(ours, address).map(Publication::at);
            datesStrict += at.equals(Optional.of(gold)) ? 1 : 0;
            datesLoose += at.filter(each -> Duration.between(gold, each).abs().toHours() <= 36)
                            .isPresent()
                    ? 1
                    : 0;
        }
    }

    private static boolean same(String gold, String ours) {
        return letters(gold).equals(letters(ours));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("titles", titlesRight + "/" + titles);
        figures.put("authors", authorsRight + "/" + authors);
        figures.put("dateStrict", datesStrict + "/" + dates);
        figures.put("dateLoose", datesLoose + "/" + dates);
        return figures;
    }
}
