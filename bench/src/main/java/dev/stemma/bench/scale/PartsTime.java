package dev.stemma.bench.scale;

import dev.stemma.local.ServiceKind;
import dev.stemma.local.Stack;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The processor time that each part of a stack with ingest-service has used so far. The sender and Kafka live in this
/// process: the sender is the threads of the HTTP client, Kafka is all the rest of the process.
///
/// @param threads nanoseconds of each thread of the HTTP client, by its id
record PartsTime(Duration ingest, Duration stack, Duration process, Map<Long, Long> threads) {

    private static final String CLIENT = "HttpClient-";

    static PartsTime of(Stack stack) {
        return new PartsTime(
                ProcessorTime.of(stack, ServiceKind.INGEST).used(),
                ProcessorTime.of(stack).used(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
                clientThreads());
    }

    private static Map<Long, Long> clientThreads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> used = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(CLIENT)) {
                used.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return used;
    }

    /// Microseconds of each part for each of so many, since a time that was taken before.
    Map<String, Object> microsEach(PartsTime before, long times) {
        Duration sender = Duration.ofNanos(threads.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.threads().getOrDefault(thread.getKey(), 0L))
                .sum());
        Duration service = ingest.minus(before.ingest());
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("ingest", micros(service, times));
        each.put("postgres", micros(stack.minus(before.stack()).minus(service), times));
        each.put("kafka", micros(process.minus(before.process()).minus(sender), times));
        each.put("sender", micros(sender, times));
        return each;
    }

    private static long micros(Duration time, long times) {
        return times == 0 ? 0 : time.toNanos() / 1_000 / times;
    }
}
