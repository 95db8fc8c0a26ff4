package dev.stemma.ingest.body;

import dev.stemma.local.LongBodies;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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

        LongBodies.areTurnedAway(method, root.resolve(path.replace("ID", ID)), type, body);
    }

    @Test
    void aVeryLongOneIsTurnedAwayAlike() throws Exception {
        byte[] body = new byte[64 * 1024 * 1024];

        LongBodies.isTurnedAway("POST", root.resolve("v1/articles"), "text/plain", body);
        LongBodies.isTurnedAway("POST", root.resolve("v1/sources"), "application/json", body);
    }
}
