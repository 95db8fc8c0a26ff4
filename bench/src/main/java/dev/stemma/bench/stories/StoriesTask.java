package dev.stemma.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.contracts.Annotations;
import dev.stemma.nlp.enrich.ArticleReader;
import dev.stemma.query.story.Marks;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How well articles are parted into stories: BCubed precision, recall and F1 (Bagga and Baldwin 1998) and the adjusted
/// Rand index (Hubert and Arabie 1985). All documents of the folder's `docs*.jsonl` at once; their topic is not looked
/// at.
public final class StoriesTask implements Task {

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        ArticleReader reader = ArticleReader.load();
        List<StoryProfile> profiles = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (Path file : new DataFolder(data).files("docs", ".jsonl")) {
            for (JsonNode document : DataFolder.documents(file)) {
                String id = document.path("id").asText();
                String title = document.path("title").asText("");
                String text = document.path("text").asText();
                Optional<Instant> time = time(document);
                Annotations read = reader.read(title, text, time, Optional.empty());
                profiles.add(StoryProfile.of(id, title, text, Marks.of(read), time));
                labels.put(
                        id,
                        document.path("topic").asText() + " "
                                + document.path("story").asText());
            }
        }
        if (profiles.isEmpty()) {
            throw new MissingData(data, "docs*.jsonl or docs*.jsonl.gz");
        }
        return Measurement.of(name(), profiles.size(), scores(labels, StoryPartition.of(profiles)));
    }

    private static Map<String, Object> scores(Map<String, String> labels, List<List<StoryProfile>> stories) {
        Map<String, String> found = new HashMap<>();
        for (List<StoryProfile> story : stories) {
            for (StoryProfile article : story) {
                found.put(article.key(), story.getFirst().key());
            }
        }
        Agreement agreement = Agreement.between(labels, found);
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("bcubedPrecision", agreement.precision());
        scores.put("bcubedRecall", agreement.recall());
        scores.put("bcubedF1", agreement.f1());
        scores.put("ari", agreement.adjustedRand());
        scores.put("stories", stories.size());
        return scores;
    }

    private static Optional<Instant> time(JsonNode document) {
        try {
            return Optional.of(Instant.parse(document.path("publishedAt").asText("")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
