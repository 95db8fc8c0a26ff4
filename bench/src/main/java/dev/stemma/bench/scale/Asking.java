package dev.stemma.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Asks a service over HTTP, one request after the other.
final class Asking {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final ProcessorTime time;

    Asking(URI service, ProcessorTime time) {
        this.service = service;
        this.time = time;
    }

    /// A request: a path, and a body when something is posted.
    record Question(String path, String type, String body) {

        static Question get(String path) {
            return new Question(path, "", "");
        }

        static Question post(String path, String text) {
            return new Question(path, "text/plain; charset=utf-8", text);
        }
    }

    /// How long each of these takes from its first byte to its answer's last; the first are for warming up.
    Figures of(List<Question> questions, int warmUp) {
        questions.stream().limit(warmUp).forEach(this::answer);
        long[] nanos = new long[questions.size() - warmUp];
        Duration before = time.used();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            answer(questions.get(warmUp + i));
            nanos[i] = System.nanoTime() - start;
        }
        return Figures.of(nanos, time.millisEach(before, nanos.length));
    }

    /// The answer to a request.
    String answer(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(question.path()));
        if (!question.type().isEmpty()) {
            request.header("Content-Type", question.type()).POST(HttpRequest.BodyPublishers.ofString(question.body()));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(question.path() + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
