package dev.stemma.bench.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.contracts.ArticleIngested;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// How fast ingest-service takes articles in, in bulk over HTTP, into its durable store; and beside it how fast
/// PostgreSQL takes the very rows that it wrote by a plain COPY into tables of the same shape.
final class Acceptance {

    private static final List<String> TABLES = List.of("article", "revision", "outbox");
    private static final int LENGTH = 3_000;

    /// Of one request.
    private static final int LINES = 10_000;

    private final URI service;
    private final Connection store;
    private final Supplier<PartsTime> time;
    private final ObjectMapper mapper = new ObjectMapper();

    /// @param time the processor time of all parts up to now
    Acceptance(URI service, Connection store, Supplier<PartsTime> time) {
        this.service = service;
        this.store = store;
        this.time = time;
    }

    /// @param articles how many are taken in
    /// @param senders how many send at once
    Map<String, Object> of(Press press, int articles, int senders) throws SQLException, IOException {
        send(lines(press, 2_000_000_000L, articles / 5, senders));
        List<List<Path>> bodies = lines(press, 3_000_000_000L, articles, senders);
        execute("delete from outbox");
        long before = count("revision");
        PartsTime used = time.get();
        long start = System.nanoTime();
        send(bodies);
        double seconds = (System.nanoTime() - start) / 1e9;
        PartsTime usedThen = time.get();
        long waiting = count("outbox");
        long accepted = count("revision") - before;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accepted", accepted);
        figures.put("bytesEach", bytes(bodies) / articles);
        figures.put("perSecond", Math.round(accepted / seconds));
        figures.put("relayed", accepted - waiting);
        figures.put("processorMicrosEach", usedThen.microsEach(used, accepted));
        figures.put("copyPerSecond", Math.round(accepted / copySeconds(accepted)));
        return figures;
    }

    /// The bodies that each sender sends one after the other, a line for each of its articles.
    private List<List<Path>> lines(Press press, long firstEvent, int articles, int senders) throws IOException {
        List<List<Path>> bodies = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            List<Path> ofOne = new ArrayList<>();
            for (int first = sender; first < articles; first += senders * LINES) {
                Path body = Files.createTempFile("stemma-bulk", ".ndjson");
                body.toFile().deleteOnExit();
                ofOne.add(body);
                int end = Math.min(articles, first + senders * LINES);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body))) {
                    for (int i = first; i < end; i += senders) {
                        out.write(line(press.copy(firstEvent + i, 0).article()));
                    }
                }
            }
            bodies.add(ofOne);
        }
        return bodies;
    }

    private static long bytes(List<List<Path>> bodies) throws IOException {
        long bytes = 0;
        for (List<Path> ofOne : bodies) {
            for (Path body : ofOne) {
                bytes += Files.size(body);
            }
        }
        return bytes;
    }

    private byte[] line(ArticleIngested article) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("url", article.url().orElseThrow().toString());
        submission.put("title", article.title());
        submission.put("source", article.source().name());
        submission.put("publishedAt", article.publication().orElseThrow().at().toString());
        submission.put("text", sized(article.text()));
        try {
            return (mapper.writeValueAsString(submission) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sized(String text) {
        StringBuilder sized = new StringBuilder(text);
        while (sized.length() < LENGTH) {
            sized.append("\n\n").append(text);
        }
        return sized.substring(0, LENGTH);
    }

    private void send(List<List<Path>> bodies) {
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService senders = Executors.newFixedThreadPool(bodies.size())) {
            List<Future<?>> sent = new ArrayList<>();
            for (List<Path> ofOne : bodies) {
                sent.add(senders.submit(() -> {
                    for (Path body : ofOne) {
                        send(client, body);
                    }
                    return null;
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void send(HttpClient client, Path body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/articles/bulk"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(body))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("bulk answers " + status);
        }
    }

    private double copySeconds(long last) throws SQLException {
        CopyManager copies = store.unwrap(PGConnection.class).getCopyAPI();
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try {
            for (String table : TABLES) {
                execute("create table copied_" + table + " (like " + table + " including all)");
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copies.copyOut("copy (" + written(table, last) + ") to stdout (format binary)", out);
                rows.put(table, out.toByteArray());
            }
            execute("checkpoint");
            store.setAutoCommit(false);
            long start = System.nanoTime();
            for (String table : TABLES) {
                copies.copyIn(
                        "copy copied_" + table + " from stdin (format binary)",
                        new ByteArrayInputStream(rows.get(table)));
            }
            store.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            store.setAutoCommit(true);
            for (String table : TABLES) {
                execute("drop table copied_" + table);
            }
            return seconds;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The rows of the articles that were taken in last.
    private static String written(String table, long last) {
        String articles = "select id from article order by seq desc limit " + last;
        return switch (table) {
            case "article" -> "select * from article order by seq desc limit " + last;
            case "revision" -> "select * from revision where article_id in (" + articles + ")";
            default ->
                "select row_number() over () as id, id as article_id, 1 as revision, received_at as created_at,"
                        + " null::text as parked_cause from article order by seq desc limit " + last;
        };
    }

    private long count(String table) throws SQLException {
        try (Statement statement = store.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = store.createStatement()) {
            statement.execute(sql);
        }
    }
}
