package dev.stemma.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.local.Intake.Counts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Brings archives in: sends each whole, then watches the import until it is over.
final class Import implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int TOLD_REJECTS = 10;

    private final Door door;
    private final URI address;
    private final Progress progress;
    private volatile String running = "";

    Import(Door door, URI address, Progress progress) {
        this.door = door;
        this.address = address;
        this.progress = progress;
    }

    /// Brings one archive in; what could not be taken in is told.
    ///
    /// @param query what is said of all its articles
    Counts load(Path archive, String query) {
        Door.Answer answer = send(archive, query);
        if (answer.status() != 202) {
            progress.say("%s was refused: %s".formatted(archive, Intake.refusal(answer)));
            return new Counts(0, 0, 0, 1);
        }
        running = "/v1/imports/" + answer.json().path("id").asText();
        JsonNode end = watch(archive);
        String path = running;
        running = "";
        return tell(archive, path, end);
    }

    /// Says that a running import goes on without us.
    @Override
    public void close() {
        if (!running.isEmpty()) {
            progress.say("The import goes on; see or DELETE %s".formatted(address.resolve(running)));
        }
    }

    private Door.Answer send(Path archive, String query) {
        Bar bar = progress.bar("sending " + archive.getFileName());
        try {
            return door.upload("/v1/imports" + query, "application/octet-stream", body(archive, bar));
        } catch (IOException e) {
            throw Intake.unreadable(archive, e);
        } finally {
            bar.clear();
        }
    }

    private JsonNode watch(Path archive) {
        Bar bar = progress.bar("taking in " + archive.getFileName());
        try {
            while (true) {
                JsonNode now = door.json(running);
                String state = now.path("state").asText();
                if (!state.equals("WAITING") && !state.equals("RUNNING")) {
                    return now;
                }
                double whole = Math.max(1, now.path("totalBytes").asLong());
                bar.show(now.path("bytes").asLong() / whole, counts(now).toString());
                Pause.of(BETWEEN_LOOKS);
            }
        } finally {
            bar.clear();
        }
    }

    private Counts tell(Path archive, String path, JsonNode end) {
        Counts counts = counts(end);
        progress.say("%s: %s".formatted(archive.getFileName(), counts));
        JsonNode rejects = end.path("rejects");
        for (int i = 0; i < Math.min(TOLD_REJECTS, rejects.size()); i++) {
            progress.say("  record %d: %s"
                    .formatted(
                            rejects.get(i).path("record").asLong(),
                            rejects.get(i).path("detail").asText()));
        }
        if (counts.rejected() > TOLD_REJECTS) {
            progress.say("  more of them: %s".formatted(address.resolve(path)));
        }
        String state = end.path("state").asText();
        if (state.equals("DONE")) {
            return counts;
        }
        progress.say("%s was not taken in whole: %s"
                .formatted(archive, end.path("detail").asText(state.toLowerCase(Locale.ROOT))));
        return counts.plus(new Counts(0, 0, 0, 1));
    }

    private static Counts counts(JsonNode job) {
        return new Counts(
                job.path("accepted").asLong(),
                job.path("known").asLong(),
                job.path("rejected").asLong(),
                0);
    }

    private static BodyPublisher body(Path archive, Bar bar) throws IOException {
        long whole = Files.size(archive);
        if (whole == 0) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> counted(archive, whole, bar)), whole);
    }

    private static InputStream counted(Path archive, long whole, Bar bar) {
        AtomicLong sent = new AtomicLong();
        try {
            return new FilterInputStream(Files.newInputStream(archive)) {
                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    int read = super.read(bytes, from, count);
                    if (read > 0) {
                        long now = sent.addAndGet(read);
                        bar.show(
                                (double) now / whole,
                                String.format(Locale.ROOT, "%,d of %,d MiB", now >> 20, whole >> 20));
                    }
                    return read;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
