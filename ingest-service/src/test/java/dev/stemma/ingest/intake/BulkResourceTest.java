package dev.stemma.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class BulkResourceTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @TestHTTPResource("/v1/articles/bulk")
    URI bulk;

    @Test
    void eachLineIsAnsweredInOrder() throws Exception {
        String run = UUID.randomUUID().toString();
        String lines = IntStream.range(0, 1000).mapToObj(i -> line(run, i)).collect(Collectors.joining("\n"));

        List<JsonNode> first = post(lines);
        List<JsonNode> again = post(lines);

        assertThat(first).hasSize(1000);
        assertThat(first)
                .extracting(answer -> answer.path("line").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(first)
                .allSatisfy(answer -> assertThat(answer.path("status").asText()).isEqualTo("accepted"));
        assertThat(again)
                .allSatisfy(answer -> assertThat(answer.path("status").asText()).isEqualTo("known"));
        assertThat(again)
                .extracting(answer -> answer.path("id").asText())
                .isEqualTo(
                        first.stream().map(answer -> answer.path("id").asText()).toList());
    }

    @Test
    void aBadLineFailsAlone() throws Exception {
        String run = UUID.randomUUID().toString();
        String overlong = "{\"text\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}";

        List<JsonNode> answers =
                post(line(run, 1) + "\n{\"text\":\n\n{\"text\":\"\"}\r\n" + overlong + "\n\u0000\n" + line(run, 2));

        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asText())
                .containsExactly("accepted", "rejected", "rejected", "rejected", "rejected", "accepted");
        assertThat(answers)
                .extracting(answer -> answer.path("problem").path("status").asInt())
                .containsExactly(0, 400, 422, 413, 400, 0);
        assertThat(answers.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("/text");
    }

    @Test
    void tenThousandRepeatsAreOneArticle() throws Exception {
        String run = UUID.randomUUID().toString();
        String line = line(run, 1) + "\n";

        List<JsonNode> answers = post(line.repeat(10_000));

        assertThat(answers).hasSize(10_000);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asText())
                .containsOnlyOnce("accepted")
                .contains("known");
        assertThat(answers.stream().map(answer -> answer.path("id").asText()).distinct())
                .hasSize(1);
    }

    @Test
    void revisionsWithinOneRequestCountOn() throws Exception {
        String url = "https://gull.example/" + UUID.randomUUID();
        String line = "{\"url\":\"%s\",\"text\":\"Text number %d of the ferry.\"}\n";

        List<JsonNode> answers =
                post(line.formatted(url, 1) + line.formatted(url, 2) + line.formatted(url, 1) + line.formatted(url, 3));

        assertThat(answers)
                .extracting(answer -> answer.path("revision").asInt())
                .containsExactly(1, 2, 1, 3);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asText())
                .containsExactly("accepted", "accepted", "known", "accepted");
    }

    @Test
    void newKnownRevisedAndTakenDownArticlesOfOneBatchAreAnsweredInOrder() throws Exception {
        String run = UUID.randomUUID().toString();
        String revised = "{\"url\":\"https://gull.example/%s/2\",\"text\":\"The ferry is afloat again since dawn.\"}"
                .formatted(run);
        List<JsonNode> before = post(line(run, 1) + "\n" + line(run, 2) + "\n" + line(run, 3));
        given().delete("/v1/articles/" + before.get(2).path("id").asText())
                .then()
                .statusCode(200);

        List<JsonNode> answers = post(String.join(
                "\n",
                line(run, 5),
                line(run, 3),
                revised,
                line(run, 1),
                "{}",
                line(run, 4),
                line(run, 5),
                line(run, 2)));

        assertThat(answers)
                .extracting(answer -> answer.path("status").asText() + " "
                        + answer.path("revision").asText()
                        + answer.at("/problem/status").asText())
                .containsExactly(
                        "accepted 1",
                        "rejected 410",
                        "accepted 2",
                        "known 1",
                        "rejected 422",
                        "accepted 1",
                        "known 1",
                        "known 1");
        assertThat(answers.get(2).path("id")).isEqualTo(before.get(1).path("id"));
        assertThat(post(String.join("\n", line(run, 5), revised, line(run, 4))))
                .extracting(answer -> answer.path("status").asText())
                .containsOnly("known");
    }

    @Test
    void replicasThatFileTheSameLinesAtOnceAgree() throws Exception {
        String run = UUID.randomUUID().toString();
        List<String> lines = new ArrayList<>(
                IntStream.range(0, 400).mapToObj(i -> line(run, i)).toList());
        String forth = String.join("\n", lines);
        String back = String.join("\n", lines.reversed());
        List<List<JsonNode>> answers = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<JsonNode>>> replicas = List.of(() -> post(forth), () -> post(back), () -> post(forth));
            var both = threads.invokeAll(replicas);
            for (var one : both) {
                answers.add(one.get());
            }
        }

        assertThat(answers.stream()
                        .flatMap(List::stream)
                        .filter(answer -> answer.path("status").asText().equals("accepted")))
                .hasSize(400);
        assertThat(answers.stream()
                        .flatMap(List::stream)
                        .map(answer -> answer.path("status").asText())
                        .distinct())
                .containsExactlyInAnyOrder("accepted", "known");
    }

    @Test
    @Timeout(30)
    void aLineIsAnsweredWhileTheSenderThinksOfTheNext() throws Exception {
        String run = UUID.randomUUID().toString();
        try (Socket socket = new Socket(bulk.getHost(), bulk.getPort())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(
                    ("POST /v1/articles/bulk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 3; i++) {
                chunk(out, line(run, i) + "\n");
                assertThat(nextAnswer(in)).contains("\"line\":" + (i + 1)).contains("accepted");
            }
            chunk(out, "");
        }
    }

    /// As many clients do. Lines and answers are far more than what the two ends of a connection hold.
    @Test
    @Timeout(60)
    void whoReadsNothingBeforeAllIsSentIsAnsweredToo() throws Exception {
        int lines = 40_000;
        byte[] line = ("{}" + " ".repeat(600) + "\n").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(64 * 1024);
            socket.connect(new InetSocketAddress(bulk.getHost(), bulk.getPort()));
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(("POST /v1/articles/bulk HTTP/1.0\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                            + "Content-Length: " + lines * line.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < lines; i++) {
                out.write(line);
            }
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 1; i <= lines; i++) {
                assertThat(nextAnswer(in)).contains("\"line\":" + i + ",").contains("rejected");
            }
        }
    }

    @Test
    void anotherTypeOfContentIsAProblem() throws Exception {
        HttpResponse<String> answer = send("text/csv", "a,b");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @Test
    void nothingIsAnsweredWithNothing() throws Exception {
        assertThat(post("")).isEmpty();
        assertThat(post("\n\n \r\n")).isEmpty();
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
        writer.flush();
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    private static String line(String run, int i) {
        return "{\"url\":\"https://gull.example/%s/%d\",\"text\":\"Ferry number %d ran aground on Monday, the coastguard said.\"}"
                .formatted(run, i, i);
    }

    private List<JsonNode> post(String lines) throws Exception {
        HttpResponse<String> answer = send("application/x-ndjson", lines);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            answers.add(mapper.readTree(line));
        }
        return answers;
    }

    private HttpResponse<String> send(String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(bulk)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
