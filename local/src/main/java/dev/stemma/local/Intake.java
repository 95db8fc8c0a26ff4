package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Brings files in through ingest-service's REST endpoints.
final class Intake {

    private final URI address;
    private final Door door;
    private final Progress progress;

    Intake(URI address, Progress progress) {
        this.address = address;
        this.door = new Door(address);
        this.progress = progress;
    }

    /// What became of a load: the id of each file that was accepted.
    record Loaded(Map<String, String> fileById, long accepted, long rejected) {}

    /// Loads a text or HTML file, an NDJSON file through bulk, or a directory of such files.
    Loaded load(Path path) {
        try {
            Map<String, String> fileById = new LinkedHashMap<>();
            long accepted = 0;
            long rejected = 0;
            for (Path file : files(path)) {
                if (ending(file).equals("ndjson") || ending(file).equals("jsonl")) {
                    long[] counts = bulk(file);
                    accepted += counts[0];
                    rejected += counts[1];
                    continue;
                }
                String id = one(file);
                if (id.isEmpty()) {
                    rejected++;
                } else {
                    accepted++;
                    fileById.put(id, file.getFileName().toString());
                }
            }
            return new Loaded(Map.copyOf(fileById), accepted, rejected);
        } catch (IOException e) {
            throw new Trouble("%s cannot be read (%s).".formatted(path, Stack.reason(e)), e);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            List.of("txt", "html", "htm", "ndjson", "jsonl").contains(ending(file)))
                    .filter(file -> !path.relativize(file).startsWith("expected"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Trouble("%s holds no .txt, .html or .ndjson files.".formatted(path));
            }
            return files;
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// The article's id, or nothing when it was refused; a refusal is told.
    private String one(Path file) throws IOException {
        String type = ending(file).startsWith("htm") ? "text/html" : "text/plain; charset=utf-8";
        Door.Answer answer = door.post("/v1/articles", type, HttpRequest.BodyPublishers.ofFile(file));
        if (answer.status() == 202 || answer.status() == 200 || answer.status() == 201) {
            return answer.json().path("id").asText("");
        }
        JsonNode problem = answer.json();
        progress.say("%s was refused: %d %s"
                .formatted(
                        file.getFileName(),
                        answer.status(),
                        problem.path("detail").asText(problem.path("title").asText())));
        return "";
    }

    private long[] bulk(Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/articles/bulk"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        long[] counts = new long[2];
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    boolean refused = response.statusCode() != 200
                            || "rejected"
                                    .equals(new Door.Answer(200, line)
                                            .json()
                                            .path("status")
                                            .asText());
                    counts[refused ? 1 : 0]++;
                    if ((counts[0] + counts[1]) % 1000 == 0) {
                        progress.say("%d articles of %s".formatted(counts[0] + counts[1], file.getFileName()));
                    }
                }
            }
            return counts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while loading " + file + ".", e);
        }
    }
}
