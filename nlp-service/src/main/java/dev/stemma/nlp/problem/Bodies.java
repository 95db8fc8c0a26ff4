package dev.stemma.nlp.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Reads bodies within bounds: each in size and time, and all that are inside at once in memory. What does not fit is a
/// problem: 413, 408 or 429.
@Singleton
public class Bodies {

    /// JSON may write a character in six bytes.
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final int FIRST = 16 * 1024;

    private final Semaphore room;
    private final Duration longestReading;
    private final CurrentVertxRequest current;

    Bodies(BodyConfig config, CurrentVertxRequest current) {
        this.current = current;
        room = new Semaphore(Math.max(Hold.LEAST_KIB, config.bytesAtOnce() / 1024));
        longestReading = config.longestReading();
    }

    /// Reads a body of text or JSON.
    ///
    /// @param type what the request says of it; nothing when it says nothing
    public Body receive(InputStream body, MediaType type) throws IOException {
        if (type == null) {
            throw Problems.of(Fault.UNSUPPORTED_MEDIA_TYPE, "The request must say its Content-Type.");
        }
        Hold hold = new Hold(room);
        if (!hold.grow(0)) {
            throw crowded();
        }
        boolean kept = false;
        try {
            Body received = Body.of(read(body, LONGEST, hold), type, hold);
            kept = true;
            return received;
        } finally {
            if (!kept) {
                hold.close();
            }
        }
    }

    private byte[] read(InputStream body, int longest, Hold hold) throws IOException {
        long start = System.nanoTime();
        byte[] bytes = new byte[Math.min(FIRST, longest + 1)];
        int length = 0;
        while (true) {
            int read = body.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return Arrays.copyOf(bytes, length);
            }
            length += read;
            if (length > longest) {
                throw refused(Fault.TOO_LARGE, "The body may have " + longest + " bytes.");
            }
            if (System.nanoTime() - start > longestReading.toNanos()) {
                throw refused(
                        Fault.TOO_SLOW, "The body was not here within " + longestReading.toSeconds() + " seconds.");
            }
            if (length == bytes.length) {
                int capacity = Math.min(2 * length, longest + 1);
                if (!hold.grow(capacity)) {
                    throw crowded();
                }
                bytes = Arrays.copyOf(bytes, capacity);
            }
        }
    }

    private RuntimeException crowded() {
        return refused(Fault.TOO_MANY_REQUESTS, "Too much comes in at once.");
    }

    /// A body that is turned away is let go by as it comes; else all that the sender still sends would be kept for a
    /// reader who never asks for it.
    private RuntimeException refused(Fault fault, String detail) {
        current.getCurrent().request().handler(goesBy -> {});
        return Problems.of(fault, detail);
    }
}
