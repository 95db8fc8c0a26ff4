package dev.stemma.ingest.imports;

import static dev.stemma.ingest.fetch.TestHost.bytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.fetch.TestHost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives from upload or address to their articles.
@QuarkusTest
class ImportResourceTest {

    private final TestHost host = new TestHost();
    private final String outlet = "The Tern " + UUID.randomUUID();
    private final String run = UUID.randomUUID().toString();

    @Inject
    JobStore store;

    @Inject
    Spool spool;

    @Inject
    Database database;

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePagesOfAWebArchiveAreTakenIn(boolean packed) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(record("warcinfo", "", "application/warc-fields", "software: test\r\n", packed));
        archive.write(response(1, "200 OK", "text/html; charset=utf-8", page(1), packed));
        archive.write(record("request", url(1), "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n", packed));
        archive.write(response(2, "404 Not Found", "text/html", page(2), packed));
        archive.write(response(3, "200 OK", "image/png", "PNG", packed));
        archive.write(response(4, "200 OK", "text/html", "<html></html>", packed));
        archive.write(record("conversion", url(5), "text/plain", text(5), packed));

        JsonPath job = done(upload("application/warc", archive.toByteArray()));

        assertThat(job.getString("form")).isEqualTo("WARC");
        assertThat(job.getInt("records")).isEqualTo(7);
        assertThat(job.getInt("accepted")).isEqualTo(2);
        assertThat(job.getInt("skipped")).isEqualTo(4);
        assertThat(job.getInt("rejected")).isEqualTo(1);
        assertThat(job.getList("rejects.record", Integer.class)).containsExactly(6);
        assertThat(job.getString("rejects[0].reason")).isEqualTo("invalid-article");
        assertThat(job.getLong("bytes")).isEqualTo(archive.size());
        assertThat(articles()).containsExactlyInAnyOrder(url(1), url(5));
    }

    @Test
    void whatStandsBeforeTheDamageIsTakenInAndTheDamageIsTold() throws IOException {
        byte[] first = response(1, "200 OK", "text/html", page(1), true);
        byte[] second = response(2, "200 OK", "text/html", page(2), true);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(first);
        archive.write(bytes("this is no record at all, whatever it is"));
        archive.write(second);

        JsonPath job = over(upload("application/gzip", archive.toByteArray()));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("detail")).contains("damaged");
        assertThat(job.getInt("accepted")).isEqualTo(1);
        assertThat(articles()).containsExactly(url(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesAreTakenInAndABadOneFailsAlone(boolean packed) throws IOException {
        byte[] lines = bytes(line(1) + "\n{\"text\":\"\"}\nno json\n\n" + line(2) + "\n" + line(1));

        JsonPath job = done(upload("application/x-ndjson", packed ? gzip(lines) : lines));

        assertThat(job.getString("form")).isEqualTo("NDJSON");
        assertThat(job.getInt("records")).isEqualTo(6);
        assertThat(job.getInt("accepted")).isEqualTo(2);
        assertThat(job.getInt("known")).isEqualTo(1);
        assertThat(job.getInt("rejected")).isEqualTo(2);
        assertThat(job.getInt("skipped")).isEqualTo(1);
        assertThat(job.getList("rejects.reason", String.class)).containsExactly("invalid-article", "malformed-json");
    }

    @Test
    void linesThatNameNoOutletHaveThatOfTheirArchive() throws IOException {
        String named = line(2).replaceFirst("\\{", "{\"source\":\"The Heron\",");

        done(upload("application/x-ndjson", bytes(line(1) + "\n" + named)));

        assertThat(articles("source.name")).containsExactlyInAnyOrder(outlet, "The Heron");
    }

    @Test
    void theTextsAndPagesOfAZipFileAreTakenIn() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            entry(zip, "a/1.txt", text(1));
            entry(zip, "a/2.HTML", page(2));
            entry(zip, "a/3.png", "PNG");
            entry(zip, "__MACOSX/a/._1.txt", "junk");
            entry(zip, "../../4.txt", "");
        }

        JsonPath job = done(upload("application/zip", archive.toByteArray()));

        assertThat(job.getString("form")).isEqualTo("ZIP");
        assertThat(job.getInt("accepted")).isEqualTo(2);
        assertThat(job.getInt("skipped")).isEqualTo(2);
        assertThat(job.getInt("rejected")).isEqualTo(1);
    }

    @Test
    void anArchiveIsFetchedFromItsAddress() throws IOException {
        byte[] lines = bytes(line(1) + "\n" + line(2));
        host.on("/a.ndjson", (asked, out) -> TestHost.write(out, "200 OK", "", lines));
        String id = given().contentType("application/json")
                .body(Map.of("url", host.uri("/a.ndjson").toString()))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(done(id).getInt("accepted")).isEqualTo(2);
        assertThat(spool.has(id)).isFalse();
    }

    @Test
    void anAddressThatIsNotPublicFails() {
        String id = given().contentType("application/json")
                .body(Map.of("url", "http://169.254.169.254/latest/"))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(over(id).getString("detail")).contains("private, local or reserved");
    }

    @Test
    void whoeverGoesOnAfterACrashGoesOnBehindTheLastCommittedRecord() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add(line(i) + "\n");
        }
        long three = bytes(String.join("", lines.subList(0, 3))).length;
        byte[] archive = bytes(String.join("", lines));
        UUID id = UUID.randomUUID();
        spool.keep(id.toString() + "-hidden", new ByteArrayInputStream(archive), OptionalLong.empty());
        Instant now = Instant.now();
        store.add(id, Optional.empty(), Optional.empty(), Optional.empty(), now);
        JobStore.Leased crashed = store.lease(id, now, now.plusSeconds(60)).orElseThrow();
        database.transact(connection -> {
            store.note(connection, crashed, new Job.Progress(three, 3, 3, 0, 0, 0), now, now.minusSeconds(1));
            return true;
        });

        spool.keep(id.toString(), new ByteArrayInputStream(archive), OptionalLong.empty());
        JsonPath job = done(id.toString());
        spool.forget(id + "-hidden");

        assertThat(job.getInt("records")).isEqualTo(10);
        assertThat(job.getInt("accepted")).isEqualTo(10);
        assertThat(articles()).hasSize(7).doesNotContain(url(1), url(2), url(3));
    }

    @Test
    void whoLostAJobWritesNothingMore() throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        store.add(id, Optional.empty(), Optional.empty(), Optional.empty(), now);
        JobStore.Leased mine = store.lease(id, now, now.minusSeconds(1)).orElseThrow();
        JobStore.Leased other = store.lease(id, now, now.plusSeconds(60)).orElseThrow();

        assertThat(other.lease()).isNotEqualTo(mine.lease());
        assertThat(catchThrowable(() -> database.transact(connection -> {
                    store.note(connection, mine, new Job.Progress(1, 1, 1, 0, 0, 0), now, now);
                    return true;
                })))
                .isInstanceOf(JobStore.Lost.class);
        store.cancel(id, now);
    }

    @Test
    void anImportCanBeBrokenOff() {
        host.on("/slow", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            for (int i = 0; i < 100; i++) {
                out.write(bytes(line(i) + "\n"));
                out.flush();
                Thread.sleep(100);
            }
        });
        String id = given().contentType("application/json")
                .body(Map.of("url", host.uri("/slow").toString()))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(id).getString("state").equals("RUNNING"));

        given().delete("/v1/imports/" + id).then().statusCode(200).body("state", equalTo("CANCELLED"));

        assertThat(get(id).getString("state")).isEqualTo("CANCELLED");
        assertThat(spool.has(id)).isFalse();
        given().get("/v1/imports").then().statusCode(200).body("total.value", greaterThan(0));
    }

    @Test
    void whatIsNoArchiveIsAProblem() throws IOException {
        for (byte[] body :
                List.of(bytes("hello"), new byte[0], gzip(bytes("hello")), new byte[] {0x1F, (byte) 0x8B, 1})) {
            given().contentType("application/octet-stream")
                    .body(body)
                    .post("/v1/imports")
                    .then()
                    .statusCode(422)
                    .body("type", containsString("invalid-import"));
        }
        given().contentType("application/json")
                .body("{\"url\":\"ftp://x/\"}")
                .post("/v1/imports")
                .then()
                .statusCode(422);
        given().contentType("text/csv").body("a,b").post("/v1/imports").then().statusCode(415);
        given().header("Content-Type", "garbage")
                .body("a,b".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .body("type", containsString("unsupported-media-type"));
        given().get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        given().delete("/v1/imports/x").then().statusCode(404);
    }

    private String upload(String type, byte[] body) {
        return given().contentType(type)
                .queryParam("source", outlet)
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/imports/"))
                .extract()
                .path("id");
    }

    private static JsonPath done(String id) {
        JsonPath job = over(id);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        return job;
    }

    private static JsonPath over(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> List.of("DONE", "FAILED", "CANCELLED").contains(get(id).getString("state")));
        return get(id);
    }

    private static JsonPath get(String id) {
        return given().get("/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
    }

    private List<String> articles() {
        return articles("url");
    }

    /// A field of each article of this test.
    private List<String> articles(String field) {
        return given().queryParam("limit", 500)
                .get("/v1/articles")
                .jsonPath()
                .param("run", run)
                .getList("items.findAll { it.url != null && it.url.contains(run) }." + field, String.class);
    }

    private String url(int i) {
        return "https://tern.example/" + run + "/" + i;
    }

    private String line(int i) {
        return "{\"url\":\"" + url(i) + "\",\"text\":\"" + text(i) + "\"}";
    }

    private static String text(int i) {
        return "Ferry number " + i + " ran aground on a sandbank on Monday, the coastguard said.";
    }

    private static String page(int i) {
        return "<html><head><title>Ferry " + i + "</title></head><body><article><p>" + text(i)
                + "</p></article></body></html>";
    }

    private byte[] response(int i, String status, String type, String body, boolean packed) throws IOException {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes(body).length
                + "\r\n\r\n" + body;
        return record("response", url(i), "application/http;msgtype=response", http, packed);
    }

    private static byte[] record(String kind, String url, String type, String block, boolean packed)
            throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: 2020-04-09T18:30:00Z\r\n" + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "Content-Type: " + type + "\r\nContent-Length: " + bytes(block).length + "\r\n\r\n";
        byte[] whole = bytes(head + block + "\r\n\r\n");
        return packed ? gzip(whole) : Arrays.copyOf(whole, whole.length);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
        zip.closeEntry();
    }
}
