package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent to any door that the committed APIs name: the answer is one that the API names, and if it is no
/// acceptance, it is a problem.
@Order(3)
class EveryDoorTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    static final List<String> SERVICES = List.of("query", "ingest", "nlp");

    /// Refusals that any address may answer with, so that the APIs do not repeat them.
    private static final Set<Integer> UNNAMED = Set.of(405, 406, 414);

    private static final List<String> TYPES = List.of("application/json", "text/plain", "text/html", "garbage", "");

    /// What may come under any type.
    private static final List<String> BODIES =
            List.of("", " \n\t ", "{}", "<html><body><img src=x></body></html>", "\u0000\u0001\uFFFD\u001b");

    private static final List<String> JSON_BODIES = List.of(
            "[1, 2]",
            "5",
            "null",
            "{\"text\": \"The",
            "{\"text\": \"The mayor spoke.\"} and more",
            "[".repeat(20_000),
            "{\"text\": \"The mayor \\ud800 spoke\", \"name\": \"\\udc00\", \"url\": \"http://a.example/\\ud800\"}",
            "{\"text\": \"Wet \\u0000 day\", \"name\": \"\\u0000\", \"story\": \"\\u0000\", \"names\": [\"\\u0000\"]}",
            "{\"text\": null, \"name\": null, \"url\": null, \"entity\": null, \"child\": null, \"articles\": [null]}",
            "{\"text\": \"The mayor spoke.\", \"publishedAt\": \"30000-01-01T00:00:00Z\"}",
            "{\"since\": \"+999999999-12-31T23:59:59Z\"}",
            "{\"text\": 1e999999999, \"name\": {\"a\": []}, \"articlesPerSecond\": 1e400}");

    private static final List<String> PARAMETERS = List.of(
            "-1",
            "0",
            "501",
            "99999999999999999999",
            "abc",
            "",
            "%00",
            "%ff",
            "%ED%A0%80",
            "%22",
            "(",
            "%26%7C!:*()",
            "30000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            NOBODY,
            "AA==",
            "%27%20or%201=1",
            "-%22%22",
            "a".repeat(9_000));

    private static final List<String> IDS =
            List.of("x", "%00", "%ff", "%2e%2e", NOBODY, "1-1-1-1-1", "%27", "a".repeat(9_000));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param answers the statuses that the API names
    record Operation(
            String service,
            String method,
            String path,
            boolean takesBodies,
            List<String> parameters,
            Set<String> answers) {

        private static Stream<Operation> of(String service) {
            try {
                List<Operation> operations = new ArrayList<>();
                JsonNode document = YAMLMapper.builder()
                        .build()
                        .readTree(RunningDemo.ROOT
                                .resolve(service + "-service/src/main/openapi/openapi.yaml")
                                .toFile());
                document.path("paths")
                        .properties()
                        .forEach(path -> path.getValue()
                                .properties()
                                .forEach(method -> operations.add(
                                        of(service, method.getKey(), path.getKey(), method.getValue()))));
                return operations.stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private static Operation of(String service, String method, String path, JsonNode operation) {
            List<String> parameters = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    parameters.add(parameter.path("name").asText());
                }
            });
            Set<String> answers = new TreeSet<>();
            operation.path("responses").fieldNames().forEachRemaining(answers::add);
            return new Operation(
                    service, method.toUpperCase(Locale.ROOT), path, operation.has("requestBody"), parameters, answers);
        }

        String at(String id) {
            return path.replaceAll("\\{[^}]*}", id);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() {
        return SERVICES.stream().flatMap(Operation::of);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyAnswerIsNamedAndEveryRefusalAProblem(Operation operation) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        if (operation.takesBodies()) {
            for (String body : BODIES) {
                for (String type : TYPES) {
                    send(operation, operation.at(real(operation)), type, body).ifPresent(wrong::add);
                }
            }
            for (String body : JSON_BODIES) {
                send(operation, operation.at(real(operation)), "application/json", body)
                        .ifPresent(wrong::add);
            }
        }
        for (String parameter : operation.parameters()) {
            for (String value : PARAMETERS) {
                String path = operation.at(real(operation)) + "?" + parameter + "=" + value;
                send(operation, path, "text/plain", "The mayor spoke of water.").ifPresent(wrong::add);
            }
        }
        if (operation.path().contains("{")) {
            for (String id : IDS) {
                send(operation, operation.at(id), "application/json", "{}").ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void anAddressThatIsNoneIsAProblem(String service) throws IOException {
        for (String address : List.of("//", "/v1/search?q=\"water\"", "/v1/a|b", "/%zz", "/v1/\u0084", "/v1/{id}")) {
            String answer = answer(service, "GET " + address + " HTTP/1.1");
            assertThat(answer)
                    .as(address)
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("https://stemma.dev/problems/invalid-address");
        }
        assertThat(answer(service, "POST /v1/" + "a".repeat(5_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414 ")
                .contains("https://stemma.dev/problems/address-too-long");
    }

    /// The whole answer to a request line that no client would write.
    private static String answer(String service, String line) throws IOException {
        URI at = RunningDemo.get().address(SERVICES.indexOf(service));
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: a.example\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// An id that names something of the kind that the path asks for, where the demo has one and nothing is deleted.
    private static String real(Operation operation) {
        JsonNode story = RunningDemo.get().document().path("stories").path(0);
        Map<String, JsonNode> ids = Map.of(
                "articles", story.path("articles").path(0).path("id"),
                "stories", story.path("id"),
                "traditions", story.path("traditions").path(0).path("id"),
                "entities",
                        RunningDemo.get().document().path("entities").path(0).path("id"));
        String kind = operation.path().split("/")[2];
        return operation.method().equals("DELETE") || !ids.containsKey(kind)
                ? NOBODY
                : ids.get(kind).asText();
    }

    /// What is wrong with the answer, if anything is.
    private Optional<String> send(Operation operation, String path, String type, String body)
            throws IOException, InterruptedException {
        URI address = RunningDemo.get().address(SERVICES.indexOf(operation.service()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (operation.takesBodies()) {
            request.method(operation.method(), HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
        } else {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return fault(operation, answer)
                .map(fault -> "%s %s with %s `%s`: %d is %s"
                        .formatted(operation.method(), clip(path), type, clip(body), answer.statusCode(), fault));
    }

    private static Optional<String> fault(Operation operation, HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status >= 500) {
            return Optional.of("a fault of ours: " + answer.body());
        }
        if (!operation.answers().contains(Integer.toString(status)) && !UNNAMED.contains(status)) {
            return Optional.of("not among " + operation.answers());
        }
        if (status < 400) {
            return Optional.empty();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("no problem");
        }
        JsonNode problem = JSON.readTree(answer.body());
        boolean whole = problem.path("type").asText().startsWith("https://stemma.dev/problems/")
                && !problem.path("title").asText().isBlank()
                && problem.path("status").asInt() == status;
        boolean discreet =
                !answer.body().contains("Exception") && !answer.body().contains("java.");
        return whole && discreet ? Optional.empty() : Optional.of("no proper problem: " + answer.body());
    }

    private static String clip(String words) {
        return words.substring(0, Math.min(words.length(), 90));
    }
}
