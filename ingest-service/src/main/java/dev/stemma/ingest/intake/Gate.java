package dev.stemma.ingest.intake;

import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Bounds what is taken in at once, so that memory stays bounded whatever comes.
@Singleton
class Gate {

    private static final int KIB = 1024;
    private static final int LEAST_KIB = 64;
    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore kibs;
    private final Semaphore bulks;
    private final int longestKib;

    Gate(IntakeConfig config) {
        longestKib = config.longestBody() / KIB;
        kibs = new Semaphore(Math.max(longestKib, config.bytesAtOnce() / KIB));
        bulks = new Semaphore(config.bulkRequestsAtOnce());
    }

    /// The right to be inside.
    interface Pass extends AutoCloseable {

        @Override
        void close();
    }

    /// Lets a single request in.
    ///
    /// @param length of its body as it declares it; negative when it does not
    Pass enter(long length) {
        long kib = length < 0 ? longestKib : Math.min(longestKib, length / KIB + 1);
        int share = (int) Math.max(LEAST_KIB, kib);
        return enter(kibs, share, "Too many articles come in at once.");
    }

    /// Lets a bulk request in.
    Pass enterBulk() {
        return enter(bulks, 1, "Too many bulk requests run at once.");
    }

    private static Pass enter(Semaphore room, int share, String refusal) {
        try {
            if (room.tryAcquire(share, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return () -> room.release(share);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problems.of(Fault.TOO_MANY_REQUESTS, refusal);
    }
}
