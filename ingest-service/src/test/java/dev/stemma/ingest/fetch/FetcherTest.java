package dev.stemma.ingest.fetch;

import static dev.stemma.ingest.fetch.TestHost.bytes;
import static dev.stemma.ingest.fetch.TestHost.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.fetch.Outcome.Failed;
import dev.stemma.ingest.fetch.Outcome.Fetched;
import dev.stemma.ingest.fetch.Outcome.Reason;
import dev.stemma.ingest.fetch.Outcome.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fetching from hosts that behave in every way.
@Timeout(20)
class FetcherTest {

    private final TestHost host = new TestHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aPageComesWithWhatItsHostSaysOfIt() {
        host.on(
                "/a",
                (asked, out) -> write(
                        out,
                        "200 OK",
                        "Content-Type: Text/HTML; charset=\"ISO-8859-1\"\r\nETag: \"v1\"\r\nCache-Control: public, max-age=600\r\n",
                        bytes("afloat")));

        Page page = fetched(fetch("/a", Map.of()));

        assertThat(page.bytes()).isEqualTo(bytes("afloat"));
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).contains(StandardCharsets.ISO_8859_1);
        assertThat(page.validators().etag()).contains("\"v1\"");
        assertThat(page.freshness().lifetime()).contains(Duration.ofMinutes(10));
        assertThat(page.movedTo()).isEmpty();
    }

    @Test
    void theServiceSaysWhoItIsAndHowToReachSomeone() {
        host.page("/a", "text/html", "x");

        fetch("/a", Map.of("contact", "mailto:desk@gull.example"));

        assertThat(host.asked().getLast().headers().get("user-agent"))
                .contains("Stemma")
                .contains("+mailto:desk@gull.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.20.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/"
            })
    void placesThatAreNotPublicAreNotReachedInto(String address) {
        Outcome outcome =
                fetcher(Map.of("allowed", "192.0.2.1")).fetch(FetchRequest.page(URI.create(address), Optional.empty()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
    }

    @Test
    void aRedirectIntoAPlaceThatIsNotPublicIsNotFollowed() {
        String inside = "http://127.0.0.2:" + host.uri("/").getPort() + "/secret";
        host.redirect("/a", 302, inside).page("/secret", "text/plain", "secret");

        assertThat(reason(fetch("/a", Map.of()))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(host.times("/secret")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "file:///etc/passwd",
                "ftp://gull.example/",
                "gopher://gull.example/",
                "http:///x",
                "data:,x"
            })
    void onlyTheWebIsFetched(String address) {
        Outcome outcome = fetcher(Map.of()).fetch(FetchRequest.page(URI.create(address), Optional.empty()));

        assertThat(reason(outcome)).isEqualTo(Reason.NOT_WEB);
    }

    @Test
    void aRedirectToAFileIsNotFollowed() {
        host.redirect("/a", 301, "file:///etc/passwd");

        assertThat(reason(fetch("/a", Map.of()))).isEqualTo(Reason.NOT_WEB);
    }

    @Test
    void redirectsForGoodTellTheNewAddressAndOthersDoNot() {
        host.redirect("/a", 301, "/b#top")
                .redirect("/b", 308, "/c")
                .redirect("/c", 302, "/d")
                .page("/d", "text/html", "x");

        Page page = fetched(fetch("/a", Map.of()));

        assertThat(page.address()).isEqualTo(host.uri("/d"));
        assertThat(page.movedTo()).contains(host.uri("/c"));
    }

    @Test
    void aRedirectBringsNoCredentials() {
        URI address = host.uri("/b");
        host.redirect("/a", 301, "http://reader:secret@" + address.getAuthority() + "/b")
                .page("/b", "text/html", "x");

        Page page = fetched(fetch("/a", Map.of()));

        assertThat(page.address()).isEqualTo(address);
        assertThat(page.movedTo()).contains(address);
        assertThat(host.asked().getLast().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aNameThatMeansAnotherAddressAMomentLaterGainsNothing() {
        host.page("/a", "text/html", "x");
        List<String> lookups = new ArrayList<>();
        AtomicReference<String> meaning = new AtomicReference<>("127.0.0.1");
        Reach reach = new Reach(List.of("127.0.0.1"), name -> {
            lookups.add(name);
            return new InetAddress[] {InetAddress.getByName(meaning.get())};
        });
        Fetcher fetcher = new Fetcher(config(Map.of()), Clock.systemUTC(), new SimpleMeterRegistry(), reach);
        URI address = URI.create("http://gull.example:" + host.uri("/").getPort() + "/a");

        fetched(fetcher.fetch(FetchRequest.page(address, Optional.empty())));

        // what was checked is what was connected to: nobody asked a second time
        assertThat(lookups).hasSameSizeAs(host.asked());

        meaning.set("127.0.0.2");

        assertThat(reason(fetcher.fetch(FetchRequest.page(address, Optional.empty()))))
                .isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(host.times("/a")).isEqualTo(1);
    }

    @Test
    void redirectsInACircleAndWithoutEndAreLeft() {
        host.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        for (int i = 0; i < 10; i++) {
            host.redirect("/n" + i, 302, "/n" + (i + 1));
        }

        assertThat(reason(fetch("/a", Map.of()))).isEqualTo(Reason.REDIRECTS);
        assertThat(reason(fetch("/n0", Map.of()))).isEqualTo(Reason.REDIRECTS);
        assertThat(host.times("/n6")).isZero();
    }

    @Test
    void aBodyThatDripsIsLeftWhenTimeIsUp() {
        host.on("/a", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            drip(out, bytes("x"));
        });

        assertThat(timed(() -> fetch("/a", Map.of("longest-time", "700ms")))).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void headersThatDripAreLeftWhenTimeIsUp() {
        host.on("/a", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
            drip(out, bytes("x"));
        });

        assertThat(timed(() -> fetch("/a", Map.of("longest-time", "700ms")))).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aHostThatFallsSilentIsLeft() {
        host.on("/a", (asked, out) -> Thread.sleep(10_000));

        assertThat(timed(() -> fetch("/a", Map.of("longest-silence", "300ms")))).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aBodyWithoutEndIsLeftAtTheLimit() {
        host.on("/a", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            endless(out, new byte[8192]);
        });

        assertThat(timed(() -> fetch("/a", Map.of()))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void headersWithoutEndAreLeft() {
        host.on("/a", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            endless(out, bytes("X-More: and more\r\n"));
        });

        assertThat(timed(() -> fetch("/a", Map.of()))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aGzipBombIsLeftAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        host.on("/a", (asked, out) -> write(out, "200 OK", "Content-Encoding: gzip\r\n", bomb));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(timed(() -> fetch("/a", Map.of()))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void whatWasPackedForTheWayIsUnpacked() throws IOException {
        byte[] text = bytes("The ferry is afloat again. ".repeat(50));
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(raw, new Deflater(9, true))) {
            out.write(text);
        }
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(text);
        }
        byte[] gzip = gzip(text);
        host.on("/gzip", (asked, out) -> write(out, "200 OK", "Content-Encoding: GZIP\r\n", gzip))
                .on("/zlib", (asked, out) -> write(out, "200 OK", "Content-Encoding: deflate\r\n", zlib.toByteArray()))
                .on("/raw", (asked, out) -> write(out, "200 OK", "Content-Encoding: deflate\r\n", raw.toByteArray()))
                .on("/none", (asked, out) -> write(out, "200 OK", "Content-Encoding: gzip\r\n", text))
                .on(
                        "/cut",
                        (asked, out) -> write(
                                out, "200 OK", "Content-Encoding: gzip\r\n", Arrays.copyOf(gzip, gzip.length / 2)))
                .on("/br", (asked, out) -> write(out, "200 OK", "Content-Encoding: br\r\n", text));

        for (String path : new String[] {"/gzip", "/zlib", "/raw", "/none"}) {
            assertThat(fetched(fetch(path, Map.of())).bytes()).as(path).isEqualTo(text);
        }
        assertThat(reason(fetch("/cut", Map.of()))).isEqualTo(Reason.BROKEN);
        assertThat(reason(fetch("/br", Map.of()))).isEqualTo(Reason.ENCODING);
    }

    @Test
    void aBodyThatIsShorterThanAnnouncedIsNotTaken() {
        host.on("/short", (asked, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")))
                .on(
                        "/chunks",
                        (asked, out) -> out.write(bytes(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nafloa\r\nzz\r\nbroken")))
                .on("/noise", (asked, out) -> out.write(bytes("SSH-2.0-OpenSSH_9.6\r\n".repeat(200))))
                .on("/nothing", (asked, out) -> {});

        for (String path : new String[] {"/short", "/chunks", "/noise", "/nothing"}) {
            assertThat(reason(fetch(path, Map.of()))).as(path).isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void whatIsLongerThanAnnouncedIsCutOff() {
        host.on("/a", (asked, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nafloat and more")));

        assertThat(fetched(fetch("/a", Map.of())).bytes()).isEqualTo(bytes("afloat"));
    }

    @Test
    void aHostWithoutACertificateIsNotBelieved() {
        host.on("/a", (asked, out) -> write(out, "200 OK", "", bytes("x")));
        URI secure = URI.create(host.uri("/a").toString().replace("http:", "https:"));

        Outcome outcome = fetcher(Map.of("longest-silence", "1s")).fetch(FetchRequest.page(secure, Optional.empty()));

        assertThat(reason(outcome)).isIn(Reason.TLS, Reason.TIMEOUT, Reason.BROKEN);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        host.on("/a", (asked, out) -> {
            boolean known = "\"v1\"".equals(asked.headers().get("if-none-match"));
            write(out, known ? "304 Not Modified" : "200 OK", "ETag: \"v1\"\r\n", known ? new byte[0] : bytes("x"));
        });
        Fetcher fetcher = fetcher(Map.of());
        Page page = fetched(fetcher.fetch(FetchRequest.feed(host.uri("/a"), Validators.NONE, Optional.empty())));

        assertThat(fetcher.fetch(FetchRequest.feed(host.uri("/a"), page.validators(), Optional.empty())))
                .isInstanceOf(Outcome.NotModified.class);
    }

    @Test
    void aHostTellsWhenToComeBack() {
        host.status("/a", "429 Too Many Requests", "Retry-After: 120\r\n")
                .status("/b", "503 Service Unavailable", "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT\r\n")
                .status("/c", "500 Oops", "Retry-After: soon\r\n")
                .status("/d", "410 Gone", "")
                .status("/e", "403 Forbidden", "");

        assertThat(fetch("/a", Map.of())).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.OVERLOADED);
            assertThat(failed.retryAfter()).contains(Duration.ofMinutes(2));
        });
        assertThat(fetch("/b", Map.of()))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).contains(Duration.ofDays(30)));
        assertThat(fetch("/c", Map.of())).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.SERVER_ERROR);
            assertThat(failed.retryAfter()).isEmpty();
        });
        assertThat(fetch("/d", Map.of())).isInstanceOf(Outcome.Gone.class);
        assertThat(reason(fetch("/e", Map.of()))).isEqualTo(Reason.CLIENT_ERROR);
    }

    @Test
    void whatRobotsTxtDoesNotWantIsNotFetched() {
        host.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /private\n")
                .page("/private/a", "text/html", "x")
                .page("/open", "text/html", "x");
        Fetcher fetcher = fetcher(Map.of());

        assertThat(reason(fetcher.fetch(FetchRequest.page(host.uri("/private/a"), Optional.empty()))))
                .isEqualTo(Reason.ROBOTS);
        assertThat(fetcher.fetch(FetchRequest.page(host.uri("/open"), Optional.empty())))
                .isInstanceOf(Fetched.class);
        assertThat(host.times("/private/a")).isZero();
        assertThat(host.times("/robots.txt")).as("remembered").isEqualTo(1);
    }

    @Test
    void aHostWhoseRobotsTxtCannotBeHadIsLeftForNow() {
        host.status("/robots.txt", "500 Oops", "").page("/a", "text/html", "x");

        assertThat(fetch("/a", Map.of()))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.ROBOTS));
        assertThat(host.times("/a")).isZero();
    }

    @Test
    void aHostIsGivenAPauseBetweenTwoRequests() {
        host.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n")
                .page("/a", "text/html", "x");
        Fetcher fetcher = fetcher(Map.of("longest-pause", "400ms"));
        fetched(fetcher.fetch(FetchRequest.page(host.uri("/a"), Optional.empty())));
        long start = System.nanoTime();

        fetched(fetcher.fetch(FetchRequest.page(host.uri("/a"), Optional.empty())));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(390));
    }

    @Test
    void aCredentialIsShownToItsHostsOnly() {
        host.redirect("/a", 302, "http://127.0.0.3:" + host.uri("/").getPort() + "/b")
                .page("/b", "text/html", "x");
        Fetcher fetcher = fetcher(Map.of(
                "allowed", "127.0.0.0/8",
                "credentials.gull.authorization", "Bearer secret",
                "credentials.gull.hosts", "127.0.0.1"));

        fetcher.fetch(FetchRequest.page(host.uri("/a"), Optional.of("gull")));

        assertThat(host.asked().stream()
                        .filter(asked -> asked.path().equals("/a"))
                        .map(asked -> asked.headers().get("authorization")))
                .containsExactly("Bearer secret");
        assertThat(host.asked().stream()
                        .filter(asked -> !asked.path().equals("/a"))
                        .map(asked -> asked.headers().containsKey("authorization")))
                .containsOnly(false);
    }

    @Test
    void aFileIsSavedAsItCame() throws IOException {
        byte[] packed = gzip(bytes("afloat"));
        host.on("/a.gz", (asked, out) -> write(out, "200 OK", "Content-Encoding: gzip\r\n", packed));
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        Page page = fetched(fetcher(Map.of()).save(FetchRequest.file(host.uri("/a.gz")), file, 1_000_000));

        assertThat(file.toByteArray()).isEqualTo(packed);
        assertThat(page.length()).isEqualTo(packed.length);
        assertThat(host.times("/robots.txt")).isZero();
    }

    private Outcome fetch(String path, Map<String, String> settings) {
        return fetcher(settings).fetch(FetchRequest.page(host.uri(path), Optional.empty()));
    }

    private static Fetcher fetcher(Map<String, String> settings) {
        return new Fetcher(config(settings), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static FetchConfig config(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Map.of("allowed", "127.0.0.1", "pause", "0s", "longest-body", "1000000"));
        all.putAll(settings);
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withMapping(FetchConfig.class).addDiscoveredConverters();
        all.forEach((name, value) -> builder.withDefaultValue("stemma.fetch." + name, value));
        return builder.build().getConfigMapping(FetchConfig.class);
    }

    private static Reason timed(java.util.function.Supplier<Outcome> fetching) {
        long start = System.nanoTime();
        Outcome outcome = fetching.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        return reason(outcome);
    }

    private static Reason reason(Outcome outcome) {
        return switch (outcome) {
            case Refused refused -> refused.reason();
            case Failed failed -> failed.reason();
            default -> throw new AssertionError(outcome);
        };
    }

    private static Page fetched(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        return ((Fetched) outcome).page();
    }

    private static void drip(OutputStream out, byte[] drop) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            out.write(drop);
            out.flush();
            Thread.sleep(100);
        }
    }

    private static void endless(OutputStream out, byte[] piece) throws IOException {
        for (long i = 0; i < 200_000; i++) {
            out.write(piece);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
