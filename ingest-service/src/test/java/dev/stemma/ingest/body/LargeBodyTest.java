package dev.stemma.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A body that is too long is a problem like any other, whether its length is announced or not.
@QuarkusTest
class LargeBodyTest {

    private static final String ID = UUID.randomUUID().toString();

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource({
        "POST, v1/articles, application/json, 9",
        "POST, v1/articles, text/plain, 9",
        "POST, v1/articles, text/html, 9",
        "POST, v1/sources, application/json, 2",
        "PUT, v1/sources/ID, application/json, 2",
        "POST, v1/feeds, application/json, 2",
        "PUT, v1/feeds/ID, application/json, 2",
        "POST, v1/feeds/discover, application/json, 2",
        "POST, v1/feeds/opml, text/x-opml, 9",
        "POST, v1/imports, application/json, 2",
        "POST, v1/reprocess, application/json, 2",
    })
    void everyDoorTurnsItAwayWithAProblem(String method, String path, String type, int mebibytes) throws Exception {
        byte[] body = new byte[mebibytes * 1024 * 1024];
        Arrays.fill(body, (byte) 'a');

        isTooLarge(send(method, path, type, BodyPublishers.ofByteArray(body)));
        isTooLarge(send(method, path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void aVeryLongOneIsTurnedAwayAlike() throws Exception {
        byte[] body = new byte[64 * 1024 * 1024];

        isTooLarge(send("POST", "v1/articles", "text/plain", BodyPublishers.ofByteArray(body)));
        isTooLarge(send("POST", "v1/sources", "application/json", BodyPublishers.ofByteArray(body)));
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("https://stemma.dev/problems/too-large");
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(root.resolve(path.replace("ID", ID)))
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
