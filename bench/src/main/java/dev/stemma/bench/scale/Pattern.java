package dev.stemma.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import dev.stemma.contracts.Annotations;
import dev.stemma.nlp.enrich.ArticleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A real article as nlp reads it, after which others are made.
record Pattern(String title, String text, Annotations annotations) {

    private static final int SHORTEST = 600;
    private static final int LONGEST = 6_000;

    /// As many are read, spread over all that the folder has.
    private static final int READ = 600;

    /// The English articles of a folder.
    static List<Pattern> of(Path data) throws IOException {
        List<JsonNode> documents = documents(data, Pattern::fits);
        ArticleReader reader = ArticleReader.load();
        List<Pattern> patterns = new ArrayList<>();
        int step = Math.max(1, documents.size() / READ);
        for (int i = 0; i < documents.size() && patterns.size() < READ; i += step) {
            String title = documents.get(i).path("title").asText("");
            String text = documents.get(i).path("text").asText();
            Annotations annotations = reader.read(title, text, Optional.empty(), Optional.empty());
            if (annotations.language().isEnglish() && !annotations.referents().isEmpty()) {
                patterns.add(new Pattern(title, text, annotations));
            }
        }
        return patterns;
    }

    /// What a folder has in its `.jsonl`, plain or gzipped, whose lines have a `text` and perhaps a `title`.
    static List<JsonNode> documents(Path data, Predicate<JsonNode> fits) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Path file : new DataFolder(data).files("", ".jsonl")) {
            DataFolder.documents(file).stream().filter(fits).forEach(documents::add);
        }
        if (documents.isEmpty()) {
            throw new MissingData(data, ".jsonl with the texts of articles");
        }
        return documents;
    }

    private static boolean fits(JsonNode document) {
        int length = document.path("text").asText("").length();
        return length >= SHORTEST && length <= LONGEST;
    }
}
