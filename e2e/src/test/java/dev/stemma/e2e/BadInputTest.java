package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.Door;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, the answer is an acceptance or a problem that says what is wrong, and the stream goes on.
@Order(3)
class BadInputTest {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    /// @param statuses the acceptable answers
    record Bad(String name, String type, byte[] body, List<Integer> statuses) {

        static Bad of(String name, String type, String body, Integer... statuses) {
            return new Bad(name, type, body.getBytes(StandardCharsets.UTF_8), List.of(statuses));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> bad() {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + i / 256);
        }
        byte[] huge = new byte[2 << 20];
        Arrays.fill(huge, (byte) 'a');
        byte[] invalid = "The ministry said that ".getBytes(StandardCharsets.UTF_8);
        invalid = Arrays.copyOf(invalid, invalid.length + 3);
        invalid[invalid.length - 3] = (byte) 0xC3;
        invalid[invalid.length - 2] = (byte) 0x28;
        invalid[invalid.length - 1] = (byte) 0xFF;
        return List.of(
                Bad.of("empty text", TEXT, "", 400, 422),
                Bad.of("blank text", TEXT, " \n\t \n ", 400, 422),
                Bad.of("empty JSON body", JSON, "", 400, 422),
                Bad.of("JSON without text", JSON, "{}", 400, 422),
                Bad.of("JSON with blank text", JSON, "{\"title\":\"A\",\"text\":\"   \"}", 400, 422),
                Bad.of("malformed JSON", JSON, "{\"text\": \"The", 400),
                Bad.of("JSON of another shape", JSON, "[1, 2, 3]", 400, 422),
                Bad.of("a number for a text", JSON, "{\"text\": {\"a\": 1}}", 400, 422),
                Bad.of("deeply nested JSON", JSON, "[".repeat(100_000), 400, 413, 422),
                Bad.of(
                        "unknown fields",
                        JSON,
                        json("Officials reopened the bridge of Falun on Monday.", ",\"colour\":\"red\""),
                        200,
                        202,
                        400,
                        422),
                Bad.of(
                        "a date in the year 30000",
                        JSON,
                        json(
                                "The council of Orsa met on Tuesday to speak of water.",
                                ",\"publishedAt\":\"30000-01-01T00:00:00Z\""),
                        202,
                        400,
                        422),
                Bad.of(
                        "a date that is none",
                        JSON,
                        json("The council of Mora met on Tuesday to speak of roads.", ",\"publishedAt\":\"yesterday\""),
                        400,
                        422),
                Bad.of(
                        "an address that is none",
                        JSON,
                        json("The council of Rattvik met to speak of trees.", ",\"url\":\"ht!tp:// nowhere\""),
                        400,
                        422),
                Bad.of(
                        "lone surrogates",
                        JSON,
                        json("The mayor \\ud83d said that \\udc00 the bridge holds.", ""),
                        200,
                        202,
                        400,
                        422),
                Bad.of(
                        "NUL characters in JSON",
                        JSON,
                        json("The mayor said \\u0000 that the ferry is late.", ""),
                        200,
                        202,
                        400,
                        422),
                Bad.of("NUL characters in text", TEXT, "The mayor said\0 that the ferry sinks.\0", 200, 202, 400, 422),
                Bad.of(
                        "HTML without text",
                        "text/html",
                        "<html><body><img src=x><script>var a</script></body></html>",
                        400,
                        422),
                Bad.of("empty HTML", "text/html", "", 400, 422),
                Bad.of("a wrong content type", "application/pdf", "%PDF-1.7", 415),
                Bad.of(
                        "no known charset",
                        "text/plain; charset=no-such-charset",
                        "The mayor spoke.",
                        200,
                        202,
                        400,
                        415,
                        422),
                new Bad("binary", TEXT, binary, List.of(200, 202, 400, 415, 422)),
                new Bad("2 MiB", TEXT, huge, List.of(413)),
                new Bad("invalid UTF-8", TEXT, invalid, List.of(200, 202, 400, 422)));
    }

    private static String json(String text, String more) {
        return "{\"title\":\"From the towns\",\"text\":\"" + text + "\"" + more + "}";
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badInputIsAClearAnswer(Bad bad) {
        Door.Answer answer = RunningDemo.get()
                .ingest()
                .post("/v1/articles", bad.type(), HttpRequest.BodyPublishers.ofByteArray(bad.body()));
        assertThat(answer.status()).as(answer.body()).isIn(bad.statuses());
        assertThat(answer.body()).doesNotContain("dev.stemma", "Exception", "java.", "org.");
        if (answer.status() >= 400) {
            assertThat(answer.json().path("type").asText()).startsWith("https://stemma.dev/problems/");
            assertThat(answer.json().path("title").asText()).isNotBlank();
            assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badInputToAnalysisIsAClearAnswer(Bad bad) {
        Door.Answer answer = RunningDemo.get()
                .nlp()
                .post("/v1/analyze", bad.type(), HttpRequest.BodyPublishers.ofByteArray(bad.body()));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("dev.stemma", "Exception");
    }

    @Test
    void badParametersOfReadsAreProblems() {
        Map<String, List<Integer>> paths = Map.of(
                "/v1/articles?limit=0", List.of(400, 422),
                "/v1/articles?limit=many", List.of(400, 422),
                "/v1/articles?cursor=%00%ff", List.of(400, 422),
                "/v1/articles/not-an-id", List.of(400, 404),
                "/v1/stories/00000000-0000-0000-0000-000000000000", List.of(404),
                "/v1/traditions/%00/stemma", List.of(400, 404),
                "/v1/entities?limit=99999999999999999999", List.of(400, 422),
                "/v1/search?q=%22unbalanced%20(%20%26%20%00", List.of(200, 400, 422),
                "/v1/nothing", List.of(404));
        paths.forEach((path, statuses) -> {
            Door.Answer answer = RunningDemo.get().query().get(path);
            assertThat(answer.status()).as(path + " " + answer.body()).isIn(statuses);
            assertThat(answer.body()).doesNotContain("dev.stemma", "Exception");
        });
    }

    @Test
    void aBadLineOfABulkRequestFailsAlone() {
        String good = "The harbour of Visby was closed on Friday after the storm, the port authority said.";
        String lines = String.join(
                "\n",
                json(good, ""),
                "{\"text\": \"cut",
                "",
                json(" ", ""),
                json(good + " It opens on Sunday.", ""),
                "\0\0\0");
        Door.Answer answer = RunningDemo.get()
                .ingest()
                .post("/v1/articles/bulk", "application/x-ndjson", HttpRequest.BodyPublishers.ofString(lines + "\n"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> answers =
                answer.body().lines().filter(line -> !line.isBlank()).toList();
        assertThat(answers.stream().filter(line -> line.contains("\"id\"")))
                .as(answer.body())
                .hasSize(2);
        assertThat(answers.stream().filter(line -> line.contains("stemma.dev/problems")))
                .as(answer.body())
                .hasSize(3);
    }

    @Test
    void tenThousandRepeatsAreOneArticle() {
        String line =
                json("A single gull was seen over the harbour of Ystad at noon, the harbour master told reporters.", "")
                        + "\n";
        Door.Answer answer = RunningDemo.get()
                .ingest()
                .post(
                        "/v1/articles/bulk",
                        "application/x-ndjson",
                        HttpRequest.BodyPublishers.ofString(line.repeat(10_000)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .lines()
                        .map(each ->
                                new Door.Answer(200, each).json().path("id").asText())
                        .distinct())
                .hasSize(1);
        assertThat(answer.body().lines()).hasSize(10_000);
    }

    /// Runs after the others of this class or between them; either way the way through must be open.
    @Test
    void anArticleSentAfterBadOnesComesThrough() throws InterruptedException {
        for (Bad bad : bad()) {
            RunningDemo.get()
                    .ingest()
                    .post("/v1/articles", bad.type(), HttpRequest.BodyPublishers.ofByteArray(bad.body()));
        }
        Door.Answer accepted = RunningDemo.get()
                .ingest()
                .post(
                        "/v1/articles",
                        TEXT,
                        HttpRequest.BodyPublishers.ofString(
                                "Lighthouse of Faro lit again\n\nThe lighthouse of Faro was lit again on Wednesday after two years of repairs, its keeper Anna Berg said."));
        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.json().path("id").asText();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            Door.Answer answer = RunningDemo.get().query().get("/v1/articles/" + id);
            if (answer.status() == 200 && answer.json().path("linked").asBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the article is not linked after a minute");
    }
}
