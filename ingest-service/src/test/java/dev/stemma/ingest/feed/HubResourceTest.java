package dev.stemma.ingest.feed;

import static dev.stemma.ingest.fetch.TestHost.bytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.ingest.fetch.TestHost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A hub is asked, confirmed, and believed by its signature only.
@QuarkusTest
class HubResourceTest {

    private final TestHost host = new TestHost();
    private String id;

    @AfterEach
    void close() {
        given().delete("/v1/feeds/" + id);
        host.close();
    }

    @Test
    void aHubTellsOfNewsOnceItWasAskedAndConfirmed() throws GeneralSecurityException {
        Map<String, String> form = asked();

        assertThat(form.get("hub.mode")).isEqualTo("subscribe");
        assertThat(form.get("hub.topic")).isEqualTo(host.uri("/feed").toString());
        assertThat(form.get("hub.callback")).isEqualTo("https://ingest.example/v1/feeds/" + id + "/hub");
        confirm(host.uri("/feed").toString(), "subscribe")
                .get()
                .then()
                .statusCode(200)
                .body(equalTo("c-17"));
        given().get("/v1/feeds/" + id).then().body("subscription.state", equalTo("SUBSCRIBED"));

        String body = "<rss/>";
        tell(body, "sha256=00").then().statusCode(202);
        given().body(body).post("/v1/feeds/" + id + "/hub").then().statusCode(202);
        tell(body, "sha256=" + hmac(form.get("hub.secret"), body)).then().statusCode(202);

        await().atMost(Duration.ofSeconds(10)).until(() -> host.times("/feed") == 2);
    }

    @Test
    void whatNobodyAskedForIsNotConfirmed() {
        asked();

        confirm("https://other.example/feed", "subscribe").get().then().statusCode(404);
        confirm(host.uri("/feed").toString(), "unsubscribe").get().then().statusCode(404);
        given().get("/v1/feeds/x/hub?hub.mode=subscribe").then().statusCode(404);
        confirm(host.uri("/feed").toString(), "denied").get().then().statusCode(200);
        given().get("/v1/feeds/" + id).then().body("subscription.state", equalTo("DENIED"));
    }

    @Test
    void aHubThatAFeedNamesInPlaceOfAnotherIsAskedUnderASecretOfItsOwn() {
        String secret = asked().get("hub.secret");
        confirm(host.uri("/feed").toString(), "subscribe").get().then().statusCode(200);

        feed("/other").status("/other", "202 Accepted", "");
        given().post("/v1/feeds/" + id + "/check").then().statusCode(202);

        await().atMost(Duration.ofSeconds(15)).until(() -> host.times("/other") == 1);
        assertThat(form("/other").get("hub.secret")).isNotEmpty().isNotEqualTo(secret);
    }

    private Map<String, String> asked() {
        feed("/hub").status("/hub", "202 Accepted", "");
        id = given().contentType("application/json")
                .body(Map.of("url", host.uri("/feed").toString()))
                .post("/v1/feeds")
                .path("id");
        await().atMost(Duration.ofSeconds(15)).until(() -> host.times("/hub") == 1);
        return form("/hub");
    }

    private TestHost feed(String hub) {
        return host.page("/feed", "application/rss+xml", """
                <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Gull</title>
                <atom:link rel="hub" href="%s"/><atom:link rel="self" href="%s"/></channel></rss>""".formatted(host.uri(hub), host.uri("/feed")));
    }

    private Map<String, String> form(String hub) {
        Map<String, String> form = new TreeMap<>();
        TestHost.Asked request = host.asked().stream()
                .filter(asked -> asked.path().equals(hub))
                .findFirst()
                .orElseThrow();
        for (String field : request.body().split("&")) {
            form.put(field.split("=", 2)[0], URLDecoder.decode(field.split("=", 2)[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private RequestSpecification confirm(String topic, String mode) {
        return given().basePath("/v1/feeds/" + id + "/hub")
                .queryParam("hub.mode", mode)
                .queryParam("hub.topic", topic)
                .queryParam("hub.challenge", "c-17")
                .queryParam("hub.lease_seconds", "864000");
    }

    private Response tell(String body, String signature) {
        return given().contentType("application/rss+xml")
                .header("X-Hub-Signature", signature)
                .body(bytes(body))
                .post("/v1/feeds/" + id + "/hub");
    }

    private static String hmac(String secret, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(bytes(body)));
    }
}
