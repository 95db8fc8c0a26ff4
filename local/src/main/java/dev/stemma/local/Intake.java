package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings files in through ingest-service's REST endpoints: texts and pages one by one, archives as imports.
final class Intake implements AutoCloseable {

    private static final List<String> DOCUMENTS = List.of("txt", "html", "htm");
    private static final List<String> ARCHIVES = List.of("ndjson", "jsonl", "warc", "zip", "gz");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI address;
    private final Optional<String> source;
    private final Door door;
    private final Progress progress;
    private final Map<String, String> fileById = new LinkedHashMap<>();
    private final Import running;
    private Counts counts = Counts.NONE;

    /// @param source the outlet of all articles, where they do not name their own
    Intake(URI address, Optional<String> source, Progress progress) {
        this.address = address;
        this.source = source;
        this.door = new Door(address);
        this.progress = progress;
        this.running = new Import(door, address, progress);
    }

    /// What became of what was brought in.
    ///
    /// @param failed files of which nothing or not all could be taken in
    record Counts(long accepted, long known, long rejected, long failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    accepted + other.accepted, known + other.known, rejected + other.rejected, failed + other.failed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,d articles accepted, %,d known already, %,d refused", accepted, known, rejected);
        }
    }

    /// Brings in files, and what lies in directories.
    ///
    /// @throws Trouble when the service does not answer, or a file cannot be read
    Counts load(List<Path> paths) {
        if (!door.answers("/q/health/ready")) {
            throw new Trouble("%s does not answer. Is Stemma running (`./stemma up`)? `--to URL` names another place."
                    .formatted(address));
        }
        List<Path> documents = new ArrayList<>();
        List<Path> archives = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                (ARCHIVES.contains(ending(file)) ? archives : documents).add(file);
            }
        }
        loadDocuments(documents);
        for (Path archive : archives) {
            counts = counts.plus(running.load(archive, query()));
        }
        return counts;
    }

    /// The files by the ids that texts and pages got.
    Map<String, String> fileById() {
        return Map.copyOf(fileById);
    }

    @Override
    public void close() {
        running.close();
    }

    private void loadDocuments(List<Path> documents) {
        Bar bar = progress.bar("sending");
        for (int i = 0; i < documents.size(); i++) {
            counts = counts.plus(loadDocument(documents.get(i), bar));
            bar.show((i + 1.0) / documents.size(), counts.toString());
        }
        bar.clear();
    }

    /// A refusal is told.
    private Counts loadDocument(Path file, Bar bar) {
        Door.Answer answer = send(file);
        switch (answer.status()) {
            case 200 -> {
                fileById.put(answer.json().path("id").asText(), name(file));
                return new Counts(0, 1, 0, 0);
            }
            case 202 -> {
                fileById.put(answer.json().path("id").asText(), name(file));
                return new Counts(1, 0, 0, 0);
            }
            default -> {
                bar.clear();
                progress.say("%s was refused: %s".formatted(file, refusal(answer)));
                return new Counts(0, 0, 1, 1);
            }
        }
    }

    /// Sends one text or page; an overloaded service is asked again when it wants to be.
    private Door.Answer send(Path file) {
        String type = ending(file).startsWith("htm") ? "text/html" : "text/plain; charset=utf-8";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Door.Answer answer = door.post("/v1/articles" + query(), type, body(file));
            boolean overloaded = answer.status() == 429 || answer.status() == 503;
            if (!overloaded || System.nanoTime() > deadline) {
                return answer;
            }
            Pause.of(answer.retryAfter().orElse(Duration.ofSeconds(1)));
        }
    }

    /// What a problem says.
    static String refusal(Door.Answer answer) {
        JsonNode problem = answer.json();
        return "%d %s"
                .formatted(
                        answer.status(),
                        problem.path("detail").asText(problem.path("title").asText()));
    }

    private String query() {
        return source.map(name -> "?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static HttpRequest.BodyPublisher body(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> DOCUMENTS.contains(ending(file)) || ARCHIVES.contains(ending(file)))
                    .filter(file -> !path.relativize(file).startsWith("expected"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Trouble("%s holds no texts (.txt), pages (.html) or archives (.ndjson, .warc, .zip, .gz)."
                        .formatted(path));
            }
            return files;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static Trouble unreadable(Path path, IOException e) {
        return new Trouble("%s cannot be read (%s).".formatted(path, Stack.reason(e)), e);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String ending(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
