package dev.stemma.ingest.body;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The share of the room that one request has. It grows with what has come in, not with what is announced, so that slow
/// senders take little of it. For one thread.
public final class Hold implements AutoCloseable {

    /// What each request is counted for at least.
    static final int LEAST_KIB = 16;

    private static final int KIB = 1024;
    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore room;
    private int held;

    Hold(Semaphore room) {
        this.room = room;
    }

    /// Makes the share large enough for so many bytes, waiting a moment where others may leave.
    ///
    /// @return whether it is; otherwise the share is as it was
    public boolean grow(long bytes) {
        int more = kib(bytes) - held;
        if (more <= 0) {
            return true;
        }
        try {
            if (!room.tryAcquire(more, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        held += more;
        return true;
    }

    /// Gives back what is not needed for so many bytes.
    public void shrink(long bytes) {
        int less = held - kib(bytes);
        if (less > 0) {
            held -= less;
            room.release(less);
        }
    }

    @Override
    public void close() {
        room.release(held);
        held = 0;
    }

    private static int kib(long bytes) {
        return (int) Math.max(LEAST_KIB, Math.min(Integer.MAX_VALUE, bytes / KIB + 1));
    }
}
