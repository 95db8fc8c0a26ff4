package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/// Bodies that are longer than a door takes, sent as they are: no client library in between.
public final class LongBodies {

    private LongBodies() {}

    /// Fails unless a door turns a body away with a problem, whether its length is announced or not.
    public static void areTurnedAway(String method, URI door, String type, byte[] body)
            throws IOException, InterruptedException {
        isTurnedAway(method, door, type, body);
        isTooLarge(send(method, door, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /// Fails unless a door turns a body away with a problem whose length is announced.
    public static void isTurnedAway(String method, URI door, String type, byte[] body)
            throws IOException, InterruptedException {
        isTooLarge(send(method, door, type, BodyPublishers.ofByteArray(body)));
    }

    /// What a door answers to a body.
    public static HttpResponse<String> send(String method, URI door, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(door)
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("https://stemma.dev/problems/too-large");
    }
}
