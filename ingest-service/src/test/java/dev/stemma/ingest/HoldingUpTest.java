package dev.stemma.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.ingest.database.Database;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.local.SmallDisk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is accepted is never lost, whatever is away; what cannot be accepted is told when to come back. The parts are
/// real. Time is compressed: what the relay waits for is a twentieth of what it is in production.
@QuarkusTest
@TestProfile(HoldingUpTest.CompressedTime.class)
@Timeout(180)
class HoldingUpTest {

    @Inject
    Database database;

    public static final class CompressedTime implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stemma.outbox.delivery-timeout", "1s", "stemma.outbox.longest-pause", "500ms");
        }
    }

    @Test
    void whatComesInWhileKafkaIsAwayForLongIsToldAfterwards() {
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        Set<String> accepted = new HashSet<>();
        RealKafka.kill();
        try {
            for (int round = 0; round < 10; round++) {
                accepted.addAll(bulk(200));
                pause(Duration.ofMillis(500));
            }
            assertThat(waiting()).isEqualTo(2000);
            given().get("/q/health/ready").then().statusCode(200);
            await().atMost(Duration.ofSeconds(20)).until(() -> metric("stemma_outbox_depth") == 2000);
            assertThat(metric("stemma_outbox_age_seconds")).isGreaterThan(4);
        } finally {
            RealKafka.recover();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(accepted).hasSize(2000);
        assertThat(metric("stemma_outbox_parked")).isZero();
    }

    @Test
    void nothingAcceptedIsLostWhenPostgresIsRestartedUnderLoad() throws InterruptedException {
        Set<String> accepted = Collections.synchronizedSet(new HashSet<>());
        AtomicInteger turnedAway = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> load = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                load.add(senders.submit(() -> {
                    while (!over.get()) {
                        Response answer = post();
                        if (answer.statusCode() == 202) {
                            accepted.add(answer.path("id"));
                        } else {
                            isTurnedAwayForLater(answer);
                            turnedAway.incrementAndGet();
                        }
                    }
                }));
            }
            for (int restart = 0; restart < 2; restart++) {
                pause(Duration.ofSeconds(1));
                RealPostgres.restart();
                int before = accepted.size();
                await().atMost(Duration.ofSeconds(30)).until(() -> accepted.size() > before + 20);
            }
            over.set(true);
            for (Future<?> sender : load) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        assertThat(turnedAway.get()).as("requests during the restarts").isPositive();
        assertThat(kept()).containsAll(accepted);
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    }

    @Test
    void aBatchThatTheDatabaseBreaksOffIsTurnedAwayWholeAndCanBeSentAgain() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService breaker = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> broken = breaker.submit(() -> breakCopies(over));
            Set<String> accepted = new HashSet<>();
            int turnedAway = 0;
            for (int round = 0; round < 40 && turnedAway == 0; round++) {
                String lines = lines(2000);
                List<String> first = bulkAnswers(lines);
                accepted.addAll(ids(first, "accepted"));
                turnedAway += first.size() - ids(first, "accepted").size();
                if (turnedAway > 0) {
                    over.set(true);
                    broken.get();
                    assertThat(first)
                            .hasSize(2000)
                            .allMatch(line -> line.contains("\"accepted\"") || line.contains("problems/unavailable"));
                    List<String> again = bulkAnswers(lines);
                    assertThat(ids(again, "known")).containsAll(ids(first, "accepted"));
                    Set<String> whole = ids(again, "known");
                    whole.addAll(ids(again, "accepted"));
                    assertThat(whole).hasSize(2000);
                    accepted.addAll(whole);
                }
            }
            over.set(true);
            assertThat(broken.get()).as("batches broken off").isPositive();
            assertThat(turnedAway).as("lines turned away").isPositive();
            assertThat(kept()).containsAll(accepted);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    }

    /// Ends the connections that are copying rows in, until told to stop.
    private int breakCopies(AtomicBoolean over) {
        int broken = 0;
        while (!over.get()) {
            broken += (int) numbers("""
                    select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                    where pid <> pg_backend_pid() and datname = current_database() and state = 'active'
                      and query ilike 'copy %'
                    """);
        }
        return broken;
    }

    private static Set<String> ids(List<String> answers, String status) {
        return answers.stream()
                .filter(line -> line.contains("\"status\":\"" + status + "\""))
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void aFullDiskUnderTheOutboxTurnsArticlesAwayUntilThereIsRoom() throws IOException {
        Assumptions.assumeTrue(SmallDisk.canBeMade(), "this user may not mount a file system");
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        try (SmallDisk disk = SmallDisk.of(4, RealPostgres.data())) {
            onServer("create tablespace small location '" + disk.directory() + "'");
            onServer("alter table outbox set tablespace small");
            try {
                turnsArticlesAwayWhileItIsFull(disk);
            } finally {
                disk.empty();
                onServer("alter table outbox set tablespace pg_default");
                onServer("drop tablespace small");
            }
        }
    }

    private void turnsArticlesAwayWhileItIsFull(SmallDisk disk) {
        RealKafka.kill();
        try {
            disk.fill();
            Set<String> accepted = fillUp();
            isTurnedAwayForLater(post());
            assertThat(bulkAnswers(3)).allMatch(line -> line.contains("problems/unavailable"));
            given().get("/v1/articles?limit=1").then().statusCode(200);

            disk.empty();

            accepted.add(post().then().statusCode(202).extract().path("id"));
            assertThat(kept()).containsAll(accepted);
            assertThat(waiting()).isEqualTo(accepted.size());
        } finally {
            RealKafka.recover();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
    }

    /// Sends articles until one is turned away.
    ///
    /// @return the ids of those that were accepted
    private static Set<String> fillUp() {
        Set<String> accepted = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            Response answer = post();
            if (answer.statusCode() != 202) {
                isTurnedAwayForLater(answer);
                return accepted;
            }
            accepted.add(answer.path("id"));
        }
        throw new AssertionError("the disk is not full after 5,000 articles");
    }

    private static void isTurnedAwayForLater(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://stemma.dev/problems/unavailable"));
    }

    private static Response post() {
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://gull.example/" + UUID.randomUUID(),
                        "text",
                        "The ferry Petrel is afloat again, the coastguard said."))
                .post("/v1/articles");
    }

    private static Set<String> bulk(int count) {
        return bulkAnswers(count).stream()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private static List<String> bulkAnswers(int count) {
        return bulkAnswers(lines(count));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"url\":\"https://gull.example/%s\",\"text\":\"The ferry is afloat again.\"}"
                        .formatted(UUID.randomUUID()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> bulkAnswers(String lines) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/articles/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private long waiting() {
        return numbers("select count(*) from outbox");
    }

    private long numbers(String sql) {
        return database.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private Set<String> kept() {
        return database.ask(connection -> {
            Set<String> ids = new HashSet<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id from article")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        });
    }

    private void onServer(String sql) {
        database.ask(connection -> {
            execute(connection, sql);
            return true;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
