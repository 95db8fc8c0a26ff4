package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The REST door of one service, seen from outside.
public final class Door {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    public Door(URI address) {
        this.address = address;
    }

    /// A status and a body.
    ///
    /// @param retryAfter when to come back, if the service is overloaded and said so
    public record Answer(int status, String body, Optional<Duration> retryAfter) {

        public Answer(int status, String body) {
            this(status, body, Optional.empty());
        }

        /// The body as JSON; missing when it is none.
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }
    }

    /// Whether `path` answers 200 at this moment.
    boolean answers(String path) {
        try {
            return exchange(HttpRequest.newBuilder(address.resolve(path))
                                    .timeout(PATIENCE)
                                    .GET()
                                    .build())
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// `GET path`.
    ///
    /// @throws Trouble when the service cannot be reached
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "application/json")
                .GET());
    }

    /// `POST path` with a body of `type`.
    ///
    /// @throws Trouble when the service cannot be reached
    public Answer post(String path, String type, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .POST(body));
    }

    /// `POST path` with a long body, which may take as long as it needs.
    ///
    /// @throws Trouble when the service cannot be reached
    Answer upload(String path, String type, HttpRequest.BodyPublisher body) {
        try {
            return exchange(HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", type)
                    .POST(body)
                    .build());
        } catch (IOException e) {
            throw new Trouble("%s broke the upload off: %s.".formatted(address, e), e);
        }
    }

    /// The JSON at `path`.
    ///
    /// @throws Trouble when it does not answer 200
    JsonNode json(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new Trouble("%s answered %d: %s".formatted(address.resolve(path), answer.status(), answer.body()));
        }
        return answer.json();
    }

    /// All items of the list at `path`, page after page.
    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (true) {
            JsonNode page = json(next);
            (page.isArray() ? page : page.path("items")).forEach(items::add);
            String cursor = page.path("nextCursor").asText("");
            if (cursor.isEmpty() || "null".equals(cursor)) {
                return items;
            }
            next = path + (path.contains("?") ? "&" : "?") + "cursor="
                    + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return exchange(request.timeout(PATIENCE).build());
        } catch (IOException e) {
            throw new Trouble("%s does not answer: %s.".formatted(address, e), e);
        }
    }

    private Answer exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Optional<Duration> retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("\\d{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
            return new Answer(response.statusCode(), response.body(), retryAfter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for " + address + ".", e);
        }
    }
}
