package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.local.Door;
import dev.stemma.local.Progress;
import dev.stemma.local.ServiceKind;
import dev.stemma.local.Site;
import dev.stemma.local.Stack;
import dev.stemma.local.Trouble;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Nothing accepted is lost and nothing counts twice, whatever dies on the way.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int ARTICLES = 500;
    private static final int BATCH = 50;

    private Stack stack;

    @Test
    void everyAcceptedArticleIsInTheLibraryExactlyOnce(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home)
            throws InterruptedException {
        Site site = new Site(RunningDemo.ROOT, home, RunningDemo.freePorts());
        List<ProcessHandle> processes;
        Set<String> accepted = new HashSet<>();
        try (Stack started = Stack.start(site, Progress.silent())) {
            stack = started;
            for (int batch = 0; batch < ARTICLES / BATCH; batch++) {
                Thread saboteur = sabotage(batch);
                accepted.addAll(sendUntilAccepted(batch * BATCH));
                saboteur.join();
            }
            assertThat(accepted).hasSize(ARTICLES);
            awaitLinked(accepted);
            assertThat(library()).hasSize(ARTICLES).containsExactlyInAnyOrderElementsOf(accepted);
            processes = started.processes();
        }
        assertThat(processes).as("processes left behind").noneMatch(ProcessHandle::isAlive);
    }

    /// Kills something while the batch is on its way: each service twice, the broker once.
    private Thread sabotage(int batch) {
        return Thread.ofPlatform().start(() -> {
            switch (batch) {
                case 1, 6 -> killAndRestart(ServiceKind.INGEST);
                case 2, 7 -> killAndRestart(ServiceKind.NLP);
                case 3, 8 -> killAndRestart(ServiceKind.QUERY);
                case 5 -> stack.restartBroker();
                default -> {
                    // This batch travels in peace.
                }
            }
        });
    }

    private void killAndRestart(ServiceKind kind) {
        pause(40);
        stack.kill(kind);
        pause(500);
        stack.restart(kind);
    }

    /// Sends a batch again and again, as a careful client does, until every line has an id.
    private Set<String> sendUntilAccepted(int first) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String lines = GeneratedArticles.lines(first, BATCH);
        while (System.nanoTime() < deadline) {
            Set<String> ids = send(lines);
            if (ids.size() == BATCH) {
                return ids;
            }
            pause(300);
        }
        throw new AssertionError("batch " + first + " is not accepted after a minute");
    }

    private Set<String> send(String lines) {
        Set<String> ids = new HashSet<>();
        try {
            Door.Answer answer = new Door(stack.address(ServiceKind.INGEST))
                    .post("/v1/articles/bulk", "application/x-ndjson", HttpRequest.BodyPublishers.ofString(lines));
            answer.body().lines().forEach(line -> {
                String id = new Door.Answer(200, line).json().path("id").asText("");
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            });
        } catch (Trouble e) {
            // The service is dead at this moment; the batch goes again.
            return Set.of();
        }
        return ids;
    }

    private void awaitLinked(Set<String> accepted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(150).toNanos();
        Door query = new Door(stack.address(ServiceKind.QUERY));
        List<String> open = new ArrayList<>(accepted);
        while (!open.isEmpty()) {
            open.removeIf(id -> linked(query, id));
            stack.failIfTroubled();
            assertThat(System.nanoTime())
                    .as(() -> "not linked in time: "
                            + open.stream()
                                    .map(id -> id + " is " + state(query, id))
                                    .toList())
                    .isLessThan(deadline);
            pause(300);
        }
    }

    private static boolean linked(Door query, String id) {
        try {
            Door.Answer answer = query.get("/v1/articles/" + id);
            return answer.status() == 200 && answer.json().path("linked").asBoolean();
        } catch (Trouble e) {
            return false;
        }
    }

    /// Where an article that is not linked stands, for whoever looks for the cause.
    private static String state(Door query, String id) {
        try {
            Door.Answer answer = query.get("/v1/articles/" + id);
            return answer.status() == 200 ? "in the library, waiting for its links" : "answered " + answer.status();
        } catch (Trouble e) {
            return "not to be had: " + e.getMessage();
        }
    }

    /// The ids of all articles of the library, in its own order, repeats included.
    private List<String> library() {
        Door query = new Door(stack.address(ServiceKind.QUERY));
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = query.get("/v1/articles?limit=200" + cursor).json();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            String next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() || "null".equals(next) ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
