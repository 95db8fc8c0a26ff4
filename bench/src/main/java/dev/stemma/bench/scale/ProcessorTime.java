package dev.stemma.bench.scale;

import dev.stemma.local.ServiceKind;
import dev.stemma.local.Stack;
import dev.stemma.query.shelf.Library;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The processor time that processes have used so far: unlike the time on the clock, it hardly depends on what else
/// runs on the machine. That of connections which are closed is not in it.
record ProcessorTime(Supplier<Stream<ProcessHandle>> processes) {

    /// That of all parts of a stack.
    static ProcessorTime of(Stack stack) {
        return new ProcessorTime(() -> stack.processes().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
    }

    /// That of one service.
    static ProcessorTime of(Stack stack, ServiceKind kind) {
        return new ProcessorTime(() -> Stream.of(stack.process(kind)));
    }

    /// That of PostgreSQL for a library that has one connection.
    static ProcessorTime of(Library library) {
        long backend = library.write(shelf ->
                shelf.first("select pg_backend_pid()", row -> row.getLong(1)).orElseThrow());
        return new ProcessorTime(() -> ProcessHandle.of(backend).stream());
    }

    Duration used() {
        return processes
                .get()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Milliseconds for each of so many, since a time that was taken before.
    double millisEach(Duration before, int times) {
        return Math.round(used().minus(before).toMillis() * 100.0 / times) / 100.0;
    }
}
