package dev.stemma.bench.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.SourceRef;
import dev.stemma.contracts.Wire;
import dev.stemma.local.ServiceKind;
import dev.stemma.local.Stack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// nlp-service at work: what memory its process has and what processor time it takes, after many real articles over
/// Kafka, and after the longest texts that it takes, over Kafka and over HTTP at once.
final class Reading {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONG_ARTICLES = 8;
    private static final int LONG_REQUESTS = 12;
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /// What takes the most memory of all that the tests know, repeated: one list of names, one sentence of cues.
    private static final List<String> HOSTILE =
            List.of("\"He is here,\" he said. ", "Aa and ", "''We are here,'' said ", "said, ", "“a” ");

    private final List<JsonNode> articles;
    private final Stack stack;
    private final Broker broker;
    private final ProcessorTime time;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = Wire.mapper();

    /// @param stack one with nlp-service
    Reading(Path data, Stack stack) throws IOException {
        this.articles = Pattern.documents(
                data, article -> !article.path("text").asText("").isBlank());
        this.stack = stack;
        this.broker = Broker.of(stack);
        this.time = ProcessorTime.of(stack, ServiceKind.NLP);
        broker.open(Wire.ARTICLES_INGESTED, Wire.ARTICLES_ENRICHED);
    }

    /// Lets so many articles in, each of the folder's in turn.
    Map<String, Object> of(int count) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("started", residence());
        // the first are read while the service is still being compiled
        read(0, count / 5);
        Map<String, Object> warm = read(count / 5, count);
        figures.put("articles", count);
        figures.putAll(warm);
        figures.put("read", residence());
        figures.put("longTexts", longTexts());
        figures.put("afterLongTexts", residence());
        return figures;
    }

    private Map<String, Object> read(int from, int to) throws IOException {
        double done = counted("articles");
        double tokens = counted("tokens");
        Duration before = time.used();
        long start = System.nanoTime();
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (int i = from; i < to; i++) {
                JsonNode article = articles.get(i % articles.size());
                send(
                        producer,
                        i,
                        article.path("title").asText(""),
                        article.path("text").asText());
            }
        }
        await(done + to - from);
        double seconds = (System.nanoTime() - start) / 1e9;
        double read = counted("tokens") - tokens;
        double used = time.used().minus(before).toNanos() / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("tokens", (long) read);
        figures.put("articlesPerSecond", Math.round((to - from) / seconds * 10) / 10.0);
        figures.put("tokensPerProcessorSecond", Math.round(read / used));
        return figures;
    }

    /// The longest texts, more than can be read at once.
    ///
    /// @return how often each status was answered
    private Map<Integer, Integer> longTexts() throws IOException {
        double done = counted("articles");
        try (KafkaProducer<String, String> producer = broker.producer()) {
            for (int i = 0; i < LONG_ARTICLES; i++) {
                send(producer, -1 - i, "", longText(i));
            }
        }
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < LONG_REQUESTS; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            stack.address(ServiceKind.NLP).resolve("/v1/analyze"))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString(longText(LONG_ARTICLES + i)))
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.join(), 1, Integer::sum));
        await(done + LONG_ARTICLES);
        return statuses;
    }

    private String longText(int number) {
        if (number % 2 == 1) {
            String piece = HOSTILE.get(number / 2 % HOSTILE.size());
            return piece.repeat(LONGEST_TEXT / piece.getBytes(StandardCharsets.UTF_8).length);
        }
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        for (int i = number * 97; ; i++) {
            String next = articles.get(i % articles.size()).path("text").asText() + "\n\n";
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_TEXT) {
                return text.toString();
            }
            text.append(next);
        }
    }

    private void send(KafkaProducer<String, String> producer, int number, String title, String text) {
        ArticleIngested article = new ArticleIngested(
                ArticleIngested.SCHEMA_VERSION,
                ArticleId.of("reading " + number),
                1,
                RECEIVED,
                new SourceRef("Outlet", Optional.empty(), Optional.empty(), Optional.of("en")),
                Optional.empty(),
                title,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"));
        try {
            var _ = producer.send(new ProducerRecord<>(
                    Wire.ARTICLES_INGESTED, article.id().toString(), mapper.writeValueAsString(article)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void await(double wanted) throws IOException {
        long start = System.nanoTime();
        while (counted("articles") < wanted) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("read so far: %s of %s".formatted(counted("articles"), wanted));
            }
            stack.failIfTroubled();
            Broker.pause();
        }
    }

    /// One of the counters of the service.
    private double counted(String what) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        stack.address(ServiceKind.NLP).resolve("/q/metrics"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("stemma_enrich_" + what + "_total"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<String, Object> residence() throws IOException {
        return Residence.of(stack.process(ServiceKind.NLP)).json();
    }
}
