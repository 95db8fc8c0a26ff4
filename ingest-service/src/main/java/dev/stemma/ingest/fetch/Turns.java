package dev.stemma.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Whose turn it is at a host: one request after the other, with a pause in between.
final class Turns {

    private static final int MANY = 10_000;

    private final Duration patience;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    Turns(Duration patience) {
        this.patience = patience;
    }

    /// The right to make one request.
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /// Waits for a turn; nothing when too many wait already.
    ///
    /// @param pause that the host wants after the request before
    Optional<Turn> take(String name, Duration pause) throws InterruptedException {
        if (hosts.size() > MANY) {
            hosts.values().removeIf(Host::isIdle);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Host host = hosts.computeIfAbsent(name, key -> new Host());
            if (!host.lock.tryLock(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            if (hosts.get(name) != host) {
                host.lock.unlock();
                continue;
            }
            long rest = host.left + pause.toNanos() - System.nanoTime();
            if (host.visited && rest > 0) {
                if (System.nanoTime() + rest > deadline) {
                    host.lock.unlock();
                    return Optional.empty();
                }
                waitFor(host, rest);
            }
            return Optional.of(host::leave);
        }
    }

    private static void waitFor(Host host, long nanos) throws InterruptedException {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            host.lock.unlock();
            throw e;
        }
    }

    private static final class Host {

        private static final long IDLE = Duration.ofMinutes(1).toNanos();

        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile long left = System.nanoTime();
        private volatile boolean visited;

        void leave() {
            left = System.nanoTime();
            visited = true;
            lock.unlock();
        }

        boolean isIdle() {
            return !lock.isLocked() && System.nanoTime() - left > IDLE;
        }
    }
}
